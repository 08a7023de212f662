/// The order in which a query's terms and clauses are added up to bounds of scores.
struct ScoreBounds {
  /// Indices of the terms, ascending by maximum score.
  let terms: [Int]
  /// Indices of the clauses, descending by maximum score.
  let clauses: [Int]
  /// The relative rounding error of a bound that is added up in another order than the score.
  let slack: Float

  init(of query: WeightedQuery) {
    slack = Float(query.terms.count + 4) * Float.ulpOfOne * 8
    terms = query.terms.indices.sorted {
      (query.terms[$0].maxScore, $0) < (query.terms[$1].maxScore, $1)
    }
    clauses = query.clauses.indices.sorted {
      (query.clauses[$1].maxScore, $0) < (query.clauses[$0].maxScore, $1)
    }
  }
}
