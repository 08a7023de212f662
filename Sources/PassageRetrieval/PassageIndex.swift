import TextAnalysis

/// Finds passages: an index with the search over it.
package struct PassageIndex: Sendable {
  private let postings: InvertedIndex

  init(_ postings: InvertedIndex) {
    self.postings = postings
  }

  package var passageCount: Int { postings.passageCount }

  /// In how many passages a term stands.
  package func passageCount(holding term: Term) -> Int {
    postings.postings(for: term).count
  }

  /// How much a term tells passages apart; 0 for one that stands in all.
  package func idf(of term: Term) -> Float { postings.idf(of: term) }

  /// The same for something that stands in so many passages.
  package func idf(holding count: Int) -> Float {
    BM25F.idf(passages: passageCount, holding: count)
  }

  /// The passages that hold all terms of one of the alternatives, ascending.
  package func passages(holding alternatives: [[Query.WeightedTerm]]) -> [Int] {
    alternatives.reduce(into: Set<Int>()) { $0.formUnion(passages(holding: $1)) }.sorted()
  }

  /// The passages that hold all of some terms.
  private func passages(holding terms: [Query.WeightedTerm]) -> Set<Int> {
    guard let first = terms.first else { return [] }
    let start = Set(postings.passages[postings.postings(for: first.term)].map { Int($0) })
    return terms.dropFirst().reduce(into: start) { held, next in
      held.formIntersection(
        postings.passages[postings.postings(for: next.term)].lazy.map { Int($0) })
    }
  }

  /// Whether a passage holds all terms of one of the alternatives.
  package func holds(_ alternatives: [[Query.WeightedTerm]], _ passage: Int) -> Bool {
    alternatives.contains { terms in
      terms.allSatisfy { !postings.postings(for: $0.term, within: passage..<passage + 1).isEmpty }
    }
  }

  /// The best passages, best first; of equal scores the earlier passage stands first.
  ///
  /// - Parameters:
  ///   - range: the passages that are looked at.
  ///   - adjust: the final score of a passage from its number and score; nil leaves it out.
  package func search(
    _ query: Query, in range: Range<Int>? = nil, limit: Int,
    adjust: (Int, Float) -> Float? = { $1 }
  ) -> [ScoredPassage] {
    let range = range ?? 0..<passageCount
    var scores = ScoreTable(passages: range)
    for clause in query.clauses { add(clause, to: &scores) }
    let found = scores.scored.compactMap { passage, score in
      adjust(passage, score).map { ScoredPassage(passage: passage, score: $0) }
    }
    return Array(found.sorted(by: isBetter).prefix(limit))
  }

  private func isBetter(_ left: ScoredPassage, _ right: ScoredPassage) -> Bool {
    (right.score, left.passage) < (left.score, right.passage)
  }

  private func add(_ clause: Query.Clause, to scores: inout ScoreTable) {
    guard clause.alternatives.count > 1 else {
      return add(clause.alternatives[0], to: &scores)
    }
    var best = ScoreTable(passages: scores.range)
    for alternative in clause.alternatives {
      var own = ScoreTable(passages: scores.range)
      add(alternative, to: &own)
      for (passage, score) in own.scored { best.raise(passage, to: score) }
    }
    for (passage, score) in best.scored { scores.add(score, to: passage) }
  }

  private func add(_ terms: [Query.WeightedTerm], to scores: inout ScoreTable) {
    for weighted in terms {
      let factor = weighted.weight * postings.idf(of: weighted.term)
      for posting in postings.postings(for: weighted.term, within: scores.range) {
        scores.add(factor * postings.impacts[posting], to: Int(postings.passages[posting]))
      }
    }
  }
}

/// Scores of a range of passages.
private struct ScoreTable {
  let range: Range<Int>
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
