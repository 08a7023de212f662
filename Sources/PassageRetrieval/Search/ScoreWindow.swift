/// The scores of some passages in a row, added up term by term.
struct ScoreWindow {
  let count: Int
  /// Its first passage; set only while it is empty.
  var start = 0
  private var scores: ScoreRow
  /// Of the clause that is being added, and of the way to say it that is.
  private var clause: ScoreRow
  private var alternative: ScoreRow

  init(count: Int) {
    self.count = count
    scores = ScoreRow(count: count)
    clause = scores
    alternative = scores
  }

  @inline(__always)
  mutating func add(_ score: Float, to passage: Int) {
    scores.update(passage - start) { $0 + score }
  }

  @inline(__always)
  mutating func addToAlternative(_ score: Float, _ passage: Int) {
    alternative.update(passage - start) { $0 + score }
  }

  /// Ends a way to say a clause: for each passage the best way so far counts.
  mutating func closeAlternative() {
    while let (index, score) = alternative.removeFirst() {
      clause.update(index) { max($0, score) }
    }
  }

  mutating func closeClause() {
    while let (index, score) = clause.removeFirst() { scores.update(index) { $0 + score } }
  }

  /// Takes out the first passage that has a score.
  mutating func next() -> (passage: Int, score: Float)? {
    scores.removeFirst().map { (start + $0, $1) }
  }
}

/// Scores by index, with a bit for each that is there.
private struct ScoreRow {
  private var scores: [Float]
  private var present: [UInt64]
  /// Index of the word that holds the first bit, or of one before it.
  private var first = 0

  init(count: Int) {
    scores = [Float](repeating: 0, count: count)
    present = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  @inline(__always)
  mutating func update(_ index: Int, _ change: (Float) -> Float) {
    scores[index] = change(scores[index])
    present[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// Takes out the first score; they come in the order of the index until none is left.
  @inline(__always)
  mutating func removeFirst() -> (index: Int, score: Float)? {
    while first < present.count, present[first] == 0 { first += 1 }
    guard first < present.count else {
      first = 0
      return nil
    }
    let index = first << 6 + present[first].trailingZeroBitCount
    present[first] &= present[first] &- 1
    defer { scores[index] = 0 }
    return (index, scores[index])
  }
}
