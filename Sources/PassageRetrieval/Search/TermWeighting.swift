import TextAnalysis

/// Weighs the terms of a query by how well they discriminate between the passages of a range.
struct TermWeighting {
  private let index: InvertedIndex
  private let range: Range<Int>

  init(_ index: InvertedIndex, in range: Range<Int>) {
    self.index = index
    self.range = range
  }

  /// Nil for a term that does not occur.
  func list(of term: Query.WeightedTerm) -> PostingList? { index.list(of: term.term) }

  /// By alternative, then by term.
  func lists(of alternatives: [[Query.WeightedTerm]]) -> [[PostingList?]] {
    alternatives.map { $0.map(list) }
  }

  /// The weight of a term of a clause's only alternative.
  func weight(of term: Query.WeightedTerm, _ list: PostingList) -> Float {
    weight(of: term, documentFrequency: index.documentFrequency(of: list, in: range))
  }

  private func weight(of term: Query.WeightedTerm, documentFrequency: Int) -> Float {
    term.weight * BM25F.idf(passages: range.count, documentFrequency: documentFrequency)
  }

  /// By alternative, then by term; see `PassageIndex.termWeights`.
  ///
  /// - Parameter lists: from `lists(of:)`.
  func weights(
    of alternatives: [[Query.WeightedTerm]], lists: [[PostingList?]]
  ) -> [[Float]] {
    let counts = lists.map { $0.map { index.documentFrequency(of: $0, in: range) } }
    let weights = zip(alternatives, counts).map { alternative, counts in
      zip(alternative, counts).map { weight(of: $0, documentFrequency: $1) }
    }
    guard alternatives.count > 1, let first = counts.first, let own = weights.first,
      first.allSatisfy({ $0 > 0 })
    else { return weights }
    let maxTotal = own.reduce(0, +)
    return weights.map { weights in
      let total = weights.reduce(0, +)
      return total > maxTotal ? weights.map { $0 * maxTotal / total } : weights
    }
  }
}
