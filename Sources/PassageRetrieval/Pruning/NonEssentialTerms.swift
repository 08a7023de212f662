/// A set of a query's terms that bounds do not include, with the maximum score they can add. Of a
/// clause's alternatives the best counts.
///
/// A class with buffers, as the search reads it in its inner loops.
final class NonEssentialTerms {
  private let query: WeightedQuery
  private let slack: Float
  /// By term.
  private let isMember: FixedBuffer<Bool>
  /// By clause the maximum score that its members add.
  private let maxScores: FixedBuffer<Float>
  /// The maximum score that all members add.
  private(set) var maxScore: Float = 0

  /// An empty set.
  init(of query: WeightedQuery, _ bounds: ScoreBounds) {
    self.query = query
    slack = bounds.slack
    isMember = FixedBuffer(repeating: false, count: query.terms.count)
    maxScores = FixedBuffer(repeating: 0, count: query.clauses.count)
  }

  /// Replaces the members by those of another set.
  func assign(_ others: NonEssentialTerms) {
    for term in 0..<isMember.count { isMember[term] = others.isMember[term] }
    for clause in 0..<maxScores.count { maxScores[clause] = others.maxScores[clause] }
    maxScore = others.maxScore
  }

  @inline(__always)
  func contains(_ term: Int) -> Bool { isMember[term] }

  /// Number of members among some terms.
  func count(among terms: Range<Int>) -> Int { terms.count { isMember[$0] } }

  /// The maximum score that the members of a clause add.
  @inline(__always)
  func maxScore(ofClause clause: Int) -> Float { maxScores[clause] }

  /// The maximum score that the members among the terms of one alternative add.
  func maxScore(among terms: Range<Int>) -> Float {
    var sum: Float = 0
    for term in terms where isMember[term] { sum += query.terms[term].maxScore }
    return sum
  }

  func insert(_ term: Int) {
    isMember[term] = true
    update(query.terms[term].clause)
  }

  func remove(_ term: Int) {
    isMember[term] = false
    update(query.terms[term].clause)
  }

  /// Removes all terms of a clause.
  func remove(_ terms: Range<Int>) {
    for term in terms { isMember[term] = false }
    update(query.terms[terms.lowerBound].clause)
  }

  private func update(_ clause: Int) {
    var best: Float = 0
    for alternative in query.clauses[clause].alternatives {
      best = max(best, maxScore(among: alternative))
    }
    maxScores[clause] = best
    var sum: Float = 0
    for clause in 0..<maxScores.count { sum += maxScores[clause] }
    maxScore = sum * (1 + slack)
  }
}
