import Basics

/// The words of numbers and of what stands around them, from `quantities.txt`.
///
/// A class, because three readers of each text hold it.
package final class QuantityWords: Sendable {
  /// `三`, `three`: the number that a word stands for.
  package let values: PhraseTable<Double>
  /// `万`, `million`: what the number before it is multiplied by.
  package let powers: PhraseTable<Double>
  /// `k`: what the figures are multiplied by that it follows without a blank (3k).
  package let suffixes: PhraseTable<Double>
  /// `m`: the same of an amount of money or of things counted only ($5m, 5m users).
  package let letters: PhraseTable<Double>
  /// `百八十`: the two ends of the range that it stands for.
  package let approximations: PhraseTable<[Double]>
  /// `一半`, `翻一番`: the share or multiple that it stands for by itself.
  package let shares: PhraseTable<Double>
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
    /// 上百, dozens of: the same, but one that says how great it is.
    case many
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
    /// 个 as in 两个亿: between a number and its power.
    case counter
    /// of a as in a quarter of a million.
    case portion
    /// 到, to: between the ends of a range.
    case range
    /// between: before a range whose ends `joint` joins.
    case between
    /// or, 或: between two numbers that are close to each other.
    case either
    /// 比 as in 四比一: between the numbers of a ratio or a score.
    case versus
    /// 从, from: before the start of a change, not of a range.
    case from
    /// 分之: the denominator stands before it.
    case over
    /// out of: the whole stands after it.
    case outOf
    /// in as in one in five.
    case among
    /// 半 in 一年半; `half` in 半年 and half an hour.
    case half
    /// 米 as in 一米八: a unit whose tenths can follow it.
    case tenths
    /// and a half: after a number or its unit.
    case andHalf
    /// 点, o'clock: units of dates and times of day, never of durations.
    case dateUnit
    /// old as in six months old: after a unit of time, makes an age of it.
    case ageAfter
    /// took, for: before a length of time that begins with an article.
    case lasting
    /// 第: makes an ordinal of the number that follows.
    case ordinal
    /// 名, place: after an ordinal, makes it a rank.
    case rank
    /// ranked, the: before an ordinal, makes it a rank.
    case ranked
    /// 张, 位: a counter that says little of what it counts.
    case classifier
    /// 的, of: ends the words for what is counted.
    case nounEnd
    /// 会议: a word for what is counted that looks as if it ended there.
    case inNoun
    /// pounds: a unit that is money where money is asked for.
    case alsoMoney
    /// people, 名: a noun or a unit that counts people, whoever they are.
    case anyone
    /// 的: between what describes the thing counted and the thing.
    case of
    /// room, 编号: before a number that is a name.
    case label
    /// 共有, are: before a number that is stated by itself.
    case states
    /// 一起, 万一: looks like a number but is none.
    case none

    /// The keys of the parts in `quantities.txt`.
    static let keys: KeyValuePairs<String, Part> = [
      "hedge-before": .hedgeBefore,
      "hedge-after": .hedgeAfter,
      "some": .some,
      "many": .many,
      "more": .more,
      "more-after": .moreAfter,
      "article": .article,
      "joint": .joint,
      "point": .point,
      "counter": .counter,
      "portion": .portion,
      "range": .range,
      "between": .between,
      "either": .either,
      "versus": .versus,
      "from": .from,
      "over": .over,
      "out-of": .outOf,
      "among": .among,
      "half": .half,
      "tenths": .tenths,
      "and-half": .andHalf,
      "date-unit": .dateUnit,
      "age-after": .ageAfter,
      "lasting": .lasting,
      "ordinal": .ordinal,
      "rank": .rank,
      "ranked": .ranked,
      "classifier": .classifier,
      "noun-end": .nounEnd,
      "in-noun": .inNoun,
      "also-money": .alsoMoney,
      "anyone": .anyone,
      "of": .of,
      "label": .label,
      "states": .states,
      "none": .none,
    ]

    /// Whether a quantity can begin with a word of this part.
    var opensQuantity: Bool {
      switch self {
      case .article, .some, .many, .half, .ordinal: true
      default: false
      }
    }
  }

  /// - Parameter read: what was read of the file.
  fileprivate init(_ read: QuantityWordReader) {
    values = read.values
    powers = read.powers
    suffixes = read.suffixes
    letters = read.letters
    approximations = read.approximations
    shares = read.shares
    ordinals = read.ordinals
    denominators = read.denominators
    endings = read.endings
    parts = read.parts
    openings = read.openings
  }

  /// Reads stored words.
  package init(from reader: inout StoreReader) {
    (values, powers, suffixes, letters) = reader.values()
    (approximations, shares, ordinals, denominators) = reader.values()
    endings = reader.value()
    parts = Part.allCases.map { _ in PhraseTable(phrasesFrom: &reader) }
    openings = reader.value()
  }

  /// Whether a number or a quantity in words can begin with a token, units aside.
  package func canBeginQuantity(with token: Token) -> Bool {
    token.kind == .number || openings.contains(token.word)
  }

  /// Whether a token is a word with a plural ending: `bees`, but not `bus` or `glass`.
  package func isPlural(_ token: Token) -> Bool {
    guard token.kind == .word, token.word != token.term else { return false }
    let word = token.word.description
    return word.utf8.count > 3 && !word.hasSuffix("ss")
      && endings.contains { word.hasSuffix($0) }
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
  package func store(in writer: inout StoreWriter) {
    writer.add(values, powers, suffixes, letters)
    writer.add(approximations, shares, ordinals, denominators)
    writer.add(endings)
    for part in parts { part.storePhrases(in: &writer) }
    writer.add(openings)
  }
}

/// Reads `quantities.txt`.
///
/// Each line is `key: word | word | …`, where the key is a number (`3`), a range (`80..100`), a power
/// (`x1000`), a power behind figures (`suffix x1000`, `letter x1000`), an ordinal (`ordinal 3`), a
/// denominator (`/3`), a share (`share 0.5`), `plural` or the key of a part.
package struct QuantityWordReader {
  private let analyzer: Analyzer
  fileprivate var values = PhraseTable<Double>(comparing: .word)
  fileprivate var powers = PhraseTable<Double>(comparing: .word)
  fileprivate var suffixes = PhraseTable<Double>(comparing: .word)
  fileprivate var letters = PhraseTable<Double>(comparing: .word)
  fileprivate var approximations = PhraseTable<[Double]>(comparing: .word)
  fileprivate var shares = PhraseTable<Double>(comparing: .word)
  fileprivate var ordinals = PhraseTable<Double>(comparing: .word)
  fileprivate var denominators = PhraseTable<Double>(comparing: .word)
  fileprivate var endings: [String] = []
  fileprivate var parts = QuantityWords.Part.allCases.map { _ in
    PhraseTable<Void>(comparing: .word)
  }
  fileprivate var openings = TermTable()

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
    return QuantityWords(reader)
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
    if let power = Self.number(in: key, after: "suffix x") { return suffixes.add(tokens, power) }
    if let power = Self.number(in: key, after: "letter x") { return letters.add(tokens, power) }
    openings.number(adding: tokens[0].word)
    if let value = Double(key) { return values.add(tokens, value) }
    if let range = Self.range(in: key) { return approximations.add(tokens, range) }
    if let share = Self.number(in: key, after: "share ") { return shares.add(tokens, share) }
    if let power = Self.number(in: key, after: "x") { return powers.add(tokens, power) }
    if let place = Self.number(in: key, after: "ordinal ") { return ordinals.add(tokens, place) }
    let known = QuantityWords.Part.keys.map(\.key).joined(separator: ", ")
    throw file.error(
      at: line,
      "unknown ‘\(key)’; known: a number, 80..100, x1000, suffix x1000, letter x1000, ordinal 3, "
        + "/3, share 0.5, plural, \(known)")
  }

  /// `x1000` after `x` → 1000
  private static func number(in key: String, after prefix: String) -> Double? {
    key.hasPrefix(prefix) ? Double(key.dropFirst(prefix.count)) : nil
  }
  /// `80..100` → 80 and 100
  private static func range(in key: String) -> [Double]? {
    let ends = key.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1)
    guard ends.count == 2, ends[1].first == UInt8(ascii: "."),
      let first = Double(Substring(ends[0])), let last = Double(Substring(ends[1].dropFirst()))
    else { return nil }
    return [first, last]
  }
}
