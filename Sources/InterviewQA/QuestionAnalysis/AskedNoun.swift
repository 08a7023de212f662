import Basics
import TextAnalysis

/// The thing that a question counts or chooses among, right after its question words: *reviewers* in
/// `how many reviewers`, 医院 in 哪几家医院.
package struct AskedNoun: Sendable {
  /// Indices of the tokens of the question.
  package let tokens: Range<Int>
  /// Its words: those that answers may count instead, each as terms. A measure word (几家医院) is one of
  /// them, as answers may leave out the noun.
  package let words: [[Term]]
  /// Whether it is in the plural.
  package let isPlural: Bool
}

/// Finds the noun that follows the question words.
struct AskedNounFinder {
  let tokens: [Token]
  /// Indices of the tokens that are words of asking.
  let questionWords: BitSet
  /// Indices of the tokens that are stop words.
  let stopWords: BitSet
  let lexicon: Lexicon

  /// Nil if no noun follows.
  func noun() -> AskedNoun? {
    guard let first = questionWords.min else { return nil }
    var start = first
    while start < tokens.count, stopWords.contains(start) || isBareQuestionWord(start) {
      start += 1
    }
    let isFar = start - first > Self.maxDistance
    guard start < tokens.count, !isFar else { return nil }
    return tokens[start].kind == .han ? hanNoun(at: start) : latinNoun(at: start)
  }

  /// Whether a token asks and names nothing: many, 多少. What a pattern names (which company) is the
  /// noun.
  private func isBareQuestionWord(_ index: Int) -> Bool {
    questionWords.contains(index) && (tokens[index].kind == .han || stopWords.contains(index))
  }

  /// The run of words up to a stop word; its head is its last plural, or else its first word.
  private func latinNoun(at start: Int) -> AskedNoun? {
    var end = start
    while end < tokens.count, tokens[end].kind == .word, !stopWords.contains(end),
      end == start || isAdjacent(end), end - start < Self.maxWords
    {
      end += 1
    }
    guard end > start else { return nil }
    let plural = (start..<end).last { lexicon.quantities.isPlural(tokens[$0]) }
    let head = plural ?? start
    return AskedNoun(
      tokens: start..<head + 1, words: [[tokens[head].term]],
      isPlural: plural != nil)
  }

  /// The measure word, and the characters after it up to a stop word.
  private func hanNoun(at start: Int) -> AskedNoun? {
    let unit = lexicon.units.longestMatch(in: tokens, at: start)?.tokens
    let from = unit?.upperBound ?? start
    var end = from
    while end < tokens.count, tokens[end].kind == .han, !stopWords.contains(end),
      !questionWords.contains(end), end == from || isAdjacent(end), end - from < Self.maxHan
    {
      end += 1
    }
    let all = [unit, end > from ? from..<end : nil].compactMap { $0 }
    guard let last = all.last else { return nil }
    return AskedNoun(
      tokens: (unit?.lowerBound ?? from)..<last.upperBound,
      words: all.map { tokens[$0].map(\.term) }, isPlural: false)
  }

  private func isAdjacent(_ index: Int) -> Bool {
    tokens[index].range.lowerBound - tokens[index - 1].range.upperBound <= 1
  }

  /// In tokens, from the first question word to the noun.
  private static let maxDistance = 6
  private static let maxWords = 4
  private static let maxHan = 4
}
