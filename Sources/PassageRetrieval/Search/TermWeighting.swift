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
    guard alternatives.count > 1, let first = counts.first, let own = weights.first
    else { return weights }
    guard first.allSatisfy({ $0 > 0 }) else { return translated(alternatives, counts) }
    let maxTotal = own.reduce(0, +)
    return weights.map { weights in
      let total = weights.reduce(0, +)
      return total > maxTotal ? weights.map { $0 * maxTotal / total } : weights
    }
  }

  /// The weights of words none of which the question itself has: a translation weighs as much as the
  /// word it stands for, which is as rare as all of its translations together (Pirkola, "The effects of
  /// query structure and dictionary setups in dictionary-based cross-language information retrieval",
  /// 1998). Otherwise the longest and rarest translation, most often a wrong one, would decide.
  private func translated(_ alternatives: [[Query.WeightedTerm]], _ counts: [[Int]]) -> [[Float]] {
    let frequency = counts.reduce(0) { sum, counts in sum + (counts.min() ?? 0) }
    let idf = BM25F.idf(
      passages: range.count, documentFrequency: min(frequency, range.count))
    return zip(alternatives, counts).map { alternative, counts in
      let weights = zip(alternative, counts).map { weight(of: $0, documentFrequency: $1) }
      let total = weights.reduce(0, +)
      guard total > 0, Self.isLatin(alternative) != Self.isLatin(alternatives[0]) else {
        return weights
      }
      let whole = (alternative.map(\.weight).max() ?? 1) * idf * Self.translation
      return weights.map { $0 * whole / total }
    }
  }

  private static func isLatin(_ alternative: [Query.WeightedTerm]) -> Bool {
    alternative.first?.term.beginsInASCII ?? false
  }

  /// A word in another script, which most often is several terms, relative to one term.
  private static let translation: Float = 2
}
