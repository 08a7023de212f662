import TextAnalysis

/// Why a passage has its score: what each term of the query contributed.
package struct Explanation: Sendable {
  /// The greatest first, without terms that the passage lacks.
  package let contributions: [Contribution]

  package struct Contribution: Sendable {
    package let term: Term
    /// The weight that the question gives the term times its idf in the passages searched.
    package let termWeight: Float
    /// Its saturated BM25F frequency in the passage, from 0 to 1.
    package let impact: Float

    package var score: Float { termWeight * impact }
  }
}

extension PassageIndex {
  /// Explains the score of a passage in a search over a range; it computes the score anew.
  ///
  /// Only the best alternative of a clause is listed, as only that one counts.
  package func explanation(of passage: Int, for query: Query, in range: Range<Int>) -> Explanation {
    var all: [Explanation.Contribution] = []
    for clause in query.clauses {
      let weights = termWeights(of: clause.alternatives, in: range)
      let alternatives = zip(clause.alternatives, weights).map {
        contributions(of: $0, weights: $1, to: passage)
      }
      all += alternatives.max { Self.score(of: $0) < Self.score(of: $1) } ?? []
    }
    return Explanation(contributions: all.sorted { ($1.score, $0.term) < ($0.score, $1.term) })
  }

  private static func score(of contributions: [Explanation.Contribution]) -> Float {
    contributions.reduce(0) { $0 + $1.score }
  }

  private func contributions(
    of terms: [Query.WeightedTerm], weights: [Float], to passage: Int
  ) -> [Explanation.Contribution] {
    zip(terms, weights).compactMap { weighted, weight in
      impact(of: weighted.term, in: passage).map {
        Explanation.Contribution(term: weighted.term, termWeight: weight, impact: $0)
      }
    }
  }
}
