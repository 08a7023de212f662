/// Scores single passages, best in their order.
struct PassageScorer {
  private let query: WeightedQuery
  private let formula: ImpactScorer
  /// By list.
  private var lookups: [PassageLookup]
  /// The passage that is scored, with the impacts of the lists as far as they were looked up; negative
  /// where they were not.
  private var place: ContextLinkTable.Place
  private let impacts: FixedBuffer<Float>
  /// Of the passage's fields.
  private var lengths: SIMD8<UInt32>

  init(_ query: WeightedQuery, _ formula: ImpactScorer) {
    self.query = query
    self.formula = formula
    lookups = query.lists.map { PassageLookup($0) }
    place = formula.links.place(of: 0)
    lengths = formula.lengths(of: 0)
    impacts = FixedBuffer(repeating: -1, count: query.lists.count)
  }

  /// What a term is worth in a passage; 0 where it does not stand.
  @inline(__always)
  mutating func impact(of term: Int, in passage: Int) -> Float {
    if place.passage != passage { goTo(passage) }
    let list = query.terms[term].place
    if impacts[list] < 0 {
      let profile = lookups[list].profile(in: place)
      impacts[list] = profile.map { formula.impact($0, lengths: lengths) } ?? 0
    }
    return impacts[list]
  }

  private mutating func goTo(_ passage: Int) {
    place = formula.links.place(of: passage)
    lengths = formula.lengths(of: passage)
    impacts.set(0..<impacts.count, to: -1)
  }

  /// As `ExhaustiveSearch` scores it.
  mutating func score(of passage: Int) -> Float {
    let query = query
    return query.score { impact(of: $0, in: passage) }
  }

  /// A number that the final scores of at least `count` of some passages exceed; nil where fewer have
  /// one.
  ///
  /// - Parameter passages: best in their order; each once.
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
    // A passage may score as much as the last of them and stand before it.
    return scores[count - 1].nextDown
  }
}
