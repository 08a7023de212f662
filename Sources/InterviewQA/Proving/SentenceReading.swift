import EntityRecognition
import TextAnalysis

/// A sentence of a passage with its clauses, how each is put forward, and what it holds of the
/// question.
struct SentenceReading {
  /// With bytes of the whole text.
  let tokens: [Token]
  /// By part of the question, the words that prove it in the sentence; nil where none do.
  let found: [TopicLocator.Found?]
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
    found = parts.found(in: tokens[...])
    clauses =
      ClauseReader(
        0..<own.count, tokens: plain, of: own, analyzer: context.analyzer,
        lexicon: context.lexicon
      ).clauses
  }

  /// By part of the question, where it stands in the sentence; nil where it does not.
  var places: [Range<Int>?] { found.map { $0?.bytes } }

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

  /// Whether some words are what their clause denies or takes back: 彩超 in 不是彩超, but not the mill in
  /// *the mill did not move*.
  func denies(_ bytes: Range<Int>) -> Bool {
    let assertion = assertion(of: bytes)
    guard assertion == .denied || assertion == .corrected, let index = index(of: bytes) else {
      return false
    }
    let own = bytes.lowerBound - start..<bytes.upperBound - start
    let inset = clauses[index].insets.first { $0.bytes.overlaps(own) }
    guard let cue = inset?.cue ?? clauses[index].cue else { return false }
    return clauses[index].bytes.overlaps(cue)
      && (0...Self.maxGap).contains(own.lowerBound - cue.upperBound)
  }

  /// Between a denial and what it denies, in bytes.
  private static let maxGap = 3

  /// Whether the sentence is nothing but some bytes, but for a word or two: `About twelve, I think.`
  func isAll(_ bytes: Range<Int>) -> Bool {
    tokens.count { !$0.range.overlaps(bytes) } <= Self.maxBesides
      && tokens.first.map { $0.range.upperBound >= bytes.lowerBound || tokens.count < 4 } ?? false
  }

  private static let maxBesides = 3

  private func index(of bytes: Range<Int>) -> Int? {
    clauses.lastIndex { $0.bytes.lowerBound <= bytes.lowerBound - start }
      ?? clauses.indices.first
  }
}
