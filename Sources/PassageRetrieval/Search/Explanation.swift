import TextAnalysis

/// Why a passage has its score: what each term that was looked for gave it.
package struct Explanation: Sendable {
  /// The greatest first; terms that are not in the passage are left out.
  package let contributions: [Contribution]

  package struct Contribution: Sendable {
    package let term: Term
    /// What finding it is worth: the weight that the question gives it times how much it tells the
    /// passages apart that were asked.
    package let value: Float
    /// Its saturated BM25F frequency in the passage, from 0 to 1.
    package let impact: Float

    package var score: Float { value * impact }
  }
}

extension PassageIndex {
  /// The reckoning behind a passage's score in a search over `range`; off the search's own path.
  ///
  /// Of the ways to say one thing only the one that scored best is told, as only that one counted.
  package func explanation(of passage: Int, for query: Query, in range: Range<Int>) -> Explanation {
    var all: [Explanation.Contribution] = []
    for clause in query.clauses {
      let ways = zip(clause.alternatives, values(of: clause.alternatives, in: range)).map {
        contributions(of: $0, worth: $1, to: passage)
      }
      all += ways.max { Self.score(of: $0) < Self.score(of: $1) } ?? []
    }
    return Explanation(contributions: all.sorted { ($1.score, $0.term) < ($0.score, $1.term) })
  }

  private static func score(of contributions: [Explanation.Contribution]) -> Float {
    contributions.reduce(0) { $0 + $1.score }
  }

  private func contributions(
    of terms: [Query.WeightedTerm], worth values: [Float], to passage: Int
  ) -> [Explanation.Contribution] {
    zip(terms, values).compactMap { weighted, value in
      impact(of: weighted.term, in: passage).map {
        Explanation.Contribution(term: weighted.term, value: value, impact: $0)
      }
    }
  }
}
