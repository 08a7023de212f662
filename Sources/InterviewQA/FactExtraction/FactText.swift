import Basics
import EntityRecognition
import TextAnalysis
import Transcripts

/// A paragraph prepared for the search for facts.
struct FactText: Sendable {
  let reading: ReadingText
  /// Words, numbers and punctuation marks.
  let tokens: [Token]
  /// Ascending, by the indices of `tokens`.
  let entities: [Entity]
  /// Byte ranges in the reading text.
  let sentences: [Range<Int>]
  /// Indices of all tokens of entities except the first of each.
  let joined: Set<Int>

  init(_ reading: ReadingText, analyzer: Analyzer, recognizer: EntityRecognizer) {
    self.reading = reading
    let marked = MarkedTokens(analyzer.tokens(of: reading.utf8), of: reading.utf8)
    tokens = marked.tokens
    entities = recognizer.entities(in: marked, of: reading.utf8, withRoles: false)
    joined = Set(entities.flatMap { $0.tokens.dropFirst() })
    sentences = Sentences.ranges(in: reading.utf8)
  }

  /// The entity that begins at a token.
  func entity(at start: Int) -> Entity? {
    let index = entities.partitioningIndex { $0.tokens.lowerBound >= start }
    return index < entities.count && entities[index].tokens.lowerBound == start
      ? entities[index] : nil
  }

  /// Index of the mark that ends the clause, or the number of tokens.
  func clauseEnd(from start: Int) -> Int {
    tokens[start...].firstIndex { $0.kind == .mark } ?? tokens.count
  }

  /// Index of the first token of the clause.
  func clauseStart(before end: Int) -> Int {
    tokens[..<end].lastIndex { $0.kind == .mark }.map { $0 + 1 } ?? 0
  }

  /// Indices of the tokens in a byte range of the reading text.
  func tokens(in bytes: Range<Int>) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.range.lowerBound >= bytes.lowerBound }
    return first..<tokens.partitioningIndex { $0.range.lowerBound >= bytes.upperBound }
  }

  /// Byte range in the reading text.
  func bytes(of range: Range<Int>) -> Range<Int> { tokens.bytes(of: range) }

  func text(of bytes: Range<Int>) -> String {
    String(decoding: reading.utf8[bytes], as: UTF8.self)
  }

  /// Byte range of the sentence that a byte range begins in.
  func sentence(of bytes: Range<Int>) -> Range<Int> {
    sentences.last { $0.lowerBound <= bytes.lowerBound } ?? bytes
  }

  /// Whether a sentence asks something. A question mark before a comma is damage of the file.
  func isQuestion(_ sentence: Range<Int>) -> Bool {
    let end = text(of: sentence).unicodeScalars.suffix(2)
    let next = text(of: sentence.upperBound..<reading.utf8.count).unicodeScalars.first
    return end.contains { "?？".unicodeScalars.contains($0) }
      && !(next.map { ",，、;；".unicodeScalars.contains($0) } ?? false)
  }
}
