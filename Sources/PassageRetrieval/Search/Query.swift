import TextAnalysis

/// What is searched for: clauses whose scores add up.
package struct Query: Sendable {
  package var clauses: [Clause]

  package init(clauses: [Clause]) {
    self.clauses = clauses
  }

  /// One thing asked about, in several alternatives, of which the best in a passage counts.
  package struct Clause: Sendable {
    /// Never empty; the question's own words first.
    package let alternatives: [[WeightedTerm]]

    package init(alternatives: [[WeightedTerm]]) {
      self.alternatives = alternatives
    }
  }

  package struct WeightedTerm: Hashable, Sendable {
    package let term: Term
    /// Relative to 1, the weight of an ordinary word of the question.
    package let weight: Float

    package init(term: Term, weight: Float) {
      self.term = term
      self.weight = weight
    }
  }
}
