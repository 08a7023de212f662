import Basics

/// Matches patterns in one text: element by element, backtracking where one fails.
package struct PatternMatcher: Sendable {
  private let tokens: [Token]
  private let filling: Pattern.Filling

  /// - Parameters:
  ///   - tokens: those of the text.
  ///   - filling: returns where slots may end in this text.
  package init(tokens: [Token], filling: @escaping Pattern.Filling) {
    self.tokens = tokens
    self.filling = filling
  }

  /// The match that begins at a token; of several the first in the order of the alternatives.
  package func match(_ pattern: Pattern, from position: Int) -> Pattern.Match? {
    guard pattern.mayBegin(with: position < tokens.count ? tokens[position] : nil) else {
      return nil
    }
    return match(pattern, openedAt: position)
  }

  /// The same at a token that is known to be one of the pattern's openings, if the pattern has any.
  package func match(_ pattern: Pattern, openedAt position: Int) -> Pattern.Match? {
    var match = match(pattern, 0, from: position)
    match?.start = position
    return match
  }

  /// The first match in the text; nil if the pattern does not occur.
  package func firstMatch(of pattern: Pattern) -> Pattern.Match? {
    (0...tokens.count).firstNonNil { match(pattern, from: $0) }
  }

  /// In tokens.
  private static let maxGap = 12

  /// The match of a pattern's elements from an index on.
  private func match(_ pattern: Pattern, _ index: Int, from position: Int) -> Pattern.Match? {
    guard index < pattern.elements.count else {
      return Pattern.Match(start: position, end: position)
    }
    let rest = index + 1
    switch pattern.elements[index] {
    case .start: return isBorder(before: position) ? match(pattern, rest, from: position) : nil
    case .end: return isBorder(at: position) ? match(pattern, rest, from: position) : nil
    case .gap: return gapEnds(from: position).firstNonNil { match(pattern, rest, from: $0) }
    case .slot(let slot):
      return fill(pattern.slots[Int(slot)], from: position, then: pattern, rest)
    case .optional(let phrases):
      return matchOne(of: phrases, from: position, then: pattern, rest)
        ?? match(pattern, rest, from: position)
    case .oneOf(let phrases): return matchOne(of: phrases, from: position, then: pattern, rest)
    }
  }

  private func isBorder(before position: Int) -> Bool {
    position == 0 || tokens[position - 1].kind == .mark
  }

  private func isBorder(at position: Int) -> Bool {
    position == tokens.count || tokens[position].kind == .mark
  }

  private func gapEnds(from position: Int) -> ClosedRange<Int> {
    let reach = tokens[position...].prefix(Self.maxGap).prefix { $0.kind != .mark }
    return position...position + reach.count
  }

  private func fill(
    _ slot: Pattern.Slot, from position: Int, then pattern: Pattern, _ rest: Int
  ) -> Pattern.Match? {
    let filled = filling(slot, position).firstNonNil { end in
      var match = match(pattern, rest, from: end)
      match?.slots[slot] = position..<end
      return match
    }
    return filled ?? (slot.isOptional ? match(pattern, rest, from: position) : nil)
  }

  private func matchOne(
    of phrases: Pattern.Indices, from position: Int, then pattern: Pattern, _ rest: Int
  ) -> Pattern.Match? {
    phrases.range.firstNonNil { phrase in
      let words = pattern.phrases[phrase].range
      let end = position + words.count
      guard end <= tokens.count,
        words.enumerated().allSatisfy({ tokens[position + $0].word == pattern.words[$1] }),
        var match = match(pattern, rest, from: end)
      else { return nil }
      match.words.insert(contentsOf: position..<end, at: 0)
      return match
    }
  }
}

extension Pattern {
  /// Whether the pattern occurs anywhere in a text.
  package func occurs(in tokens: [Token]) -> Bool { firstMatch(in: tokens) != nil }

  /// Indices of the tokens that match the pattern's own words where it first occurs, ascending;
  /// tokens in gaps are not among them. Nil if the pattern does not occur.
  package func firstMatch(in tokens: [Token]) -> [Int]? {
    PatternMatcher(tokens: tokens) { _, _ in [] }.firstMatch(of: self)?.words
  }
}
