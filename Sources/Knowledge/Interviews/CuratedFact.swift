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

  /// The same in both languages; where the file has one of them only, both are that.
  package struct Wording: Codable, Hashable, Sendable {
    package let zh: String
    package let en: String

    /// Each once.
    package var all: [String] { zh == en ? [en] : [zh, en] }

    package init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      let zh = try fields.decodeIfPresent(String.self, forKey: .zh)
      let en = try fields.decodeIfPresent(String.self, forKey: .en)
      guard let first = zh ?? en else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "‘zh’ or ‘en’ is missing"))
      }
      self.zh = zh ?? first
      self.en = en ?? first
    }

    /// - Parameter language: a language tag; anything but Chinese is answered in English.
    package func text(in language: String) -> String {
      language.hasPrefix("zh") ? zh : en
    }
  }

  /// None for an edition that the interview does not have.
  package struct Proof: Codable, Hashable, Sendable {
    package let zh: Spans
    package let en: Spans
    package let original: Spans

    package init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      let spans = { key in
        try fields.decodeIfPresent(Spans.self, forKey: key) ?? Spans(texts: [])
      }
      zh = try spans(.zh)
      en = try spans(.en)
      original = try spans(.original)
    }
  }

  /// One span or, for a list, several; in JSON a string or an array of strings.
  package struct Spans: Codable, Hashable, Sendable {
    package let texts: [String]

    fileprivate init(texts: [String]) { self.texts = texts }

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
    (paragraph, relation, subject, value, short, unit, time, qualifier) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(paragraph, relation, subject, value, short, unit, time, qualifier)
  }
}

extension CuratedFact.Wording: Storable {
  package init(from reader: inout StoreReader) {
    (zh, en) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(zh, en)
  }
}

extension CuratedFact.Proof: Storable {
  package init(from reader: inout StoreReader) {
    (zh, en, original) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(zh, en, original)
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
