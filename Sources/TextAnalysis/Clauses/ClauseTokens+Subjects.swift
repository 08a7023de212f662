extension ClauseTokens {
  /// Whether a clause has no verb. Chinese clauses are fragments if they are a number or time with
  /// few words around it.
  func isFragment(_ segment: Segment) -> Bool {
    guard isHan(segment.tokens) else { return segment.verb == nil }
    return segment.tokens.count <= Self.maxFragment
      && segment.tokens.contains(where: isNumber)
      && !segment.tokens.contains { has(.predicate, at: $0) }
  }

  /// In tokens.
  private static let maxFragment = 8

  /// Whether a clause has no subject of its own: before its verb stand only conjunctions, denials,
  /// adverbs and auxiliaries.
  func continues(_ segment: Segment) -> Bool {
    guard segment.link != .start else { return false }
    guard segment.link != .resumed else { return !hasSubject(segment) }
    guard isHan(segment.tokens) else { return segment.verb == nil || !hasSubject(segment) }
    var first = segment.tokens.lowerBound
    while first < segment.tokens.upperBound, has(Self.openers, at: first) { first = end(at: first) }
    guard first < segment.tokens.upperBound else { return true }
    return has(.predicate, at: first) || isNumber(first) || isDenial(first)
  }

  private func isDenial(_ index: Int) -> Bool { cue(at: index)?.word.contains(.deny) == true }

  private static let openers: ClauseWord = [
    .and, .or, .turn, .contrast, .relative, .that, .because, .adverb,
  ]

  /// Whether anything but a conjunction, an adverb or a denial stands before the verb, or a pronoun
  /// after an auxiliary.
  func hasSubject(_ segment: Segment) -> Bool {
    guard let verb = segment.verb else { return false }
    if has(.contracted, at: verb) { return true }
    if has(.auxiliary, at: verb), has([.subject, .pronoun], at: verb + 1) { return true }
    return (segment.tokens.lowerBound..<verb).contains { index in
      !has(Self.openers, at: index) && cue(at: index) == nil
    }
  }
}
