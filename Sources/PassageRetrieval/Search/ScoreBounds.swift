/// What bounds of scores are reckoned by.
struct ScoreBounds {
  /// Indices of the terms, those that add least first.
  let terms: [Int]
  /// Indices of the clauses, those that may add most first.
  let clauses: [Int]
  /// Each addition rounds: added up in another order, a bound may come out greater by this share.
  let slack: Float

  init(of query: WeightedQuery) {
    slack = Float(query.terms.count + 4) * Float.ulpOfOne * 8
    terms = query.terms.indices.sorted {
      (query.terms[$0].bound, $0) < (query.terms[$1].bound, $1)
    }
    clauses = query.clauses.indices.sorted {
      (query.clauses[$1].most, $0) < (query.clauses[$0].most, $1)
    }
  }
}
