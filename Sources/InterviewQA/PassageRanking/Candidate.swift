/// A passage that may answer, before its sentences are read.
struct Candidate {
  let passage: Int
  /// By its terms, or what it is given as a proposal; the factor for its kind is in it.
  let score: Float
  /// The factor that its kind of paragraph puts on its score.
  let kindWeight: Float
  let origin: Origin

  enum Origin {
    /// Its terms.
    case terms
    /// A fact that fits, an anticipated question much like this one, or its place beside the answer
    /// before; its words are others.
    case proposal
  }
}

/// The candidates for a question.
struct Candidates {
  /// By their terms, best first; of equal scores the earlier passage stands first.
  let found: [Candidate]
  /// Passages besides the foremost of those, in the order of the passages.
  let proposed: [Candidate]

  /// The best score by terms; 0 where nothing was found.
  var bestScore: Float { found.first?.score ?? 0 }
}
