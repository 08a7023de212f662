import Basics

/// The words of numbers and of what stands around them, from `quantities.txt`.
///
/// A class, because three readers of each text hold it.
package final class QuantityWords: Sendable {
  /// `三`, `three`: the number that a word stands for.
  package let values: PhraseTable<Double>
  /// `万`, `million`: what the number before it is multiplied by.
  package let powers: PhraseTable<Double>
  /// `third`: the rank it stands for.
  package let ordinals: PhraseTable<Double>
  /// `thirds`: the denominator it stands for.
  package let denominators: PhraseTable<Double>
  /// Plural endings: `s` in `bees`.
  private let endings: [String]
  /// Words by the raw value of their part.
  private let parts: [PhraseTable<Void>]
  /// First words of quantities in words, except units.
  private let openings: TermTable

  /// The function of a word beside a number.
  package enum Part: Int, CaseIterable, Sendable {
    /// 将近, about: before a quantity, makes it approximate.
    case hedgeBefore
    /// 左右, or so: the same after a quantity.
    case hedgeAfter
    /// 几, several: an unspecified number.
    case some
    /// 多 as in 五十多颗: and some more, before the unit.
    case more
    /// 多 as in 三年多: the same after the unit.
    case moreAfter
    /// a, an: one, but only before a power or a part of a whole.
    case article
    /// and as in two hundred and five.
    case joint
    /// point, 点: before the decimals of a number in words.
    case point
    /// 到, to: between the ends of a range.
    case range
    /// between: before a range whose ends `joint` joins.
    case between
    /// 从, from: before the start of a change, not of a range.
    case from
    /// 分之: the denominator stands before it.
    case over
    /// out of: the whole stands after it.
    case outOf
    /// 半 in 一年半; `half` in 半年 and half an hour.
    case half
    /// and a half: after a number or its unit.
    case andHalf
    /// 一半, half: a share without a number.
    case share
    /// 点, o'clock: units of dates and times of day, never of durations.
    case dateUnit
    /// 第: makes an ordinal of the number that follows.
    case ordinal
    /// 名, place: after an ordinal, makes it a rank.
    case rank
    /// ranked, the: before an ordinal, makes it a rank.
    case ranked
    /// 一起, 万一: looks like a number but is none.
    case none

    /// The keys of the parts in `quantities.txt`.
    static let keys: KeyValuePairs<String, Part> = [
      "hedge-before": .hedgeBefore,
      "hedge-after": .hedgeAfter,
      "some": .some,
      "more": .more,
      "more-after": .moreAfter,
      "article": .article,
      "joint": .joint,
      "point": .point,
      "range": .range,
      "between": .between,
      "from": .from,
      "over": .over,
      "out-of": .outOf,
      "half": .half,
      "and-half": .andHalf,
      "share": .share,
      "date-unit": .dateUnit,
      "ordinal": .ordinal,
      "rank": .rank,
      "ranked": .ranked,
      "none": .none,
    ]

    /// Whether a quantity can begin with a word of this part.
    var opensQuantity: Bool {
      switch self {
      case .article, .some, .half, .share, .ordinal: true
      default: false
      }
    }
  }

  package init(
    values: PhraseTable<Double>, powers: PhraseTable<Double>, ordinals: PhraseTable<Double>,
    denominators: PhraseTable<Double>, endings: [String], parts: [PhraseTable<Void>],
    openings: TermTable
  ) {
    self.values = values
    self.powers = powers
    self.ordinals = ordinals
    self.denominators = denominators
    self.endings = endings
    self.parts = parts
    self.openings = openings
  }

  /// Whether a number or a quantity in words can begin with a token, units aside.
  package func canBeginQuantity(with token: Token) -> Bool {
    token.kind == .number || openings.contains(token.word)
  }

  /// Whether a word has a plural ending.
  package func isPlural(_ word: String) -> Bool {
    endings.contains { word.hasSuffix($0) }
  }

  /// Index of the token after a word of a part that begins at a token; nil if there is none.
  package func end(of part: Part, in tokens: [Token], at start: Int) -> Int? {
    parts[part.rawValue].end(in: tokens, at: start)
  }

  /// Index of the first token of the longest word of a part that ends before a token; nil if there
  /// is none.
  package func start(of part: Part, in tokens: [Token], before end: Int) -> Int? {
    (max(0, end - Self.maxWordLength)..<end).first { start in
      parts[part.rawValue].holds(tokens[start..<end])
    }
  }

  /// In tokens.
  private static let maxWordLength = 4
}

extension QuantityWords: Storable {
  package convenience init(from reader: inout StoreReader) {
    self.init(
      values: reader.value(), powers: reader.value(), ordinals: reader.value(),
      denominators: reader.value(), endings: reader.value(),
      parts: Part.allCases.map { _ in PhraseTable(phrasesFrom: &reader) },
      openings: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(values)
    writer.add(powers)
    writer.add(ordinals)
    writer.add(denominators)
    writer.add(endings)
    for part in parts { part.storePhrases(in: &writer) }
    writer.add(openings)
  }
}

/// Reads `quantities.txt`.
///
/// Each line is `key: word | word | …`, where the key is a number (`3`), a power (`x1000`), an
/// ordinal (`ordinal 3`), a denominator (`/3`), `plural` or the key of a part.
package struct QuantityWordReader {
  private let analyzer: Analyzer
  private var values = PhraseTable<Double>(comparing: .word)
  private var powers = PhraseTable<Double>(comparing: .word)
  private var ordinals = PhraseTable<Double>(comparing: .word)
  private var denominators = PhraseTable<Double>(comparing: .word)
  private var endings: [String] = []
  private var parts = QuantityWords.Part.allCases.map { _ in
    PhraseTable<Void>(comparing: .word)
  }
  private var openings = TermTable()

  /// - Parameter analyzer: the one that texts are analysed with.
  package init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  /// The words in a file.
  ///
  /// - Throws: `KnowledgeError` with the line that is malformed.
  package func words(from file: KnowledgeFile) throws(KnowledgeError) -> QuantityWords {
    var reader = self
    for entry in try file.entries() {
      for word in entry.values { try reader.add(word, entry.key, at: entry.line, in: file) }
    }
    return QuantityWords(
      values: reader.values, powers: reader.powers, ordinals: reader.ordinals,
      denominators: reader.denominators, endings: reader.endings, parts: reader.parts,
      openings: reader.openings)
  }

  private mutating func add(
    _ word: String, _ key: String, at line: KnowledgeFile.Line, in file: KnowledgeFile
  ) throws(KnowledgeError) {
    guard key != "plural" else { return endings.append(word) }
    let tokens = analyzer.tokens(of: word)
    guard !tokens.isEmpty else { throw file.error(at: line, "no word in ‘\(word)’") }
    guard try addNew(tokens, key, at: line, in: file) else {
      throw file.error(at: line, "‘\(word)’ is listed twice")
    }
  }

  /// Adds a word to a key; returns false if the key already has it.
  private mutating func addNew(
    _ tokens: [Token], _ key: String, at line: KnowledgeFile.Line, in file: KnowledgeFile
  ) throws(KnowledgeError) -> Bool {
    if let part = QuantityWords.Part.keys.first(where: { $0.key == key })?.value {
      if part.opensQuantity { openings.number(adding: tokens[0].word) }
      return parts[part.rawValue].add(tokens, ())
    }
    if let part = Self.number(in: key, after: "/") { return denominators.add(tokens, part) }
    openings.number(adding: tokens[0].word)
    if let value = Double(key) { return values.add(tokens, value) }
    if let power = Self.number(in: key, after: "x") { return powers.add(tokens, power) }
    if let place = Self.number(in: key, after: "ordinal ") { return ordinals.add(tokens, place) }
    let known = QuantityWords.Part.keys.map(\.key).joined(separator: ", ")
    throw file.error(
      at: line, "unknown ‘\(key)’; known: a number, x1000, ordinal 3, /3, plural, \(known)")
  }

  /// `x1000` after `x` → 1000
  private static func number(in key: String, after prefix: String) -> Double? {
    key.hasPrefix(prefix) ? Double(key.dropFirst(prefix.count)) : nil
  }
}
