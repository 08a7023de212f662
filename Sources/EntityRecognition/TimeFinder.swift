import TextAnalysis

/// Finds dates, periods and times of day by their forms.
struct TimeFinder {
  private let tokens: [Token]
  private let forms: TimeForms
  private let slots: TimeSlots
  private let matcher: PatternMatcher

  init(tokens: [Token], lexicon: Lexicon) {
    self.tokens = tokens
    forms = lexicon.times
    slots = TimeSlots(tokens: tokens, lexicon: lexicon)
    matcher = PatternMatcher(tokens: tokens, filling: slots.ends)
  }

  /// The longest time that begins at a token; nil when none does.
  func time(at start: Int) -> EntityDraft? {
    let patterns = forms.patterns(
      beginningWith: tokens[start], isNumber: slots.number(at: start) != nil)
    guard !patterns.isEmpty else { return nil }
    let ends = patterns.compactMap { matcher.match(forms[$0], from: start)?.end }
    return ends.max().map { EntityDraft(kind: .time, tokens: afterLead(start, before: $0)..<$0) }
  }

  /// Where the time itself begins: `in 1998` → `1998`
  private func afterLead(_ start: Int, before end: Int) -> Int {
    let lead = forms.end(of: TimeForms.lead, in: tokens, at: start)
    return lead.map { $0 < end ? $0 : start } ?? start
  }
}

/// Finds where the slots of the forms may end.
private struct TimeSlots: Sendable {
  private let tokens: [Token]
  private let lexicon: Lexicon
  /// By the index of their first token.
  private let numbers: [NumberReading?]

  init(tokens: [Token], lexicon: Lexicon) {
    self.tokens = tokens
    self.lexicon = lexicon
    let reader = NumberReader(tokens: tokens, words: lexicon.quantities, readsPoint: false)
    numbers = tokens.indices.map(reader.number)
  }

  @Sendable func ends(of slot: Pattern.Slot, at start: Int) -> [Int] {
    switch TimeForms.ReadSlot(rawValue: slot.name) {
    case .number: return number(at: start).map { [$0.end] } ?? []
    case .day: return number(at: start).flatMap { isDay($0) ? [$0.end] : nil } ?? []
    case .year: return year(at: start).map { [$0] } ?? []
    case .unit: return unit(at: start).map { [$0] } ?? []
    case nil: return lexicon.times.end(of: slot.name, in: tokens, at: start).map { [$0] } ?? []
    }
  }

  func number(at start: Int) -> NumberReading? {
    guard start == 0 || start < tokens.count && tokens[start - 1].kind != .number else {
      return nil
    }
    return start < numbers.count ? numbers[start] : nil
  }

  private func isDay(_ number: NumberReading) -> Bool {
    !number.values.isEmpty
      && number.values.allSatisfy { $0 == $0.rounded() && (1...31).contains($0) }
  }

  /// `2025`, `二〇二五`; not `20 2 5`.
  private func year(at start: Int) -> Int? {
    guard let number = number(at: start), number.values.count == 1,
      (1000...2999).contains(number.values[0]), number.values[0] == number.values[0].rounded()
    else { return nil }
    return tokens[start].kind == .number && number.end > start + 1 ? nil : number.end
  }

  private func unit(at start: Int) -> Int? {
    lexicon.units.longestMatch(in: tokens, at: start).flatMap { match in
      match.value.kind == .time ? match.tokens.upperBound : nil
    }
  }
}
