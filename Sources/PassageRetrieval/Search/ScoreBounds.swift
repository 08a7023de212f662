/// What a passage scores at most that lacks some of what is looked for.
struct ScoreBounds {
  /// Indices of the terms, those that add least first.
  let terms: [Int]
  /// By number of terms, of those the first, the most that they score together.
  let reach: [Float]
  /// Indices of the clauses, those that may add most first.
  let clauses: [Int]
  /// By number of clauses, of those the first, the most that the others score.
  let rest: [Float]
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
    let most = query.clauses.map(\.most)
    clauses = most.indices.sorted { (most[$1], $0) < (most[$0], $1) }
    var rest = [Float](repeating: 0, count: clauses.count + 1)
    for index in clauses.indices.reversed() {
      rest[index] = rest[index + 1] + most[clauses[index]] * (1 + slack)
    }
    self.rest = rest
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
