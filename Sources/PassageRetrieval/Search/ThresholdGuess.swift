/// A first idea of what a passage has to score, so that a search can leave out most from the
/// beginning: the passages in which several of the rarest terms stand are scored.
struct ThresholdGuess {
  private let query: ValuedQuery
  private let formula: ImpactFormula
  private let range: Range<Int>

  init(_ query: ValuedQuery, _ formula: ImpactFormula, in range: Range<Int>) {
    self.query = query
    self.formula = formula
    self.range = range
  }

  /// A number that the scores of at least `limit` passages exceed.
  func threshold(for limit: Int, adjust: (Int, Float) -> Float?) -> Float {
    let scores = promising(limit * 2).compactMap { passage in
      let score = score(of: passage)
      return score > 0 ? adjust(passage, score) : nil
    }.sorted(by: >)
    // A passage may score as much as the last of them and stand before it.
    return scores.count >= limit ? scores[limit - 1].nextDown : -.infinity
  }

  /// The passages that score best by the rarest terms alone.
  private func promising(_ count: Int) -> [Int] {
    var left = Self.postings
    var found: [Int: Float] = [:]
    for term in query.terms.sorted(by: { $0.bound > $1.bound }) where term.list.count <= left {
      left -= term.list.count
      term.list.visitPostings(in: range) { posting in
        let passage = Int(posting.passage)
        let impact = formula.impact(formula.profile(posting.profile), in: passage)
        found[passage, default: 0] += term.value * impact
      }
    }
    return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).map(\.key)
  }

  /// So many postings are read.
  private static let postings = 1000

  private func score(of passage: Int) -> Float {
    query.score { term in
      query.terms[term].list.profile(in: passage, formula)
        .map { formula.impact($0, in: passage) } ?? 0
    }
  }
}
