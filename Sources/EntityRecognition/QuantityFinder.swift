import TextAnalysis

/// Finds numbers with their units, shares, ranks and numbers that stand by themselves.
struct QuantityFinder {
  private let tokens: [Token]
  private let units: PhraseTable<Lexicon.Unit>
  private let words: QuantityWords
  private let bytes: TokenBytes
  private let numbers: NumberReader
  private let shares: ShareFinder
  private let measures: MeasureFinder
  private let bareNumbers: BareNumberFinder

  init(tokens: [Token], bytes: TokenBytes, lexicon: Lexicon) {
    self.tokens = tokens
    self.bytes = bytes
    units = lexicon.units
    words = lexicon.quantities
    numbers = NumberReader(tokens: tokens, words: lexicon.quantities, bytes: bytes)
    shares = ShareFinder(
      tokens: tokens, words: words, units: units, numbers: numbers, bytes: bytes)
    measures = MeasureFinder(tokens: tokens, bytes: bytes, lexicon: lexicon)
    bareNumbers = BareNumberFinder(
      tokens: tokens, words: words, numbers: numbers, bytes: bytes)
  }

  /// The quantity that begins at a token, or the number that stands there by itself; nil when none
  /// does.
  func quantity(at start: Int) -> EntityDraft? {
    guard canBegin(start), !bytes.continuesWord(start), !isSecond(start) else { return nil }
    let number = numbers.number(at: start)
    let longest = EntityDraft.longer(
      EntityDraft.longer(shares.fraction(at: start, number), measured(at: start, number)),
      EntityDraft.longer(rank(at: start), lengthOfTime(at: start)))
    let bare = { number.flatMap { bareNumbers.number(at: start, $0) } }
    guard var draft = (longest ?? shares.share(at: start) ?? bare()).map(joined),
      draft.tokens.upperBound > words.end(of: .none, in: tokens, at: start) ?? 0,
      !isNamed(draft)
    else { return nil }
    draft.hedges = hedges(around: draft.tokens)
    return draft
  }

  /// A duration with the smaller one behind it: `two hours and forty minutes`, 七个小时四十分钟. Its
  /// number is that of the greater unit.
  private func joined(_ draft: EntityDraft) -> EntityDraft {
    let end = draft.tokens.upperBound
    let next = words.end(of: .joint, in: tokens, at: end) ?? end
    guard draft.kind == .quantity(.time), next < tokens.count,
      let second = measured(at: next, numbers.number(at: next)), second.kind == draft.kind,
      second.numbers.count == 1
    else { return draft }
    return EntityDraft(
      kind: draft.kind, tokens: draft.tokens.lowerBound..<second.tokens.upperBound,
      numbers: draft.numbers, unit: draft.unit)
  }

  /// Whether the number belongs to the word before it, not to the plural after it: Bus 42 leaves.
  private func isNamed(_ draft: EntityDraft) -> Bool {
    draft.kind == .quantity(.count) && draft.unit == nil
      && words.start(of: .label, in: tokens, before: draft.tokens.lowerBound) != nil
  }

  /// Whether a number is the second of two with a slash between them: 9/11.
  private func isSecond(_ start: Int) -> Bool {
    bytes.isSlash(before: start) && tokens[start].kind == .number
      && tokens[start - 1].kind == .number
  }

  private func canBegin(_ start: Int) -> Bool {
    words.canBeginQuantity(with: tokens[start])
      || isLatin(start) && units.canBegin(with: tokens[start])
  }

  /// `50万美金`, `60-80%`, `$5 million`, `一年半`
  private func measured(at start: Int, _ number: NumberReading?) -> EntityDraft? {
    if let sign = moneySign(at: start) {
      guard let amount = numbers.number(at: sign, readsLetters: true) else { return nil }
      return range(from: start, amount, sign: sign)
        ?? draft(measures.measure(after: amount, sign: start..<sign), start, amount.values)
    }
    guard let number else { return nil }
    if let range = range(from: start, number, sign: nil) { return range }
    return withLetter(at: start, after: number)
      ?? draft(measures.measure(after: number, sign: nil), start, number.values)
  }

  /// Index of the token after the money that an amount can follow: `$`, `US$`.
  private func moneySign(at start: Int) -> Int? {
    guard isLatin(start), let unit = measures.unit(at: start), unit.unit.kind == .money else {
      return nil
    }
    return unit.end
  }

  /// `5m users`, `2b euros`: the letter counts only with what is counted or paid.
  private func withLetter(at start: Int, after number: NumberReading) -> EntityDraft? {
    guard words.letters.end(in: tokens, at: number.end) != nil,
      let long = numbers.number(at: start, readsLetters: true), long.end > number.end,
      let counted = measures.measure(after: long, sign: nil),
      counted.kind == .money || counted.kind == .count
    else { return nil }
    return draft(counted, start, long.values)
  }

  /// `半年`, `half an hour`, `a year and a half`; after words such as `took` also `a week`.
  private func lengthOfTime(at start: Int) -> EntityDraft? {
    if let half = words.end(of: .half, in: tokens, at: start) {
      let article = words.end(of: .article, in: tokens, at: half) ?? half
      guard let unit = measures.unit(at: article),
        unit.unit.kind == .time || unit.unit.kind == .age
      else { return nil }
      return draft(measures.measure(by: unit), start, [0.5])
    }
    guard let article = words.end(of: .article, in: tokens, at: start),
      let unit = measures.unit(at: article)
    else { return nil }
    let length = measures.measure(by: unit)
    let isLasting =
      unit.unit.kind == .time && words.start(of: .lasting, in: tokens, before: start) != nil
    return length.rest > 0 || isLasting ? draft(length, start, [1]) : nil
  }

  /// `第二位`, `第三是`, `ranked third`; not a word that opens part of a list (第二，).
  private func rank(at start: Int) -> EntityDraft? {
    if let prefix = words.end(of: .ordinal, in: tokens, at: start),
      let number = numbers.number(at: prefix), !number.values.isEmpty
    {
      guard number.end < tokens.count, tokens[number.end].kind != .mark else { return nil }
      let counter = measures.unit(at: number.end).flatMap { $0.unit.kind == .count ? $0.end : nil }
      return EntityDraft(
        kind: .quantity(.rank), tokens: start..<(counter ?? number.end), numbers: number.values)
    }
    guard let ordinal = words.ordinals.longestMatch(in: tokens, at: start) else { return nil }
    let end = ordinal.tokens.upperBound
    let place = words.end(of: .rank, in: tokens, at: end)
    let isRanked = words.start(of: .ranked, in: tokens, before: start) != nil
    let isLast = end == tokens.count || tokens[end].kind == .mark
    guard place != nil || isRanked && isLast else { return nil }
    return EntityDraft(
      kind: .quantity(.rank), tokens: start..<(place ?? end), numbers: [ordinal.value])
  }

  private func hedges(around range: Range<Int>) -> [Range<Int>] {
    var before: [Range<Int>] = []
    var end = range.lowerBound
    while let start = words.start(of: .hedgeBefore, in: tokens, before: end) {
      before.insert(start..<end, at: 0)
      end = start
    }
    let after = words.end(of: .hedgeAfter, in: tokens, at: range.upperBound)
      .map { [range.upperBound..<$0] }
    return before + (after ?? [])
  }

  private func draft(_ measure: Measure?, _ start: Int, _ values: [Double]) -> EntityDraft? {
    measure.map { measure in
      EntityDraft(
        kind: .quantity(measure.kind), tokens: start..<measure.end,
        numbers: values.map { ($0 + measure.rest) / measure.parts }, noun: measure.noun,
        unit: measure.unit)
    }
  }

  private func isLatin(_ index: Int) -> Bool { tokens[index].kind != .han }
}

// Ranges.
extension QuantityFinder {
  /// `60-80%`, `10%到15%`, `between two and three years`, `三、四十人`, `two or three years`; not where a
  /// change is stated (从50万到150万).
  private func range(from start: Int, _ first: NumberReading, sign: Int?) -> EntityDraft? {
    let firstUnit = measures.unit(after: first)
    guard !beginsChange(start),
      let joint = rangeJoint(at: firstUnit?.end ?? first.end, from: start)
    else { return nil }
    let secondSign = moneySign(at: joint.end)
    let secondStart = secondSign ?? joint.end
    guard let second = numbers.number(at: secondStart, readsLetters: (sign ?? secondSign) != nil),
      !bytes.isAttached(secondStart)
    else { return nil }
    let signs = sign.map { start..<$0 } ?? secondSign.map { joint.end..<$0 }
    guard let ends = measures.measure(after: second, sign: signs) else { return nil }
    let lower = firstUnit == nil ? scaled(first, like: second, joint) : first.values
    guard joint.kind == .ends || areClose(lower, second.values) else { return nil }
    return draft(ends, start, lower.prefix(1) + second.values.suffix(1))
  }

  /// How the two numbers of a range are joined.
  private enum JointKind {
    /// As its ends: `to`, a dash.
    case ends
    /// As two guesses: `or`.
    case either
    /// As two guesses in Chinese: 三、四十.
    case comma
  }

  private func rangeJoint(at position: Int, from start: Int) -> (kind: JointKind, end: Int)? {
    guard position < tokens.count else { return nil }
    if tokens[position].word == Self.dash { return (.ends, position + 1) }
    if bytes.isDash(before: position) { return (.ends, position) }
    if tokens[position].word == Self.comma { return (.comma, position + 1) }
    if words.start(of: .between, in: tokens, before: start) != nil,
      let end = words.end(of: .joint, in: tokens, at: position)
    {
      return (.ends, end)
    }
    if let end = words.end(of: .either, in: tokens, at: position) { return (.either, end) }
    return words.end(of: .range, in: tokens, at: position).map { (.ends, $0) }
  }

  private static let dash = Term("~")
  private static let comma = Term("、")

  /// The first number with the powers that are written only once: 5 to 10 million, 三到五万.
  private func scaled(
    _ first: NumberReading, like second: NumberReading, _ joint: (kind: JointKind, end: Int)
  ) -> [Double] {
    guard let value = first.values.first, let limit = second.values.last,
      let all = second.scales.first, let last = second.scales.last
    else { return first.values }
    let isShort = joint.kind == .comma || all > 10
    if isShort, value * all < limit { return first.values.map { $0 * all } }
    return last > 10 && value >= 10 && value * last < limit
      ? first.values.map { $0 * last } : first.values
  }

  /// Whether two numbers can be guesses of one: three or four, but not one or five.
  private func areClose(_ first: [Double], _ second: [Double]) -> Bool {
    guard first.count == 1, second.count == 1 else { return false }
    return first[0] < second[0] && second[0] <= 2 * first[0]
  }

  private func beginsChange(_ start: Int) -> Bool {
    (max(0, start - Self.maxTokensAfterFrom)..<start).reversed().prefix { tokens[$0].kind != .mark }
      .contains { words.end(of: .from, in: tokens, at: $0) != nil }
  }

  /// How far before a number `from` may stand, in tokens.
  private static let maxTokensAfterFrom = 6
}
