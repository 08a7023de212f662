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
    let first = segment.tokens.first { !has([.and, .or, .turn, .contrast, .because], at: $0) }
    return first.map { has(.predicate, at: $0) || isNumber($0) || isDenial($0) } ?? true
  }

  private func isDenial(_ index: Int) -> Bool { cue(at: index)?.word.contains(.deny) == true }

  /// Whether anything but a conjunction, an adverb or a denial stands before the verb, or a pronoun
  /// after an auxiliary.
  func hasSubject(_ segment: Segment) -> Bool {
    guard let verb = segment.verb else { return false }
    if has(.contracted, at: verb) { return true }
    if has(.auxiliary, at: verb), has([.subject, .pronoun], at: verb + 1) { return true }
    return (segment.tokens.lowerBound..<verb).contains { index in
      !has([.and, .or, .turn, .contrast, .relative, .that, .because], at: index)
        && cue(at: index) == nil && !isAdverb(index)
    }
  }

  /// Whether a word ends in `ly`.
  private func isAdverb(_ index: Int) -> Bool {
    var bytes: [UInt8] = []
    tokens[index].word.append(to: &bytes)
    return bytes.suffix(2) == [UInt8(ascii: "l"), UInt8(ascii: "y")]
  }
}
