import TextAnalysis

/// Finds numbers with their units, shares and ranks.
struct QuantityFinder {
  private let tokens: [Token]
  private let units: PhraseTable<Lexicon.Unit>
  private let words: QuantityWords
  private let numbers: NumberReader

  init(tokens: [Token], lexicon: Lexicon) {
    self.tokens = tokens
    units = lexicon.units
    words = lexicon.quantities
    numbers = NumberReader(tokens: tokens, words: lexicon.quantities)
  }

  /// The quantity that begins at a token; nil when none does.
  func quantity(at start: Int) -> EntityDraft? {
    guard canBegin(start), !isPartOfWord(start) else { return nil }
    let longest = EntityDraft.longer(
      EntityDraft.longer(fraction(at: start), measured(at: start)),
      EntityDraft.longer(rank(at: start), halfUnit(at: start)))
    guard var draft = longest ?? share(at: start),
      draft.tokens.upperBound > words.end(of: .none, in: tokens, at: start) ?? 0
    else { return nil }
    draft.hedges = hedges(around: draft.tokens)
    return draft
  }

  private func canBegin(_ start: Int) -> Bool {
    words.canBeginQuantity(with: tokens[start])
      || isLatin(start) && units.canBegin(with: tokens[start])
  }

  /// Whether letters precede a number without a blank: the 100 of H100.
  private func isPartOfWord(_ index: Int) -> Bool {
    index > 0 && tokens[index].kind == .number && tokens[index - 1].kind == .word
      && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }

  /// `50万美金`, `60-80%`, `$5 million`, `一年半`
  private func measured(at start: Int) -> EntityDraft? {
    let sign = unit(at: start).flatMap { $0.unit.kind == .money && isLatin(start) ? $0.end : nil }
    guard let first = reading(at: sign ?? start) else { return nil }
    if let range = range(from: start, first, sign: sign) { return range }
    if let sign {
      let end = sign < first.end ? first.end : sign
      return draft(.money, start..<(moneyEnd(after: end) ?? end), first.values)
    }
    return measured(from: start, first)
  }

  private func measured(from start: Int, _ number: NumberReading) -> EntityDraft? {
    if let half = words.end(of: .andHalf, in: tokens, at: number.end),
      let unit = unit(at: half), unit.unit.kind != .count
    {
      return draft(unit.unit.kind, start..<unit.end, number.values.map { $0 + 0.5 })
    }
    guard let unit = unit(after: number) else { return counted(from: start, number) }
    guard unit.unit.kind != .rank, !isArticle(number, unit), !isDateUnit(unit) else { return nil }
    var end = unit.end
    var values = unit.hasHalf ? number.values.map { $0 + 0.5 } : number.values
    if let half = words.end(of: .andHalf, in: tokens, at: end), unit.unit.kind != .count {
      (end, values) = (half, values.map { $0 + 0.5 })
    } else if let more = words.end(of: .moreAfter, in: tokens, at: end) {
      end = more
    }
    return draft(unit.unit.kind, start..<end, values)
  }

  /// `fifty new hives`: the thing counted follows in the plural, perhaps after one other word.
  private func counted(from start: Int, _ number: NumberReading) -> EntityDraft? {
    guard !number.isOne, isLatin(number.end - 1) else { return nil }
    for end in number.end..<min(number.end + 2, tokens.count) {
      guard tokens[end].kind == .word, isLatin(end) else { return nil }
      if isPlural(tokens[end]) {
        return draft(.count, start..<end + 1, number.values)
      }
    }
    return nil
  }

  private func isPlural(_ token: Token) -> Bool {
    let word = token.word.description
    return token.word != token.term && word.unicodeScalars.count > 3 && !word.hasSuffix("ss")
      && words.isPlural(word)
  }

  private func reading(at start: Int) -> NumberReading? {
    numbers.number(at: start)
  }

  /// 一个 is no more than an article; 一年 counts.
  private func isArticle(_ number: NumberReading, _ unit: FoundUnit) -> Bool {
    unit.unit.kind == .count && (number.isOne || number.values.isEmpty && isBareSome(number))
  }

  private func isBareSome(_ number: NumberReading) -> Bool {
    (0..<number.end).contains { words.end(of: .some, in: tokens, at: $0) == number.end }
  }

  private func isDateUnit(_ unit: FoundUnit) -> Bool {
    words.start(of: .dateUnit, in: tokens, before: unit.end) == unit.start
  }

  private struct FoundUnit {
    let unit: Lexicon.Unit
    let start: Int
    let end: Int
    /// Whether it includes a half: 年半.
    let hasHalf: Bool
  }

  private func unit(at position: Int) -> FoundUnit? {
    units.longestMatch(in: tokens, at: position).map { match in
      let half = words.start(of: .andHalf, in: tokens, before: match.tokens.upperBound)
      return FoundUnit(
        unit: match.value, start: position, end: match.tokens.upperBound,
        hasHalf: half.map { $0 > position } ?? false)
    }
  }

  private func unit(after number: NumberReading) -> FoundUnit? {
    let more = words.end(of: .more, in: tokens, at: number.end)
    return more.flatMap(unit) ?? unit(at: number.end)
  }

  private func moneyEnd(after position: Int) -> Int? {
    unit(at: position).flatMap { $0.unit.kind == .money ? $0.end : nil }
  }

  /// `60-80%`, `10%到15%`, `between two and three years`; not where a change is stated (从50万到150万).
  private func range(from start: Int, _ first: NumberReading, sign: Int?) -> EntityDraft? {
    let firstEnd = unit(after: first)?.end ?? first.end
    guard !beginsChange(start), let joint = rangeJoint(at: firstEnd, start) else { return nil }
    let secondSign = unit(at: joint).flatMap {
      $0.unit.kind == .money && isLatin(joint) ? $0.end : nil
    }
    guard let second = reading(at: secondSign ?? joint), !isPartOfWord(secondSign ?? joint) else {
      return nil
    }
    let kind: Lexicon.Unit.Kind
    let end: Int
    if let unit = unit(after: second), unit.unit.kind != .rank, !isDateUnit(unit) {
      (kind, end) = (unit.unit.kind, unit.end)
    } else if sign != nil {
      (kind, end) = (.money, second.end)
    } else if let counted = counted(from: joint, second) {
      (kind, end) = (.count, counted.tokens.upperBound)
    } else {
      return nil
    }
    let values = (first.values.prefix(1) + second.values.suffix(1)).map { $0 }
    return draft(kind, start..<end, values)
  }

  private func rangeJoint(at position: Int, _ start: Int) -> Int? {
    if position < tokens.count, tokens[position].word == Self.dash { return position + 1 }
    if words.start(of: .between, in: tokens, before: start) != nil,
      let end = words.end(of: .joint, in: tokens, at: position)
    {
      return end
    }
    return words.end(of: .range, in: tokens, at: position)
  }

  private static let dash = Term("~")

  private func beginsChange(_ start: Int) -> Bool {
    (max(0, start - Self.maxTokensAfterFrom)..<start).reversed().prefix { tokens[$0].kind != .mark }
      .contains { words.end(of: .from, in: tokens, at: $0) != nil }
  }

  /// How far before a number `from` may stand, in tokens.
  private static let maxTokensAfterFrom = 6

  /// `三分之二`, `百分之四五十`, `two thirds`, `three out of ten`
  private func fraction(at start: Int) -> EntityDraft? {
    if let article = words.end(of: .article, in: tokens, at: start),
      let part = words.denominators.longestMatch(in: tokens, at: article)
    {
      return draft(.share, start..<part.tokens.upperBound, [1 / part.value])
    }
    guard let first = reading(at: start) else { return nil }
    if let over = words.end(of: .over, in: tokens, at: first.end), let top = reading(at: over) {
      return draft(.share, start..<top.end, quotients(top.values, first.values))
    }
    if let over = words.end(of: .outOf, in: tokens, at: first.end), let whole = reading(at: over) {
      return draft(.share, start..<whole.end, quotients(first.values, whole.values))
    }
    return words.denominators.longestMatch(in: tokens, at: first.end).map { part in
      draft(.share, start..<part.tokens.upperBound, first.values.map { $0 / part.value })
    }
  }

  private func quotients(_ tops: [Double], _ bottoms: [Double]) -> [Double] {
    tops.flatMap { top in bottoms.map { top / $0 } }
  }

  /// `一半`, `half`
  private func share(at start: Int) -> EntityDraft? {
    words.end(of: .share, in: tokens, at: start).map { draft(.share, start..<$0, [0.5]) }
  }

  /// `半年`, `half an hour`, `a year and a half`
  private func halfUnit(at start: Int) -> EntityDraft? {
    if let half = words.end(of: .half, in: tokens, at: start) {
      let article = words.end(of: .article, in: tokens, at: half) ?? half
      return unit(at: article).flatMap { unit in
        unit.unit.kind == .time ? draft(.time, start..<unit.end, [0.5]) : nil
      }
    }
    guard let article = words.end(of: .article, in: tokens, at: start),
      let unit = unit(at: article),
      let end = unit.hasHalf ? unit.end : words.end(of: .andHalf, in: tokens, at: unit.end)
    else { return nil }
    return draft(unit.unit.kind, start..<end, [1.5])
  }

  /// `第二位`, `第三是`, `ranked third`; not a word that opens part of a list (第二，).
  private func rank(at start: Int) -> EntityDraft? {
    if let prefix = words.end(of: .ordinal, in: tokens, at: start),
      let number = reading(at: prefix), !number.values.isEmpty
    {
      guard number.end < tokens.count, tokens[number.end].kind != .mark else { return nil }
      let counter = unit(at: number.end).flatMap { $0.unit.kind == .count ? $0.end : nil }
      return draft(.rank, start..<(counter ?? number.end), number.values)
    }
    guard let ordinal = words.ordinals.longestMatch(in: tokens, at: start) else { return nil }
    let end = ordinal.tokens.upperBound
    let place = words.end(of: .rank, in: tokens, at: end)
    let isRanked = words.start(of: .ranked, in: tokens, before: start) != nil
    let isLast = end == tokens.count || tokens[end].kind == .mark
    guard place != nil || isRanked && isLast else { return nil }
    return draft(.rank, start..<(place ?? end), [ordinal.value])
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

  private func draft(
    _ kind: Lexicon.Unit.Kind, _ range: Range<Int>, _ numbers: [Double]
  ) -> EntityDraft {
    EntityDraft(kind: .quantity(kind), tokens: range, numbers: numbers)
  }

  private func isLatin(_ index: Int) -> Bool { tokens[index].kind != .han }
}
