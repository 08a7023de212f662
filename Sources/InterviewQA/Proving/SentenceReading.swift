import EntityRecognition
import TextAnalysis

/// A sentence of a passage with its clauses, how each is put forward, and what it holds of the
/// question.
struct SentenceReading {
  /// With bytes of the whole text.
  let tokens: [Token]
  /// By part of the question, where it stands in the sentence; nil where it does not.
  let places: [Range<Int>?]
  private let clauses: [Clause]
  /// Where the sentence begins in the text.
  private let start: Int

  init(
    of text: [UInt8], _ sentence: Range<Int>, _ parts: QuestionParts, _ context: AnswerContext
  ) {
    let own = Array(text[sentence])
    let plain = context.analyzer.tokens(of: own)
    start = sentence.lowerBound
    tokens = plain.map { $0.moved(by: sentence.lowerBound) }
    places = parts.places(in: tokens[...])
    clauses =
      ClauseReader(
        0..<own.count, tokens: plain, of: own, analyzer: context.analyzer,
        lexicon: context.lexicon
      ).clauses
  }

  /// The tokens of the clause that bytes of the text begin in, with those of the clause before that
  /// it continues without a subject or verb of its own.
  func clause(of bytes: Range<Int>) -> ArraySlice<Token> {
    guard let index = index(of: bytes) else { return tokens[...] }
    var first = index
    while first > 0, clauses[first].isFragment { first -= 1 }
    return tokens[clauses[first].tokens.lowerBound..<clauses[index].tokens.upperBound]
  }

  /// How bytes of the text are put forward.
  func assertion(of bytes: Range<Int>) -> Assertion {
    guard let index = index(of: bytes) else { return .asserted }
    let own = bytes.lowerBound - start..<bytes.upperBound - start
    return clauses[index].insets.first { $0.bytes.overlaps(own) }?.assertion
      ?? clauses[index].assertion
  }

  private func index(of bytes: Range<Int>) -> Int? {
    clauses.lastIndex { $0.bytes.lowerBound <= bytes.lowerBound - start }
      ?? clauses.indices.first
  }
}
