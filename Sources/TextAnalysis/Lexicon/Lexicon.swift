import Basics

/// The words of `Knowledge/Lexicon`: stop words, names, synonyms, units and others.
package final class Lexicon: Sendable {
  /// Words that carry no subject.
  package let stopWords: PhraseTable<Void>
  /// Names by each of their variants.
  package let names: PhraseTable<Name>
  package let synonyms: Synonyms
  /// How often words are used in their language.
  package let frequencies: WordFrequencies
  /// Words that begin a part of an enumeration.
  package let markers: PhraseTable<Marker>
  /// Words of questions that state what the number asked for measures.
  package let measures: PhraseTable<Unit.Kind>
  /// Words of questions that state the kind of name asked for.
  package let kinds: PhraseTable<Name.Kind>
  /// Kinds of things, with the words for things of each.
  package let things: Things
  /// Units by each of their variants.
  package let units: PhraseTable<Unit>
  package let quantities: QuantityWords
  package let times: TimeForms
  /// Words that cut sentences into clauses and say how these are put forward.
  package let assertion: AssertionWords
  /// Words that show what a name is of.
  package let nameWords: NameWords
  /// How Han characters are read.
  package var readings: HanReadings { lateReadings.value }
  private let lateReadings: Lazy<HanReadings>
  private let lateRanks: Lazy<RankWords>
  private let lateCredits: Lazy<CreditWords>
  private let lateAnswers: Lazy<AnswerWords>

  /// The words that state an order of things and ask for it.
  package var ranks: RankWords { lateRanks.value }
  /// The words of credits and of fields in the head of a file.
  package var credits: CreditWords { lateCredits.value }
  /// The words that answers to yes/no questions and lists are known by.
  package var answers: AnswerWords { lateAnswers.value }
  /// What people type that asks nothing.
  package let utterances: PhraseTable<Remark>
  /// Words by which a question leans on the one before it.
  package let references: PhraseTable<Reference>

  /// A spelling or translation of something, with the terms that find it. Equal if the text is
  /// equal.
  package struct Variant: Hashable, Sendable {
    /// As the lexicon writes it.
    package let text: String
    /// Of `text`, in its order.
    package let terms: [IndexTerm]

    package init(_ text: String, analyzer: Analyzer) {
      self.init(text, analyzer.tokens(of: text), analyzer)
    }

    /// - Parameter tokens: those of `text`.
    init(_ text: String, _ tokens: [Token], _ analyzer: Analyzer) {
      self.text = text
      terms = analyzer.terms(of: tokens)
    }

    package static func == (left: Variant, right: Variant) -> Bool { left.text == right.text }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(text)
    }
  }

  /// What a number counts or measures.
  package struct Unit: Hashable, Sendable {
    package let kind: Kind
    /// In the order of the lexicon; money is one unit with the variants of all currencies.
    package let variants: [Variant]

    /// What a unit is of. Raw values are the keys of `units.txt` and `measures.txt`.
    package enum Kind: String, BitwiseStorable, CaseIterable, Sendable {
      case money, time, share, count, length, mass, energy, data, rank, age
    }
  }

  /// What a word that begins a part of an enumeration says of that part. Raw values are the keys of
  /// `markers.txt`.
  package enum Marker: String, BitwiseStorable, CaseIterable, Sendable {
    case first, next
  }

  /// What a phrase that asks nothing is there for. Raw values are the keys of `utterances.txt`.
  package enum Remark: String, BitwiseStorable, CaseIterable, Sendable {
    /// Said to be polite, or to agree: hello, 谢谢, ok.
    case greeting
    /// Asks what the program can do.
    case help
    /// Ends the conversation.
    case leave
    /// May stand beside a lone word without making a question of it: the, 呢.
    case beside
  }

  /// How a word of a question points at what was named before. Raw values are the keys of
  /// `references.txt`.
  package enum Reference: String, BitwiseStorable, CaseIterable, Sendable {
    /// A pronoun for somebody: she, 他.
    case person
    /// The same, but never the subject of its clause: him.
    case object
    /// A pronoun for something or several: it, 这家公司.
    case thing
    /// The same, where anything named earlier may be meant: its, 它的.
    case possessive
    /// Points at what was said: 这件事, the latter.
    case said
    /// The same where it stands in the clause that asks, and the question says little else: 这是.
    case deictic
    /// At the beginning, goes on from the question before: and, 那么.
    case connective
    /// At the end, the same: 呢.
    case final
    /// Looks like a pronoun and means nothing: it takes.
    case dummy
    /// Contains such a word and points at nothing: 其他.
    case none
    /// Somebody who takes part in the conversation: you, 记者.
    case guest
    /// A noun for a person, to whom a pronoun may point: uncle, 医生.
    case human
    /// Begins a clause, or reports one: because, 认为.
    case clause
  }

  /// A person or thing with a name of its own.
  package struct Name: Hashable, Sendable {
    package let kind: Kind
    /// The canonical one first; never empty.
    package let variants: [Variant]

    /// The text of the canonical variant.
    package var canonical: String { variants[0].text }

    /// Whether a word may be this name by its capitals: `Moe` is not `MoE`. Longer words are written
    /// in many ways: `Nvidia`.
    package func mayBeWritten(as word: ArraySlice<UInt8>) -> Bool {
      guard let first = word.first, (2...3).contains(word.count), Self.capitals.contains(first),
        word.dropFirst().allSatisfy(Self.small.contains)
      else { return true }
      return !variants.contains { variant in
        let own = variant.text.utf8
        return own.count == word.count && own.dropFirst().contains(where: Self.capitals.contains)
          && zip(own, word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      }
    }

    private static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    private static let small = UInt8(ascii: "a")...UInt8(ascii: "z")

    package init(kind: Kind, variants: [Variant]) {
      self.kind = kind
      self.variants = variants
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(canonical)
    }

    /// What a name is of. Raw values are the keys of `names.txt` and `kinds.txt`.
    package enum Kind: String, BitwiseStorable, Sendable, CaseIterable {
      case person, company, product, model, organisation, place, event, technology
    }
  }

  /// A synonym that is searched for as well (query expansion).
  package struct Expansion: Hashable, Sendable {
    package let variant: Variant
    /// Above 0, up to 1: the weight of a match relative to the word itself.
    package let weight: Float

    /// As the lexicon writes it.
    package var text: String { variant.text }

    package init(_ variant: Variant, weight: Float) {
      self.variant = variant
      self.weight = weight
    }
  }

  /// The content of `synonyms`.
  package struct Synonyms: Sendable {
    /// By phrase: what is searched for as well.
    package let expansions: PhraseTable<[Expansion]>
    /// By word as written, for words that share their stem with others.
    let ofWords: PhraseTable<[Expansion]>
    /// Lines all of whose pairs stand in earlier lines, one message each with both places; the
    /// greater weight counts.
    package let repeated: [String]

    /// What is searched for as well as a phrase; nil if nothing is.
    package func expansions(of phrase: ArraySlice<Token>) -> [Expansion]? {
      if phrase.count == 1, let own = ofWords.value(of: phrase) { return own }
      return expansions.value(of: phrase)
    }
  }

  package init(
    stopWords: PhraseTable<Void>, names: PhraseTable<Name>, synonyms: Synonyms,
    frequencies: WordFrequencies, readings: Lazy<HanReadings>, markers: PhraseTable<Marker>,
    measures: PhraseTable<Unit.Kind>,
    kinds: PhraseTable<Name.Kind>, things: Things, units: PhraseTable<Unit>,
    quantities: QuantityWords,
    times: TimeForms, assertion: AssertionWords, nameWords: NameWords, ranks: Lazy<RankWords>,
    credits: Lazy<CreditWords>, answers: Lazy<AnswerWords>, utterances: PhraseTable<Remark>,
    references: PhraseTable<Reference>
  ) {
    self.assertion = assertion
    self.nameWords = nameWords
    lateRanks = ranks
    lateCredits = credits
    lateAnswers = answers
    self.references = references
    self.utterances = utterances
    self.quantities = quantities
    self.times = times
    self.units = units
    self.markers = markers
    self.measures = measures
    self.kinds = kinds
    self.things = things
    self.stopWords = stopWords
    self.names = names
    self.synonyms = synonyms
    self.frequencies = frequencies
    lateReadings = readings
  }
}

extension Lexicon {
  /// Reads a stored lexicon.
  ///
  /// - Parameter analyzer: the one that the lexicon was made with.
  package convenience init(from reader: inout StoreReader, analyzer: Analyzer) {
    self.init(
      stopWords: PhraseTable(phrasesFrom: &reader),
      names: PhraseTable(distinctFrom: &reader) { Name(from: &$0, analyzer: analyzer) },
      synonyms: Synonyms(from: &reader, analyzer: analyzer), frequencies: reader.value(),
      readings: Lazy(reader.later { HanReadings(from: &$0, analyzer: analyzer) }),
      markers: reader.value(),
      measures: reader.value(), kinds: reader.value(), things: reader.value(),
      units: PhraseTable(distinctFrom: &reader) { Unit(from: &$0, analyzer: analyzer) },
      quantities: reader.value(), times: reader.value(), assertion: reader.value(),
      nameWords: reader.value(), ranks: Lazy(reader.later { $0.value() }),
      credits: Lazy(reader.later { $0.value() }), answers: Lazy(reader.later { $0.value() }),
      utterances: reader.value(), references: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    stopWords.storePhrases(in: &writer)
    names.storeDistinct(in: &writer) { $0.store(in: &$1) }
    synonyms.store(in: &writer)
    writer.add(frequencies)
    writer.add(later: { readings.store(in: &$0) })
    writer.add(markers, measures, kinds, things)
    units.storeDistinct(in: &writer) { $0.store(in: &$1) }
    writer.add(quantities, times, assertion, nameWords)
    writer.add(later: { $0.add(ranks) })
    writer.add(later: { $0.add(credits) })
    writer.add(later: { $0.add(answers) })
    writer.add(utterances, references)
  }
}

// Only the text of a variant is stored: few variants are needed, and finding their terms is cheaper
// than storing the terms of all.

extension Lexicon.Variant {
  fileprivate static func all(
    from reader: inout StoreReader, analyzer: Analyzer
  ) -> [Lexicon.Variant] {
    reader.value(of: [String].self).map { Lexicon.Variant($0, analyzer: analyzer) }
  }
}

extension Lexicon.Unit {
  fileprivate init(from reader: inout StoreReader, analyzer: Analyzer) {
    kind = reader.value()
    variants = Lexicon.Variant.all(from: &reader, analyzer: analyzer)
  }

  fileprivate func store(in writer: inout StoreWriter) {
    writer.add(kind, variants.map(\.text))
  }
}

extension Lexicon.Name {
  package init(from reader: inout StoreReader, analyzer: Analyzer) {
    kind = reader.value()
    variants = Lexicon.Variant.all(from: &reader, analyzer: analyzer)
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(kind, variants.map(\.text))
  }
}

extension Lexicon.Synonyms {
  /// An expansion, by the number of its variant.
  private struct Link: BitwiseStorable {
    let variant: Int32
    let weight: Float
  }

  fileprivate init(from reader: inout StoreReader, analyzer: Analyzer) {
    let variants = reader.list { Lexicon.Variant($0.value(), analyzer: analyzer) }
    let make = { @Sendable (reader: inout StoreReader) in
      reader.value(of: [Link].self).map {
        Lexicon.Expansion(variants[Int($0.variant)], weight: $0.weight)
      }
    }
    expansions = PhraseTable(from: &reader, make)
    ofWords = PhraseTable(from: &reader, make)
    repeated = reader.value()
  }

  /// Most variants are expansions of several phrases; each is stored once.
  fileprivate func store(in writer: inout StoreWriter) {
    var numbers: [Lexicon.Variant: Int32] = [:]
    var variants: [Lexicon.Variant] = []
    for expansion in expansions.values.joined() where numbers[expansion.variant] == nil {
      numbers[expansion.variant] = Int32(variants.count)
      variants.append(expansion.variant)
    }
    writer.add(list: variants) { $1.add($0.text) }
    for table in [expansions, ofWords] {
      table.store(in: &writer) { expansions, writer in
        writer.add(
          expansions.map { Link(variant: numbers[$0.variant] ?? 0, weight: $0.weight) })
      }
    }
    writer.add(repeated)
  }
}
