import Basics
import FoundationEssentials

/// A fact that an editor wrote down, from `facts.json`.
package struct CuratedFact: Codable, Hashable, Sendable {
  /// Number of the paragraph that proves it, from 1.
  package let paragraph: Int
  /// What kind of fact it is: `rank`, `share`, `duration` …
  package let relation: String
  package let subject: Wording
  /// The words that prove it, as they stand in the paragraph of each edition.
  package let value: Proof
  /// The short answer.
  package let short: Wording
  package let unit: Wording?
  package let time: Wording?
  /// What limits it: `about`, `more than`, `may`.
  package let qualifier: Wording?

  /// The same in both languages.
  package struct Wording: Codable, Hashable, Sendable {
    package let zh: String
    package let en: String

    /// - Parameter language: a language tag; anything but Chinese is answered in English.
    package func text(in language: String) -> String {
      language.hasPrefix("zh") ? zh : en
    }
  }

  package struct Proof: Codable, Hashable, Sendable {
    package let zh: Spans
    package let en: Spans
    package let original: Spans
  }

  /// One span or, for a list, several; in JSON a string or an array of strings.
  package struct Spans: Codable, Hashable, Sendable {
    package let texts: [String]

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        texts = [text]
      } else {
        texts = try container.decode([String].self)
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if texts.count == 1 { try container.encode(texts[0]) } else { try container.encode(texts) }
    }
  }
}

extension CuratedFact: Storable {
  package init(from reader: inout StoreReader) {
    paragraph = reader.value()
    relation = reader.value()
    subject = reader.value()
    value = reader.value()
    short = reader.value()
    unit = reader.value()
    time = reader.value()
    qualifier = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(paragraph)
    writer.add(relation)
    writer.add(subject)
    writer.add(value)
    writer.add(short)
    writer.add(unit)
    writer.add(time)
    writer.add(qualifier)
  }
}

extension CuratedFact.Wording: Storable {
  package init(from reader: inout StoreReader) {
    zh = reader.value()
    en = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(zh)
    writer.add(en)
  }
}

extension CuratedFact.Proof: Storable {
  package init(from reader: inout StoreReader) {
    zh = reader.value()
    en = reader.value()
    original = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(zh)
    writer.add(en)
    writer.add(original)
  }
}

extension CuratedFact.Spans: Storable {
  package init(from reader: inout StoreReader) {
    texts = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(texts)
  }
}
