/// Scores single passages, most efficiently in ascending order.
struct PassageScorer {
  private let query: WeightedQuery
  private let impactScorer: ImpactScorer
  /// By list.
  private var lookups: [PassageLookup]
  /// The passage being scored.
  private var place: ContextLinkTable.Place
  /// By list its impact on the passage; negative until it is looked up.
  private let impacts: FixedBuffer<Float>
  /// By field of the passage.
  private var lengths: SIMD8<UInt32>

  init(_ query: WeightedQuery, _ impactScorer: ImpactScorer) {
    self.query = query
    self.impactScorer = impactScorer
    lookups = query.lists.map { PassageLookup($0) }
    place = impactScorer.links.place(of: 0)
    lengths = impactScorer.lengths(of: 0)
    impacts = FixedBuffer(repeating: -1, count: query.lists.count)
  }

  /// The impact of a term on a passage; 0 if it does not occur there.
  @inline(__always)
  mutating func impact(of term: Int, in passage: Int) -> Float {
    if place.passage != passage { goTo(passage) }
    let list = query.terms[term].listIndex
    if impacts[list] < 0 {
      let frequencies = lookups[list].frequencies(in: place)
      impacts[list] = frequencies.map { impactScorer.impact($0, lengths: lengths) } ?? 0
    }
    return impacts[list]
  }

  private mutating func goTo(_ passage: Int) {
    place = impactScorer.links.place(of: passage)
    lengths = impactScorer.lengths(of: passage)
    impacts.set(0..<impacts.count, to: -1)
  }

  /// The same score as in `ExhaustiveSearch`.
  mutating func score(of passage: Int) -> Float {
    let query = query
    return query.score { impact(of: $0, in: passage) }
  }

  /// A number that the final scores of at least `count` of some passages exceed; nil if fewer have
  /// a final score.
  ///
  /// - Parameter passages: distinct, preferably in ascending order.
  mutating func scoreExceeded(
    by count: Int, of passages: some Sequence<Int>, adjust: (Int, Float) -> Float?
  ) -> Float? {
    var scores: [Float] = []
    for passage in passages {
      let score = score(of: passage)
      if score > 0, let final = adjust(passage, score) { scores.append(final) }
    }
    guard scores.count >= count else { return nil }
    scores.sort(by: >)
    // A passage with the same score as the last of them may precede it.
    return scores[count - 1].nextDown
  }
}
