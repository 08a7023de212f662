import PassageRetrieval
import Synchronization
import TextAnalysis

/// Two adjacent words of a question, with the texts in which they are adjacent too.
final class BigramMatches: Sendable {
  /// The idf of the more frequent word.
  private let score: Float
  private let words: TermBigram
  private let numbering: EditionNumbering
  /// By number of the text, whether it contains the pair; nil until the text is read.
  private let cached: Mutex<[Bool?]>

  /// Tells how rare the words are in a range; where they stand is found when texts are read.
  static func search(
    for words: TermBigram, in index: PassageIndex, _ numbering: EditionNumbering
  ) -> BigramMatches {
    let range = numbering.passages
    return BigramMatches(
      words: words, numbering: numbering,
      score: min(index.idf(of: words.first, in: range), index.idf(of: words.second, in: range)))
  }

  private init(words: TermBigram, numbering: EditionNumbering, score: Float) {
    self.words = words
    self.numbering = numbering
    self.score = score
    cached = Mutex([Bool?](repeating: nil, count: numbering.isSmall ? numbering.count : 0))
  }

  /// Adds the score of the pair to each text that contains it.
  ///
  /// - Parameter sums: scores by text.
  func addScore(in texts: [CandidateText], to sums: inout [Float]) {
    cached.withLock { cached in
      for index in texts.indices where isHeld(by: texts[index], &cached) { sums[index] += score }
    }
  }

  private func isHeld(by read: borrowing CandidateText, _ cached: inout [Bool?]) -> Bool {
    guard !cached.isEmpty,
      let number = numbering.number(of: read.passage, edition: read.edition)
    else { return read.text.holds(words) }
    if let isHeld = cached[number] { return isHeld }
    let isHeld = read.text.holds(words)
    cached[number] = isHeld
    return isHeld
  }
}
