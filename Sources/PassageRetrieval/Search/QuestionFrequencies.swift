/// What some passages were asked of a term, while what they say of it is added.
struct QuestionFrequencies {
  /// Ascending.
  private var ranges: [(passages: Range<Int>, frequency: Float)] = []
  /// Index of the first that ends behind the passages that were joined.
  private var next = 0

  var isEmpty: Bool { ranges.isEmpty }

  mutating func append(_ passages: Range<Int>, _ impact: Float) {
    ranges.append((passages, BM25F.frequency(ofImpact: impact)))
  }

  /// What an impact adds to that of a passage's question, as both saturate together.
  ///
  /// - Parameter passage: no more than two before one that was joined.
  @inline(__always)
  mutating func joined(_ impact: Float, to passage: Int) -> Float {
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
