/// The scores of some passages in a row, added up term by term.
struct ScoreWindow {
  let count: Int
  /// Its first passage; set only while it is empty.
  var start = 0
  private var scores: [Float]
  /// A bit for each passage that has a score, and for each that is looked at further.
  private var scored: BitRow
  private var candidates: BitRow

  init(count: Int) {
    self.count = count
    scores = [Float](repeating: 0, count: count)
    scored = BitRow(count: count)
    candidates = scored
  }

  @inline(__always)
  mutating func add(_ score: Float, to passage: Int) {
    scores[passage - start] += score
    scored.insert(passage - start)
  }

  @inline(__always)
  mutating func propose(_ passage: Int) { candidates.insert(passage - start) }

  var candidateCount: Int { candidates.count }

  /// Takes out the first passage that was proposed, with its score.
  mutating func nextCandidate() -> (passage: Int, score: Float)? {
    candidates.removeFirst().map { (start + $0, scores[$0]) }
  }

  mutating func empty() {
    while let index = scored.removeFirst() { scores[index] = 0 }
  }
}

/// A set of small numbers.
private struct BitRow {
  private var words: [UInt64]
  /// Index of the word that holds the first bit, or of one before it.
  private var first = 0

  init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  @inline(__always)
  mutating func insert(_ bit: Int) {
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Takes out the least; they come in their order until none is left.
  @inline(__always)
  mutating func removeFirst() -> Int? {
    while first < words.count, words[first] == 0 { first += 1 }
    guard first < words.count else {
      first = 0
      return nil
    }
    defer { words[first] &= words[first] &- 1 }
    return first << 6 + words[first].trailingZeroBitCount
  }
}
