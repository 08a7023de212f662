import TextAnalysis

/// Finds where the slots of the forms of times may end.
struct TimeSlots: Sendable {
  private let tokens: [Token]
  private let lexicon: Lexicon
  private let bytes: TokenBytes
  /// By the index of their first token.
  private let numbers: [NumberReading?]

  init(tokens: [Token], bytes: TokenBytes, lexicon: Lexicon) {
    self.tokens = tokens
    self.lexicon = lexicon
    self.bytes = bytes
    let reader = NumberReader(
      tokens: tokens, words: lexicon.quantities, bytes: bytes, readsPoint: false)
    numbers = tokens.indices.map { reader.number(at: $0) }
  }

  @Sendable func ends(of slot: Pattern.Slot, at start: Int) -> [Int] {
    let end: Int? =
      switch TimeForms.ReadSlot(rawValue: slot.name) {
      case .number: number(at: start)?.end
      case .day: whole(at: start, in: 1...31)
      case .hour: whole(at: start, in: 0...24)
      case .minute: isFigures(at: start, count: 2) ? whole(at: start, in: 0...59) : nil
      case .year: year(at: start)
      case .calendaryear: calendarYear(at: start)
      case .shortyear: shortYear(at: start)
      case .digits: isFigures(at: start, count: 2) ? number(at: start)?.end : nil
      case .lived: lived(at: start)
      case .unit: unit(at: start)
      case nil: lexicon.times.end(of: slot.name, in: tokens, at: start)
      }
    return end.map { [$0] } ?? []
  }

  /// The number that begins at a token, unless it follows another.
  func number(at start: Int) -> NumberReading? {
    guard start == 0 || start < tokens.count && tokens[start - 1].kind != .number else {
      return nil
    }
    return start < numbers.count ? numbers[start] : nil
  }

  /// Index of the token after a whole number within bounds that begins at a token.
  private func whole(at start: Int, in bounds: ClosedRange<Double>) -> Int? {
    guard let number = number(at: start), !number.values.isEmpty,
      number.values.allSatisfy({ $0 == $0.rounded() && bounds.contains($0) })
    else { return nil }
    return number.end
  }

  private func isFigures(at start: Int, count: Int) -> Bool {
    start < tokens.count && tokens[start].kind == .number
      && tokens[start].word.description.utf8.count == count
  }

  /// `2025`, `二〇二五`, `nineteen ninety-eight`; not `20 2 5`.
  private func year(at start: Int) -> Int? {
    if let end = yearInWords(at: start) { return end }
    guard let number = number(at: start), number.values.count == 1,
      (1000...2999).contains(number.values[0]), number.values[0] == number.values[0].rounded()
    else { return nil }
    return tokens[start].kind == .number && number.end > start + 1 ? nil : number.end
  }

  private func yearInWords(at start: Int) -> Int? {
    guard let century = number(at: start), tokens[start].kind == .word,
      let first = century.values.first, (17...20).contains(first),
      let rest = number(at: century.end), tokens[century.end].kind == .word,
      let last = rest.values.first, (10...99).contains(last)
    else { return nil }
    return rest.end
  }

  /// `1998` by itself; not where it counts, measures or names something.
  private func calendarYear(at start: Int) -> Int? {
    guard isFigures(at: start, count: 4), let end = whole(at: start, in: 1900...2099),
      end == start + 1, !bytes.continuesWord(start), !namesSomething(start), !measures(end)
    else { return nil }
    return isMultiple(of: 1000, start) && isPlural(end) ? nil : end
  }

  /// 2000 counts what follows in the plural; 2003 is the year of it (the 2003 elections).
  private func isMultiple(of thousand: Double, _ start: Int) -> Bool {
    number(at: start)?.values.first?.truncatingRemainder(dividingBy: thousand) == 0
  }

  /// `08` and `九八` before 年; 三五年 is a number of years.
  private func shortYear(at start: Int) -> Int? {
    guard let number = number(at: start), number.values.count == 1 else { return nil }
    if isFigures(at: start, count: 2) { return number.values[0] < 10 ? number.end : nil }
    let digits = start..<start + 2
    guard number.end == digits.upperBound, tokens[start].kind == .han,
      digits.allSatisfy({ lexicon.quantities.values.value(of: tokens[$0...$0]) != nil })
    else { return nil }
    return number.end
  }

  /// `12` after `aged`; not where it counts or measures something.
  private func lived(at start: Int) -> Int? {
    guard let end = whole(at: start, in: 2...120), !measures(end), !isPlural(end) else {
      return nil
    }
    return end
  }

  private func namesSomething(_ start: Int) -> Bool {
    start > 0 && lexicon.quantities.start(of: .label, in: tokens, before: start) != nil
  }

  /// Whether what follows a number is a unit or part of the number.
  private func measures(_ end: Int) -> Bool {
    guard end < tokens.count, tokens[end].kind != .mark else { return false }
    return tokens[end].kind == .sign || bytes.touches(end) && tokens[end].kind == .word
      || lexicon.units.end(in: tokens, at: end) != nil
      || lexicon.quantities.end(of: .more, in: tokens, at: end) != nil
  }

  private func isPlural(_ index: Int) -> Bool {
    index < tokens.count && lexicon.quantities.isPlural(tokens[index])
  }

  private func unit(at start: Int) -> Int? {
    lexicon.units.longestMatch(in: tokens, at: start).flatMap { match in
      match.value.kind == .time ? match.tokens.upperBound : nil
    }
  }
}
