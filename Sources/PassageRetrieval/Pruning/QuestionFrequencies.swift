/// What the questions of some passages have of a term, to be combined with what the passages say.
struct QuestionFrequencies {
  /// Ascending.
  private var ranges: [(passages: Range<Int>, frequency: Float)] = []
  /// Index of the first range that may still be needed.
  private var next = 0

  var isEmpty: Bool { ranges.isEmpty }

  mutating func append(_ passages: Range<Int>, _ impact: Float) {
    ranges.append((passages, BM25F.frequency(ofImpact: impact)))
  }

  /// How much an impact adds to that of a passage's question, as both saturate together.
  ///
  /// - Parameter passage: at most two before any passage of an earlier call.
  @inline(__always)
  mutating func increment(of impact: Float, in passage: Int) -> Float {
    while next < ranges.count, ranges[next].passages.upperBound < passage - 1 { next += 1 }
    for range in ranges[next...] {
      guard range.passages.lowerBound <= passage else { break }
      if range.passages.contains(passage) {
        let joined = range.frequency + BM25F.frequency(ofImpact: impact)
        return BM25F.saturation(joined) - BM25F.saturation(range.frequency)
      }
    }
    return impact
  }
}
