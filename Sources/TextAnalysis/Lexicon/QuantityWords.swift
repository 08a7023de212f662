import Basics

/// The words of numbers and of what stands around them, from `quantities.txt`.
///
/// A class, since three readers of each text hold them.
package final class QuantityWords: Sendable {
  /// `三`, `three`: what a word counts for by itself.
  package let values: PhraseTable<Double>
  /// `万`, `million`: what it makes of the number before it.
  package let powers: PhraseTable<Double>
  /// `third`: its place in an order.
  package let ordinals: PhraseTable<Double>
  /// `thirds`: into how many parts a whole is cut.
  package let denominators: PhraseTable<Double>
  /// The endings of what is counted: `s` in `bees`.
  private let endings: [String]
  /// By part.
  private let parts: [PhraseTable<Void>]
  /// The words that a quantity in words can begin with, units aside.
  private let openings: TermTable

  /// What a word does beside a number.
  package enum Part: Int, CaseIterable, Sendable {
    /// 将近, about: before a quantity, it limits what the figure says.
    case hedgeBefore
    /// 左右, or so: the same behind one.
    case hedgeAfter
    /// 几, several: a number that is not told.
    case some
    /// 多 as in 五十多颗: and some more, before the unit.
    case more
    /// 多 as in 三年多: the same behind the unit.
    case moreAfter
    /// a, an: one, before a power or a part of a whole only.
    case article
    /// and as in two hundred and five.
    case joint
    /// point, 点: before the decimals of a number in words.
    case point
    /// 到, to: between the ends of a range.
    case range
    /// between: before a range whose ends `joint` joins.
    case between
    /// 从, from: what follows is where a change begins, not a range.
    case from
    /// 分之: the denominator stands before it.
    case over
    /// out of: the whole stands behind it.
    case outOf
    /// 半 in 一年半; `half` in 半年 and half an hour.
    case half
    /// and a half: behind a number or its unit.
    case andHalf
    /// 一半, half: a share without a number.
    case share
    /// 点, o'clock: units that tell a date or a time of day, never how long.
    case dateUnit
    /// 第: makes an ordinal of the number that follows.
    case ordinal
    /// 名, place: what makes a rank of an ordinal.
    case rank
    /// ranked, the: what an ordinal may stand behind to be a rank.
    case ranked
    /// 一起, 万一: looks like a number and is none.
    case none

    /// What `quantities.txt` calls them.
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

    /// Whether a quantity can begin with such a word.
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

  /// Whether a number, or a quantity without one, can begin with a token; units aside.
  package func canBeginQuantity(with token: Token) -> Bool {
    token.kind == .number || openings.contains(token.word)
  }

  /// Whether a word ends as the plural does.
  package func isPlural(_ word: String) -> Bool {
    endings.contains { word.hasSuffix($0) }
  }

  /// Where a word of a part that begins at a token ends; nil when there is none.
  package func end(of part: Part, in tokens: [Token], at start: Int) -> Int? {
    parts[part.rawValue].end(in: tokens, at: start)
  }

  /// Where the longest word of a part begins that ends before a token; nil when there is none.
  package func start(of part: Part, in tokens: [Token], before end: Int) -> Int? {
    (max(0, end - Self.longest)..<end).first { start in
      parts[part.rawValue].holds(tokens[start..<end])
    }
  }

  /// In tokens.
  private static let longest = 4
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
    writer.add(values, powers, ordinals, denominators, endings)
    for part in parts { part.storePhrases(in: &writer) }
    writer.add(openings)
  }
}

/// Reads `quantities.txt`: a line is `key: word | word | …`, where the key is a number (`3`), a power
/// (`x1000`), an ordinal (`ordinal 3`), a denominator (`/3`), `plural` or the name of a part.
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

  package init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  package func words(from file: KnowledgeFile) throws(KnowledgeError) -> QuantityWords {
    var reader = self
    for entry in try LexiconReader(analyzer: analyzer).entries(of: file) {
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
      throw file.error(at: line, "‘\(word)’ stands here twice")
    }
  }

  /// Returns whether the key did not have these words yet.
  private mutating func addNew(
    _ tokens: [Token], _ key: String, at line: KnowledgeFile.Line, in file: KnowledgeFile
  ) throws(KnowledgeError) -> Bool {
    if let part = QuantityWords.Part.keys.first(where: { $0.key == key })?.value {
      if part.opensQuantity { openings.number(adding: tokens[0].word) }
      return parts[part.rawValue].add(tokens, ())
    }
    if let part = Self.number(in: key, behind: "/") { return denominators.add(tokens, part) }
    openings.number(adding: tokens[0].word)
    if let value = Double(key) { return values.add(tokens, value) }
    if let power = Self.number(in: key, behind: "x") { return powers.add(tokens, power) }
    if let place = Self.number(in: key, behind: "ordinal ") { return ordinals.add(tokens, place) }
    let known = QuantityWords.Part.keys.map(\.key).joined(separator: ", ")
    throw file.error(
      at: line, "unknown ‘\(key)’; known: a number, x1000, ordinal 3, /3, plural, \(known)")
  }

  /// `x1000` behind `x` → 1000
  private static func number(in key: String, behind prefix: String) -> Double? {
    key.hasPrefix(prefix) ? Double(key.dropFirst(prefix.count)) : nil
  }
}
