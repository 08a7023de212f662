/// A passage that may answer, before its sentences are scored.
struct Candidate {
  let passage: Int
  /// The score of its terms, or what a proposal is given; includes `kindWeight`.
  let score: Float
  /// The factor for its kind of paragraph.
  let kindWeight: Float
  let origin: Origin

  /// What brought a candidate up.
  enum Origin {
    /// Its terms.
    case terms
    /// A fact that fits, a similar anticipated question, or its place beside the previous answer;
    /// it has other words than the question.
    case proposal
  }
}

/// The candidates for a question.
struct Candidates {
  /// Found by their terms, best first; the earlier passage comes first if scores are equal.
  let found: [Candidate]
  /// Proposals that are not among the first `RankingWeights.Passage.reread` of those, ascending.
  let proposed: [Candidate]

  /// The best score by terms; 0 if nothing was found.
  var bestScore: Float { found.first?.score ?? 0 }
}
