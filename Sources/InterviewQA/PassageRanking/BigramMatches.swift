import PassageRetrieval
import Synchronization
import TextAnalysis

/// Two words that follow each other in a question, with the texts in which they do so, too.
final class BigramMatches: Sendable {
  /// The information of the commoner word.
  private let value: Float
  private let words: TermBigram
  private let numbers: EditionNumbering
  /// By number of the text; nil while it was not read.
  private let known: Mutex<[Bool?]>

  init(of words: TermBigram, in index: PassageIndex, _ numbers: EditionNumbering) {
    self.words = words
    self.numbers = numbers
    let range = numbers.passages
    value = min(index.idf(of: words.first, in: range), index.idf(of: words.second, in: range))
    known = Mutex([Bool?](repeating: nil, count: numbers.areFew ? numbers.count : 0))
  }

  /// Adds what the pair is worth to each text that holds it.
  ///
  /// - Parameter sums: by text.
  func addValue(in texts: [CandidateText], to sums: inout [Float]) {
    known.withLock { known in
      for index in texts.indices where isHeld(by: texts[index], &known) { sums[index] += value }
    }
  }

  private func isHeld(by read: borrowing CandidateText, _ known: inout [Bool?]) -> Bool {
    guard !known.isEmpty, let number = numbers.number(of: read.passage, edition: read.edition)
    else { return read.text.holds(words) }
    if let isHeld = known[number] { return isHeld }
    let isHeld = read.text.holds(words)
    known[number] = isHeld
    return isHeld
  }
}
