import TextAnalysis

/// Finds dates, periods, times of day and ages by their forms.
struct TimeFinder {
  private let tokens: [Token]
  private let forms: TimeForms
  private let words: QuantityWords
  private let slots: TimeSlots
  private let matcher: PatternMatcher

  init(tokens: [Token], bytes: TokenBytes, lexicon: Lexicon) {
    self.tokens = tokens
    forms = lexicon.times
    words = lexicon.quantities
    slots = TimeSlots(tokens: tokens, bytes: bytes, lexicon: lexicon)
    matcher = PatternMatcher(tokens: tokens, filling: slots.ends)
  }

  /// The longest time or age that begins at a token; nil when none does. Times that follow each
  /// other are one: 去年三月, `yesterday at 8 pm`.
  func time(at start: Int) -> EntityDraft? {
    guard !isWithinHedge(start), let first = form(at: start), first.kind != .rest else {
      return nil
    }
    guard first.kind == .time else {
      let subject = forms.end(of: TimeForms.subject, in: tokens, at: start)
      let age = (subject ?? start)..<first.end
      return EntityDraft(kind: .quantity(.age), tokens: age, numbers: numbers(in: age))
    }
    var end = first.end
    while let next = rest(at: end) { end = next }
    return EntityDraft(kind: .time, tokens: afterLead(start, before: end)..<end)
  }

  /// Whether a token is the rest of a word that limits a figure: the 近 of 将近一年.
  private func isWithinHedge(_ start: Int) -> Bool {
    start > 0 && words.end(of: .hedgeBefore, in: tokens, at: start - 1) ?? 0 > start
  }

  /// Index of the token after a time that continues the one that ends at a token.
  private func rest(at end: Int) -> Int? {
    let starts = [end, forms.end(of: TimeForms.link, in: tokens, at: end)]
    return starts.compactMap { start in
      start.flatMap { $0 < tokens.count ? form(at: $0) : nil }
    }
    .filter { $0.kind != .age }.map(\.end).max()
  }

  /// The longest match of a form that begins at a token.
  private func form(at start: Int) -> (kind: TimeForms.Kind, end: Int)? {
    let patterns = forms.patterns(
      beginningWith: tokens[start], isNumber: slots.number(at: start) != nil)
    var longest: (kind: TimeForms.Kind, end: Int)?
    for pattern in patterns {
      guard let match = matcher.match(forms[pattern], from: start),
        match.end > longest?.end ?? start
      else { continue }
      longest = (forms.kind(of: pattern), match.end)
    }
    return longest
  }

  /// The number of an age, or the two ends of a range of ages.
  private func numbers(in age: Range<Int>) -> [Double] {
    var numbers: [Double] = []
    var next = age.lowerBound
    while next < age.upperBound {
      let number = slots.number(at: next)
      numbers += number?.values ?? []
      next = number?.end ?? next + 1
    }
    return numbers
  }

  /// Where the time itself begins: `in 1998` → `1998`
  private func afterLead(_ start: Int, before end: Int) -> Int {
    let lead = forms.end(of: TimeForms.lead, in: tokens, at: start)
    return lead.map { $0 < end ? $0 : start } ?? start
  }
}
