/// What a passage scores at most that lacks some of what is looked for.
///
/// Occurrences are left out step by step, those that add least first: of a term first the
/// occurrences in the context only, later its postings.
struct ScoreBounds {
  private(set) var steps: [Step] = []
  /// By number of steps the most that is scored by what they leave out.
  private(set) var reach: [Float] = []
  /// In the order in which nothing is left of them.
  private(set) var terms: [Int] = []
  /// By number of terms, of those the first, the most that they score together.
  private(set) var rest: [Float] = []
  /// Added up in another order, a score may come out less by this factor.
  let caution: Float

  struct Step {
    let term: Int
    let isContext: Bool
    /// What it adds to what the steps before leave out.
    let bound: Float
  }

  init(of query: ValuedQuery) {
    // Each addition rounds: a bound has to hold in whatever order the parts are added.
    let slack = Float(query.terms.count + 4) * Float.ulpOfOne * 4
    caution = 1 - slack
    for (number, term) in query.terms.enumerated() {
      steps.append(Step(term: number, isContext: true, bound: term.contextBound))
      steps.append(Step(term: number, isContext: false, bound: term.bound - term.contextBound))
    }
    // A term's postings are never left out before its context.
    let keys = query.terms.map {
      ($0.contextBound, max($0.bound - $0.contextBound, $0.contextBound))
    }
    let key = { (step: Step) in step.isContext ? keys[step.term].0 : keys[step.term].1 }
    steps.sort { left, right in
      (key(left), left.term, left.isContext ? 0 : 1)
        < (key(right), right.term, right.isContext ? 0 : 1)
    }
    terms = steps.filter { !$0.isContext }.map(\.term)
    reach = Self.sums(of: steps.map { ($0.term, $0.bound) }, in: query)
      .map { Float($0) * (1 + slack) }
    rest = Self.sums(of: terms.map { ($0, query.terms[$0].bound) }, in: query)
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
