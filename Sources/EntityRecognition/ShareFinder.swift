import TextAnalysis

/// Finds shares of a whole and multiples that are not a number with a unit: `三分之二`, `one in five`.
struct ShareFinder {
  let tokens: [Token]
  let words: QuantityWords
  let units: PhraseTable<Lexicon.Unit>
  let numbers: NumberReader
  let bytes: TokenBytes

  /// `三分之二`, `百分之四五十`, `two thirds`, `three out of ten`, `1/3`
  ///
  /// - Parameter number: the one that begins at `start`.
  func fraction(at start: Int, _ number: NumberReading?) -> EntityDraft? {
    if let article = words.end(of: .article, in: tokens, at: start),
      let part = words.denominators.longestMatch(in: tokens, at: article)
    {
      return draft(start..<part.tokens.upperBound, [1 / part.value])
    }
    guard let number else { return nil }
    if let over = words.end(of: .over, in: tokens, at: number.end),
      let top = numbers.number(at: over)
    {
      if let last = end(ofRangeFrom: top.end) {
        let ends = top.values.prefix(1) + last.values.suffix(1)
        return draft(start..<last.end, quotients(Array(ends), number.values))
      }
      let end = words.end(of: .moreAfter, in: tokens, at: top.end) ?? top.end
      return draft(start..<end, quotients(top.values, number.values))
    }
    if let over = words.end(of: .outOf, in: tokens, at: number.end),
      let whole = numbers.number(at: over)
    {
      return draft(start..<whole.end, quotients(number.values, whole.values))
    }
    if let part = words.denominators.longestMatch(in: tokens, at: number.end) {
      return draft(start..<part.tokens.upperBound, number.values.map { $0 / part.value })
    }
    return oneOf(at: start, number) ?? slashed(at: start, number)
  }

  /// The second number of a range of shares: 百分之三到五, 百分之三到百分之五.
  private func end(ofRangeFrom end: Int) -> NumberReading? {
    guard end < tokens.count,
      let joint = tokens[end].word == Self.dash
        ? end + 1 : words.end(of: .range, in: tokens, at: end),
      let second = numbers.number(at: joint)
    else { return nil }
    if let over = words.end(of: .over, in: tokens, at: second.end) {
      return numbers.number(at: over)
    }
    return units.end(in: tokens, at: second.end) == nil ? second : nil
  }

  private static let dash = Term("~")

  /// `一半`, `half`, `翻一番`
  func share(at start: Int) -> EntityDraft? {
    words.shares.longestMatch(in: tokens, at: start).map { draft($0.tokens, [$0.value]) }
  }

  /// `one in five`; not `two in 1998` or `five in ten minutes`.
  private func oneOf(at start: Int, _ number: NumberReading) -> EntityDraft? {
    guard let among = words.end(of: .among, in: tokens, at: number.end),
      let whole = numbers.number(at: among), number.values.count == 1, whole.values.count == 1,
      number.values[0] < whole.values[0], whole.values[0] <= Self.maxWhole,
      units.longestMatch(in: tokens, at: whole.end)?.value.kind ?? .count == .count
    else { return nil }
    return draft(start..<whole.end, quotients(number.values, whole.values))
  }

  /// Greater numbers after `in` are years.
  private static let maxWhole = 1000.0

  /// `1/3`; not the date 24/7 or 3/5/2024.
  private func slashed(at start: Int, _ number: NumberReading) -> EntityDraft? {
    let end = number.end
    guard tokens[start].kind == .number, end == start + 1, bytes.isSlash(before: end),
      !bytes.isSlash(before: start), !bytes.isSlash(before: end + 1),
      let whole = numbers.number(at: end), whole.end == end + 1, number.values[0] >= 1,
      number.values[0] < whole.values[0],
      whole.values[0] <= 10 || whole.values[0].truncatingRemainder(dividingBy: 100) == 0
    else { return nil }
    return draft(start..<whole.end, quotients(number.values, whole.values))
  }

  private func quotients(_ tops: [Double], _ bottoms: [Double]) -> [Double] {
    tops.flatMap { top in bottoms.map { top / $0 } }
  }

  private func draft(_ range: Range<Int>, _ numbers: [Double]) -> EntityDraft {
    EntityDraft(kind: .quantity(.share), tokens: range, numbers: numbers)
  }
}
