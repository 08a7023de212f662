/// Scores every passage that contains a term of the query. It defines the result of the pruned
/// search, and is faster if many of the passages are wanted.
struct ExhaustiveSearch {
  let query: WeightedQuery
  let impactScorer: ImpactScorer
  let range: Range<Int>

  func best(_ limit: Int, adjust: (Int, Float) -> Float?) -> [ScoredPassage] {
    var scores = [Float](repeating: 0, count: range.count)
    let hasAlternatives = query.clauses.contains { $0.alternatives.count > 1 }
    var alternatives = AlternativeScores(count: hasAlternatives ? range.count : 0)
    var window = OccurrenceWindow(range)
    for clause in query.clauses {
      guard clause.alternatives.count > 1 else {
        visit(clause.alternatives[0], by: &window) { scores[$0] += $1 }
        continue
      }
      for alternative in clause.alternatives {
        visit(alternative, by: &window) { alternatives.add($1, to: $0) }
        alternatives.endAlternative()
      }
      alternatives.takeBest { scores[$0] += $1 }
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

  /// Calls `body` with the index in the range and the score of each occurrence of some terms, term
  /// by term.
  @inline(__always)
  private func visit(
    _ terms: Range<Int>, by window: inout OccurrenceWindow, _ body: (Int, Float) -> Void
  ) {
    for term in query.terms[terms] {
      window.visit(term.list, in: range, impactScorer.links) { passage, frequencies in
        body(
          passage - range.lowerBound, term.weight * impactScorer.impact(frequencies, in: passage))
      }
    }
  }
}

/// The scores of a clause with several alternatives, by passage: the best counts.
private struct AlternativeScores {
  private var own: [Float]
  private var best: [Float]
  /// The passages with a score of this alternative, and of any.
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

  mutating func endAlternative() {
    for index in ownTouched {
      if own[index] > best[index] {
        if best[index] == 0 { bestTouched.append(index) }
        best[index] = own[index]
      }
      own[index] = 0
    }
    ownTouched.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with each best score and resets it.
  mutating func takeBest(_ body: (Int, Float) -> Void) {
    for index in bestTouched {
      body(index, best[index])
      best[index] = 0
    }
    bestTouched.removeAll(keepingCapacity: true)
  }
}
