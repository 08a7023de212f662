/// Phrases with a value each, found in a text by their terms; the longest one at a place counts.
package struct PhraseTable<Value: Sendable>: Sendable {
  /// By the first term, longest first; of equal phrases the first added comes first.
  private var entries: [Term: [Entry]] = [:]
  private let part: @Sendable (Token) -> Term

  private struct Entry: Sendable {
    let rest: [Term]
    let value: Value
  }

  package struct Match: Sendable {
    /// Indices of the tokens that make the phrase.
    package let tokens: Range<Int>
    package let value: Value
  }

  /// - Parameter part: what of a token is compared, its `term` or its `word`.
  package init(comparing part: @escaping @Sendable (Token) -> Term = { $0.term }) {
    self.part = part
  }

  /// Adds a phrase unless an equal one is there; returns whether it was added.
  @discardableResult
  package mutating func add(_ phrase: [Token], _ value: Value) -> Bool {
    guard let first = phrase.first else { return false }
    let rest = phrase.dropFirst().map(part)
    let known = entries[part(first), default: []]
    guard !known.contains(where: { $0.rest == rest }) else { return false }
    let place = known.firstIndex { $0.rest.count < rest.count } ?? known.count
    entries[part(first), default: []].insert(Entry(rest: rest, value: value), at: place)
    return true
  }

  /// The value of a phrase that is exactly these tokens.
  package func value(of phrase: some RandomAccessCollection<Token>) -> Value? {
    guard let first = phrase.first else { return nil }
    return entries[part(first)]?.first { $0.rest.elementsEqual(phrase.dropFirst().lazy.map(part)) }?
      .value
  }

  /// What all phrases stand for, in no order; what several stand for comes several times.
  package var values: [Value] { entries.values.flatMap { $0.map(\.value) } }

  /// The phrases in a text from left to right, none overlapping another.
  package func matches(in tokens: [Token]) -> [Match] {
    var matches: [Match] = []
    var start = 0
    while start < tokens.count {
      if let match = longestMatch(in: tokens, at: start) {
        matches.append(match)
        start = match.tokens.upperBound
      } else {
        start += 1
      }
    }
    return matches
  }

  /// The longest phrase that begins at a token.
  package func longestMatch(in tokens: [Token], at start: Int) -> Match? {
    guard start < tokens.count, let candidates = entries[part(tokens[start])] else { return nil }
    let following = tokens[(start + 1)...]
    let entry = candidates.first { entry in
      following.count >= entry.rest.count
        && zip(following, entry.rest).allSatisfy { part($0) == $1 }
    }
    return entry.map { Match(tokens: start..<start + 1 + $0.rest.count, value: $0.value) }
  }
}
