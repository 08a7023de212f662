import Basics
import TextAnalysis

/// Finds passages: an inverted index with the searches over it.
///
/// A passage *matches alternatives*, lists of terms, if it contains all terms of one of them.
package struct PassageIndex: Sendable {
  /// Of the form in which an index is stored.
  package static let version = Int(IndexLayout.version)

  let invertedIndex: InvertedIndex

  init(_ invertedIndex: InvertedIndex) {
    self.invertedIndex = invertedIndex
  }

  /// Opens an index file; only what a search needs is read.
  ///
  /// - Throws: `StoredFileError` if it cannot be used.
  package init(file path: String) throws(StoredFileError) {
    self.init(InvertedIndex(try IndexStorage.mapped(path)))
  }

  /// Writes the index to a file, replacing it atomically.
  ///
  /// - Parameter catalog: what the owner of the file stores with the index.
  /// - Throws: `StoredFileError` if the file cannot be written.
  package func save(to path: String, catalog: [UInt8] = []) throws(StoredFileError) {
    try StoredFile.save(invertedIndex.stored(with: catalog), to: path)
  }

  /// What was stored with the index; nil if it is damaged.
  package var catalog: StoredBytes? { invertedIndex.catalog }

  /// Whether the index file turned out to be damaged: all results, before and after, are then
  /// worthless.
  package var isDamaged: Bool { invertedIndex.isDamaged }

  /// Equal for copies of the same index only.
  package var identity: ObjectIdentifier { invertedIndex.identity }

  package var passageCount: Int { invertedIndex.passageCount }

  /// In bytes, the same in memory and in a file.
  package var size: Int { invertedIndex.size }

  /// The distinct terms, the short ones first.
  package var terms: some Sequence<Term> {
    (0..<invertedIndex.termCount).lazy.map { invertedIndex.term($0) }
  }

  /// Number of passages that contain a term.
  package func documentFrequency(of term: Term) -> Int {
    invertedIndex.list(of: term)?.documentFrequency ?? 0
  }

  /// How well a term discriminates between the passages of a range; 0 if all contain it.
  package func idf(of term: Term, in range: Range<Int>) -> Float {
    let list = invertedIndex.list(of: term)
    return BM25F.idf(
      passages: range.count,
      documentFrequency: invertedIndex.documentFrequency(of: list, in: range))
  }

  /// The passages of a range that match alternatives in some fields, ascending.
  ///
  /// - Parameter limit: the maximum number of passages; finding the first takes less than finding
  ///   all.
  package func passages(
    matching alternatives: [[Query.WeightedTerm]], in range: Range<Int>, fields: FieldSet = .all,
    limit: Int = .max
  ) -> [Int] {
    Array(invertedIndex.passages(matching: alternatives, in: range, fields).prefix(limit))
  }

  /// Number of passages of a range that match alternatives in some fields.
  package func passageCount(
    matching alternatives: [[Query.WeightedTerm]], in range: Range<Int>, fields: FieldSet = .all
  ) -> Int {
    invertedIndex.passageCount(matching: alternatives, in: range, fields)
  }

  /// Whether any passage of a range matches alternatives in some fields.
  package func occurs(
    _ alternatives: [[Query.WeightedTerm]], in range: Range<Int>, fields: FieldSet = .all
  ) -> Bool {
    invertedIndex.occurs(alternatives, in: range, fields)
  }

  /// Whether a passage matches alternatives in some fields.
  package func matches(
    _ alternatives: [[Query.WeightedTerm]], _ passage: Int, in fields: FieldSet = .all
  ) -> Bool {
    invertedIndex.matches(alternatives, passage, in: fields)
  }

  /// The saturated frequency of a term in a passage; nil if it does not occur there.
  func impact(of term: Term, in passage: Int) -> Float? {
    invertedIndex.frequencies(of: term, in: passage).map {
      invertedIndex.impactScorer.impact($0, in: passage)
    }
  }

  /// By alternative, then by term: the term's weight times its idf in a range of passages.
  ///
  /// No alternative weighs more than the first, the question's own words, however rare it is,
  /// unless one of these words does not occur (like Lucene's `SynonymQuery`).
  package func termWeights(
    of alternatives: [[Query.WeightedTerm]], in range: Range<Int>
  ) -> [[Float]] {
    let weighting = TermWeighting(invertedIndex, in: range)
    return weighting.weights(of: alternatives, lists: weighting.lists(of: alternatives))
  }

  /// The best passages, best first; of equal scores the earlier passage first.
  ///
  /// - Parameters:
  ///   - range: the passages that are searched; all if nil.
  ///   - adjust: the final score of a passage, given its number and score, or nil to leave it out.
  ///     It can only lower a score: a higher one is ignored, as passages whose score is too low are
  ///     never adjusted.
  package func search(
    _ query: Query, in range: Range<Int>? = nil, limit: Int,
    adjust: (Int, Float) -> Float? = { $1 }
  ) -> [ScoredPassage] {
    let range = range ?? 0..<passageCount
    guard limit > 0, !range.isEmpty else { return [] }
    let query = WeightedQuery(query, in: range, of: invertedIndex)
    let lowered = { (passage: Int, score: Float) in adjust(passage, score).map { min($0, score) } }
    let impactScorer = invertedIndex.impactScorer
    guard range.count > Self.maxExhaustivePassages, range.count / limit > Self.maxExhaustiveShare
    else {
      return ExhaustiveSearch(query: query, impactScorer: impactScorer, range: range)
        .best(limit, adjust: lowered)
    }
    var search = PrunedSearch(query, impactScorer, in: range, limit: limit)
    return search.result(adjust: lowered)
  }

  /// Up to this many passages, scoring all of them is as fast as pruning.
  private static let maxExhaustivePassages = 1 << 10
  /// If more than one in this many passages is wanted, pruning leaves out too few.
  private static let maxExhaustiveShare = 8
}
