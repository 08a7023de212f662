/// The terms of a query that bounds do not take in, with the most that they may add: of a clause's
/// alternatives the best counts.
///
/// A class with rows, as the search asks it in its inner loops.
final class NonEssentialTerms {
  private let query: WeightedQuery
  private let slack: Float
  /// By term.
  private let isMissing: FixedBuffer<Bool>
  /// By clause the most that its missing terms add.
  private let most: FixedBuffer<Float>
  /// The most that all of them add to a score.
  private(set) var total: Float = 0

  /// None is missing.
  init(of query: WeightedQuery, _ bounds: ScoreBounds) {
    self.query = query
    slack = bounds.slack
    isMissing = FixedBuffer(repeating: false, count: query.terms.count)
    most = FixedBuffer(repeating: 0, count: query.clauses.count)
  }

  /// The same terms as others from now on.
  func take(_ others: NonEssentialTerms) {
    for term in 0..<isMissing.count { isMissing[term] = others.isMissing[term] }
    for clause in 0..<most.count { most[clause] = others.most[clause] }
    total = others.total
  }

  @inline(__always)
  func contains(_ term: Int) -> Bool { isMissing[term] }

  /// How many of some terms are missing.
  func count(among terms: Range<Int>) -> Int { terms.count { isMissing[$0] } }

  @inline(__always)
  func most(ofClause clause: Int) -> Float { most[clause] }

  /// The most that the missing ones of some terms add together.
  func most(among terms: Range<Int>) -> Float {
    var sum: Float = 0
    for term in terms where isMissing[term] { sum += query.terms[term].bound }
    return sum
  }

  func insert(_ term: Int) {
    isMissing[term] = true
    update(query.terms[term].clause)
  }

  func remove(_ term: Int) {
    isMissing[term] = false
    update(query.terms[term].clause)
  }

  func remove(_ terms: Range<Int>) {
    for term in terms { isMissing[term] = false }
    update(query.terms[terms.lowerBound].clause)
  }

  private func update(_ clause: Int) {
    var greatest: Float = 0
    for way in query.clauses[clause].alternatives { greatest = max(greatest, most(among: way)) }
    most[clause] = greatest
    var sum: Float = 0
    for clause in 0..<most.count { sum += most[clause] }
    total = sum * (1 + slack)
  }
}
