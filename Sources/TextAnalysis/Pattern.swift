/// A pattern of words: does this phrase occur in that text? The only matcher of the rule files.
///
/// Elements stand next to each other: `word`, `(a|b c)` one of, `[a|b]` one of or nothing, `…` up to
/// twelve tokens, `^` and `$` the borders of the text. Words are compared folded and unstemmed.
package struct Pattern: Sendable {
  private let elements: [Element]

  private indirect enum Element: Sendable {
    case oneOf([[Term]])
    case optional([[Term]])
    case gap
    case start
    case end
  }

  package struct SyntaxError: Error {
    package let problem: String
  }

  package init(_ text: String, analyzer: Analyzer) throws(SyntaxError) {
    var reader = PatternReader(text)
    var elements: [Element] = []
    while let part = try reader.nextPart() {
      switch part {
      case .gap: elements.append(.gap)
      case .start: elements.append(.start)
      case .end: elements.append(.end)
      case .words(let words, let isOptional):
        let phrases = words.map { analyzer.tokens(of: $0).map(\.word) }
        guard phrases.allSatisfy({ !$0.isEmpty }) else {
          throw SyntaxError(problem: "an alternative without a word")
        }
        elements.append(isOptional ? .optional(phrases) : .oneOf(phrases))
      }
    }
    guard !elements.isEmpty else { throw SyntaxError(problem: "an empty pattern") }
    self.elements = elements
  }

  /// Whether the pattern occurs anywhere in the text.
  package func occurs(in tokens: [Token]) -> Bool { firstMatch(in: tokens) != nil }

  /// Indices of the tokens that the pattern's own words take up where it occurs first, ascending;
  /// what a gap passes over is not among them. Nil when it does not occur.
  package func firstMatch(in tokens: [Token]) -> [Int]? {
    (0...tokens.count).firstNonNil { match(elements[...], tokens, from: $0) }
  }

  /// In tokens.
  private static let longestGap = 12

  private func match(
    _ elements: ArraySlice<Element>, _ tokens: [Token], from position: Int
  ) -> [Int]? {
    guard let element = elements.first else { return [] }
    let rest = elements.dropFirst()
    switch element {
    case .start: return position == 0 ? match(rest, tokens, from: position) : nil
    case .end: return position == tokens.count ? match(rest, tokens, from: position) : nil
    case .gap:
      let furthest = min(tokens.count, position + Self.longestGap)
      return (position...furthest).firstNonNil { match(rest, tokens, from: $0) }
    case .optional(let phrases):
      return matchOne(of: phrases, tokens, from: position, then: rest)
        ?? match(rest, tokens, from: position)
    case .oneOf(let phrases):
      return matchOne(of: phrases, tokens, from: position, then: rest)
    }
  }

  private func matchOne(
    of phrases: [[Term]], _ tokens: [Token], from position: Int, then rest: ArraySlice<Element>
  ) -> [Int]? {
    phrases.firstNonNil { phrase in
      let end = position + phrase.count
      guard end <= tokens.count,
        zip(tokens[position..<end], phrase).allSatisfy({ $0.word == $1 }),
        let following = match(rest, tokens, from: end)
      else { return nil }
      return Array(position..<end) + following
    }
  }
}

/// Cuts the text of a pattern into its parts.
private struct PatternReader {
  enum Part {
    case words([String], isOptional: Bool)
    case gap, start, end
  }

  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
  }

  mutating func nextPart() throws(Pattern.SyntaxError) -> Part? {
    rest = rest.drop { $0 == " " }
    guard let first = rest.first else { return nil }
    switch first {
    case "(": return .words(try alternatives(closedBy: ")"), isOptional: false)
    case "[": return .words(try alternatives(closedBy: "]"), isOptional: true)
    case ")", "]", "|": throw Pattern.SyntaxError(problem: "‘\(first)’ without its opening")
    case "…": return sign(.gap)
    case "^": return sign(.start)
    case "$": return sign(.end)
    default: return .words([word()], isOptional: false)
    }
  }

  private mutating func sign(_ part: Part) -> Part {
    rest.removeFirst()
    return part
  }

  private mutating func word() -> String {
    let word = rest.prefix { !" ()[]|…^$".unicodeScalars.contains($0) }
    rest = rest.dropFirst(word.count)
    return String(word)
  }

  private mutating func alternatives(
    closedBy close: Unicode.Scalar
  ) throws(Pattern.SyntaxError) -> [String] {
    let opening = rest.removeFirst()
    guard let end = rest.firstIndex(of: close) else {
      throw Pattern.SyntaxError(problem: "‘\(opening)’ without ‘\(close)’")
    }
    let inside = rest[..<end]
    rest = rest[end...].dropFirst()
    return inside.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
  }
}
