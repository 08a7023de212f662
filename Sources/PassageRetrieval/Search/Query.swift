import TextAnalysis

/// What is looked for: clauses whose scores add up.
package struct Query: Sendable {
  package var clauses: [Clause]

  package init(clauses: [Clause]) {
    self.clauses = clauses
  }

  /// One thing asked about. It may be said in several ways; the one that scores best counts.
  package struct Clause: Sendable {
    /// Never empty; the question's own words first.
    package let alternatives: [[WeightedTerm]]

    package init(alternatives: [[WeightedTerm]]) {
      self.alternatives = alternatives
    }
  }

  package struct WeightedTerm: Hashable, Sendable {
    package let term: Term
    package let weight: Float

    package init(term: Term, weight: Float) {
      self.term = term
      self.weight = weight
    }
  }
}

/// A passage that was found.
package struct ScoredPassage: Hashable, Sendable {
  /// Number of the passage, from 0, in the order it was added.
  package let passage: Int
  package let score: Float

  package init(passage: Int, score: Float) {
    self.passage = passage
    self.score = score
  }

  package func raised(by amount: Float) -> ScoredPassage {
    ScoredPassage(passage: passage, score: score + amount)
  }

  package func weakened(by factor: Float, times count: Int) -> ScoredPassage {
    ScoredPassage(passage: passage, score: (0..<count).reduce(score) { score, _ in score * factor })
  }

  /// Best first; of equal scores the earlier passage stands first.
  package static func sorted(_ passages: [ScoredPassage]) -> [ScoredPassage] {
    passages.sorted { Rank($1) < Rank($0) }
  }
}
