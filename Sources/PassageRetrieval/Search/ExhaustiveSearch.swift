/// Scores each passage that holds a term of the query: what the pruned search is held to, and the
/// faster way where most passages are wanted.
struct ExhaustiveSearch {
  let query: ValuedQuery
  let formula: ImpactFormula
  let range: Range<Int>

  func best(_ limit: Int, adjust: (Int, Float) -> Float?) -> [ScoredPassage] {
    var scores = ScoreTable(passages: range)
    var window = OccurrenceWindow(range)
    for clause in query.clauses { add(clause, to: &scores, by: &window) }
    var best = BestPassages(limit: limit)
    for (passage, score) in scores.scored {
      if let score = adjust(passage, score) {
        best.offer(ScoredPassage(passage: passage, score: score))
      }
    }
    return best.sorted
  }

  private func add(
    _ clause: ValuedQuery.Clause, to scores: inout ScoreTable, by window: inout OccurrenceWindow
  ) {
    guard clause.alternatives.count > 1 else {
      return add(clause.alternatives[0], to: &scores, by: &window)
    }
    var best = ScoreTable(passages: range)
    for alternative in clause.alternatives {
      var own = ScoreTable(passages: range)
      add(alternative, to: &own, by: &window)
      for (passage, score) in own.scored { best.raise(passage, to: score) }
    }
    for (passage, score) in best.scored { scores.add(score, to: passage) }
  }

  private func add(
    _ terms: Range<Int>, to scores: inout ScoreTable, by window: inout OccurrenceWindow
  ) {
    for term in query.terms[terms] {
      window.visit(term.list, in: range, formula.links) { passage, profile in
        scores.add(term.value * formula.impact(profile, in: passage), to: passage)
      }
    }
  }
}

/// Scores of a range of passages.
private struct ScoreTable {
  private let range: Range<Int>
  private var scores: [Float]

  init(passages range: Range<Int>) {
    self.range = range
    self.scores = [Float](repeating: 0, count: range.count)
  }

  mutating func add(_ score: Float, to passage: Int) {
    scores[passage - range.lowerBound] += score
  }

  mutating func raise(_ passage: Int, to score: Float) {
    scores[passage - range.lowerBound] = max(scores[passage - range.lowerBound], score)
  }

  /// The passages with a score, in order.
  var scored: some Sequence<(passage: Int, score: Float)> {
    scores.lazy.enumerated().filter { $1 > 0 }.map { (passage: range.lowerBound + $0, score: $1) }
  }
}
