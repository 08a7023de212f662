import Basics

/// The words of the knowledge folder: what carries no subject, what is a name, what finds what.
package final class Lexicon: Sendable {
  package let stopWords: PhraseTable<Void>
  package let names: PhraseTable<Name>
  package let synonyms: Synonyms
  package let markers: PhraseTable<Marker>
  /// Words of questions that tell what a number is to measure.
  package let measures: PhraseTable<Unit.Kind>
  /// Words of questions that tell what kind of name is asked for.
  package let kinds: PhraseTable<Name.Kind>
  package let units: PhraseTable<Unit>
  package let quantities: QuantityWords
  package let times: TimeForms

  /// One way to write something, with the terms that find it.
  package struct Wording: Hashable, Sendable {
    package let text: String
    package let terms: [IndexTerm]

    package init(_ text: String, analyzer: Analyzer) {
      self.init(text, analyzer.tokens(of: text), analyzer)
    }

    /// - Parameter tokens: those of the text.
    init(_ text: String, _ tokens: [Token], _ analyzer: Analyzer) {
      self.text = text
      terms = analyzer.terms(of: tokens)
    }

    package static func == (left: Wording, right: Wording) -> Bool { left.text == right.text }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(text)
    }
  }

  /// What a number counts or measures.
  package struct Unit: Hashable, Sendable {
    package let kind: Kind
    /// All ways it is written.
    package let variants: [Wording]

    package enum Kind: String, BitwiseStorable, CaseIterable, Sendable {
      case money, time, share, count, length, mass, energy, data, rank
    }
  }

  /// What a word that begins a part of an enumeration says of the part.
  package enum Marker: String, BitwiseStorable, CaseIterable, Sendable {
    case first, next
  }

  /// Somebody or something with a name of its own.
  package struct Name: Hashable, Sendable {
    package let kind: Kind
    /// All ways it is written, the canonical one first; never empty.
    package let variants: [Wording]

    package var canonical: String { variants[0].text }

    package init(kind: Kind, variants: [Wording]) {
      self.kind = kind
      self.variants = variants
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(canonical)
    }

    package enum Kind: String, BitwiseStorable, Sendable, CaseIterable {
      case person, company, product, model, organisation, place, event, technology
    }
  }

  /// Another word that is looked for as well.
  package struct Expansion: Hashable, Sendable {
    package let wording: Wording
    /// From above 0 to 1: what finding it is worth against the word itself.
    package let weight: Float

    package var text: String { wording.text }

    package init(_ wording: Wording, weight: Float) {
      self.wording = wording
      self.weight = weight
    }
  }

  package struct Synonyms: Sendable {
    package let expansions: PhraseTable<[Expansion]>
    /// Lines all of whose pairs stand in earlier lines, one message each with both places; the
    /// greater weight counts.
    package let repeated: [String]
  }

  package init(
    stopWords: PhraseTable<Void>, names: PhraseTable<Name>, synonyms: Synonyms,
    markers: PhraseTable<Marker>, measures: PhraseTable<Unit.Kind>,
    kinds: PhraseTable<Name.Kind>, units: PhraseTable<Unit>,
    quantities: QuantityWords,
    times: TimeForms
  ) {
    self.quantities = quantities
    self.times = times
    self.units = units
    self.markers = markers
    self.measures = measures
    self.kinds = kinds
    self.stopWords = stopWords
    self.names = names
    self.synonyms = synonyms
  }
}

extension Lexicon {
  /// - Parameter analyzer: the one that the lexicon was read with.
  package convenience init(from reader: inout StoreReader, analyzer: Analyzer) {
    self.init(
      stopWords: PhraseTable(phrasesFrom: &reader),
      names: PhraseTable(distinctFrom: &reader) { Name(from: &$0, analyzer: analyzer) },
      synonyms: Synonyms(from: &reader, analyzer: analyzer), markers: reader.value(),
      measures: reader.value(), kinds: reader.value(),
      units: PhraseTable(distinctFrom: &reader) { Unit(from: &$0, analyzer: analyzer) },
      quantities: reader.value(), times: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    stopWords.storePhrases(in: &writer)
    names.storeDistinct(in: &writer) { $0.store(in: &$1) }
    synonyms.store(in: &writer)
    writer.add(markers)
    writer.add(measures)
    writer.add(kinds)
    units.storeDistinct(in: &writer) { $0.store(in: &$1) }
    writer.add(quantities)
    writer.add(times)
  }
}

// Of a wording the text is stored: few are asked for, and to find their terms takes less than to
// keep those of all.

extension Lexicon.Wording {
  fileprivate static func all(
    from reader: inout StoreReader, analyzer: Analyzer
  ) -> [Lexicon.Wording] {
    reader.value(of: [String].self).map { Lexicon.Wording($0, analyzer: analyzer) }
  }
}

extension Lexicon.Unit {
  fileprivate init(from reader: inout StoreReader, analyzer: Analyzer) {
    kind = reader.value()
    variants = Lexicon.Wording.all(from: &reader, analyzer: analyzer)
  }

  fileprivate func store(in writer: inout StoreWriter) {
    writer.add(kind)
    writer.add(variants.map(\.text))
  }
}

extension Lexicon.Name {
  package init(from reader: inout StoreReader, analyzer: Analyzer) {
    kind = reader.value()
    variants = Lexicon.Wording.all(from: &reader, analyzer: analyzer)
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(kind)
    writer.add(variants.map(\.text))
  }
}

extension Lexicon.Synonyms {
  /// An expansion by the number of its wording.
  private struct Link: BitwiseStorable {
    let wording: Int32
    let weight: Float
  }

  fileprivate init(from reader: inout StoreReader, analyzer: Analyzer) {
    let wordings = reader.list { Lexicon.Wording($0.value(), analyzer: analyzer) }
    expansions = PhraseTable(from: &reader) { reader in
      reader.value(of: [Link].self).map {
        Lexicon.Expansion(wordings[Int($0.wording)], weight: $0.weight)
      }
    }
    repeated = reader.value()
  }

  /// Most words are what several others expand to; each is stored once.
  fileprivate func store(in writer: inout StoreWriter) {
    var numbers: [Lexicon.Wording: Int32] = [:]
    var wordings: [Lexicon.Wording] = []
    for expansion in expansions.values.joined() where numbers[expansion.wording] == nil {
      numbers[expansion.wording] = Int32(wordings.count)
      wordings.append(expansion.wording)
    }
    writer.add(list: wordings) { $1.add($0.text) }
    expansions.store(in: &writer) { expansions, writer in
      writer.add(
        expansions.map { Link(wording: numbers[$0.wording] ?? 0, weight: $0.weight) })
    }
    writer.add(repeated)
  }
}
