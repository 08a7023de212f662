import TextAnalysis

/// Why a passage has its score: what each term that was looked for gave it.
package struct Explanation: Sendable {
  /// The greatest first; terms that are not in the passage are left out.
  package let contributions: [Contribution]

  package struct Contribution: Sendable {
    package let term: Term
    /// What the question gives the term.
    package let weight: Float
    /// How much the term tells the passages apart that were asked.
    package let idf: Float
    /// Its saturated BM25F frequency in the passage, from 0 to 1.
    package let impact: Float

    package var score: Float { weight * idf * impact }
  }
}

extension PassageIndex {
  /// The reckoning behind a passage's score in a search over `range`; off the search's own path.
  ///
  /// Of the ways to say one thing only the one that scored best is told, as only that one counted.
  package func explanation(of passage: Int, for query: Query, in range: Range<Int>) -> Explanation {
    var all: [Explanation.Contribution] = []
    for clause in query.clauses {
      let ways = clause.alternatives.map { contributions(of: $0, to: passage, in: range) }
      all += ways.max { Self.score(of: $0) < Self.score(of: $1) } ?? []
    }
    return Explanation(contributions: all.sorted { ($1.score, $0.term) < ($0.score, $1.term) })
  }

  private static func score(of contributions: [Explanation.Contribution]) -> Float {
    contributions.reduce(0) { $0 + $1.score }
  }

  private func contributions(
    of terms: [Query.WeightedTerm], to passage: Int, in range: Range<Int>
  ) -> [Explanation.Contribution] {
    terms.compactMap { weighted in
      impact(of: weighted.term, in: passage).map { impact in
        Explanation.Contribution(
          term: weighted.term, weight: weighted.weight, idf: idf(of: weighted.term, in: range),
          impact: impact)
      }
    }
  }
}
