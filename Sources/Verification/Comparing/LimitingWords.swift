import Knowledge
import TextAnalysis

/// Finds words that deny, suppose or limit what is said with them: those of `assertion.txt`, and
/// those that only matter where they are left out, of `quoting.txt`.
struct LimitingWords {
  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// The words in a text, each with the indices of its tokens, from left to right.
  func all(in tokens: [Token]) -> [(tokens: Range<Int>, limit: AssertionWords.Limit)] {
    let limits = knowledge.lexicon.assertion.limits(in: tokens)
    let others = knowledge.quotingWords.matches(in: tokens).compactMap { match in
      Self.limit(of: match.value).map { (tokens: match.tokens, limit: $0) }
    }.filter { other in !limits.contains { $0.tokens.overlaps(other.tokens) } }
    return (limits + others).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func limit(of word: QuotingWord) -> AssertionWords.Limit? {
    switch word {
    case .limit: .hedge
    case .condition: .condition
    default: nil
    }
  }
}
