/// Scores each passage that holds a term of the query: what the pruned search is held to, and the
/// faster way where most passages are wanted.
struct ExhaustiveSearch {
  let query: WeightedQuery
  let formula: ImpactScorer
  let range: Range<Int>

  func best(_ limit: Int, adjust: (Int, Float) -> Float?) -> [ScoredPassage] {
    var scores = [Float](repeating: 0, count: range.count)
    let isSaidInWays = query.clauses.contains { $0.alternatives.count > 1 }
    var ways = WayScores(count: isSaidInWays ? range.count : 0)
    var window = OccurrenceWindow(range)
    for clause in query.clauses {
      guard clause.alternatives.count > 1 else {
        visit(clause.alternatives[0], by: &window) { scores[$0] += $1 }
        continue
      }
      for alternative in clause.alternatives {
        visit(alternative, by: &window) { ways.add($1, to: $0) }
        ways.endWay()
      }
      ways.takeBest { scores[$0] += $1 }
    }
    var best = BestPassages(limit: limit)
    for index in scores.indices where scores[index] > 0 {
      let passage = range.lowerBound + index
      if let score = adjust(passage, scores[index]) {
        best.offer(ScoredPassage(passage: passage, score: score))
      }
    }
    return best.sorted
  }

  /// Calls `body` with each occurrence of some terms, term by term: where in the range, and what it
  /// is worth.
  @inline(__always)
  private func visit(
    _ terms: Range<Int>, by window: inout OccurrenceWindow, _ body: (Int, Float) -> Void
  ) {
    for term in query.terms[terms] {
      window.visit(term.list, in: range, formula.links) { passage, profile in
        body(passage - range.lowerBound, term.value * formula.impact(profile, in: passage))
      }
    }
  }
}

/// The scores of a clause that can be said in several ways: of each passage the best way's.
private struct WayScores {
  private var own: [Float]
  private var best: [Float]
  /// Which have a score of this way, and of any.
  private var ownTouched: [Int] = []
  private var bestTouched: [Int] = []

  init(count: Int) {
    own = [Float](repeating: 0, count: count)
    best = own
  }

  mutating func add(_ score: Float, to index: Int) {
    if own[index] == 0 { ownTouched.append(index) }
    own[index] += score
  }

  mutating func endWay() {
    for index in ownTouched {
      if own[index] > best[index] {
        if best[index] == 0 { bestTouched.append(index) }
        best[index] = own[index]
      }
      own[index] = 0
    }
    ownTouched.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with each score and forgets it.
  mutating func takeBest(_ body: (Int, Float) -> Void) {
    for index in bestTouched {
      body(index, best[index])
      best[index] = 0
    }
    bestTouched.removeAll(keepingCapacity: true)
  }
}
