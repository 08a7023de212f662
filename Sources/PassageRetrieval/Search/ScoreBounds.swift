/// What a passage scores at most that lacks some of what is looked for.
struct ScoreBounds {
  /// Indices of the terms, those that add least first.
  let terms: [Int]
  /// By number of terms, of those the first, the most that they score together.
  let reach: [Float]
  /// Added up in another order, a score may come out less by this factor.
  let caution: Float

  init(of query: ValuedQuery) {
    // Each addition rounds: a bound has to hold in whatever order the parts are added.
    let slack = Float(query.terms.count + 4) * Float.ulpOfOne * 8
    caution = 1 - slack
    terms = query.terms.indices.sorted {
      (query.terms[$0].bound, $0) < (query.terms[$1].bound, $1)
    }
    reach = Self.sums(of: terms.map { ($0, query.terms[$0].bound) }, in: query)
      .map { Float($0) * (1 + slack) }
  }

  /// By number of parts the sum of their bounds, where of a clause's alternatives the best counts.
  private static func sums(of parts: [(term: Int, bound: Float)], in query: ValuedQuery) -> [Double]
  {
    var clauseOfTerm = [Int](repeating: 0, count: query.terms.count)
    var alternativeOfTerm = clauseOfTerm
    var alternatives = 0
    for (number, clause) in query.clauses.enumerated() {
      for alternative in clause.alternatives {
        for term in alternative {
          clauseOfTerm[term] = number
          alternativeOfTerm[term] = alternatives
        }
        alternatives += 1
      }
    }
    var ofAlternative = [Double](repeating: 0, count: alternatives)
    var ofClause = [Double](repeating: 0, count: query.clauses.count)
    var sums: [Double] = [0]
    for (term, bound) in parts {
      let (clause, alternative) = (clauseOfTerm[term], alternativeOfTerm[term])
      ofAlternative[alternative] += Double(bound)
      let grown = max(ofClause[clause], ofAlternative[alternative])
      sums.append(sums[sums.count - 1] + grown - ofClause[clause])
      ofClause[clause] = grown
    }
    return sums
  }
}
