import Basics
import TextAnalysis

/// Finds passages: an index with the search over it.
package struct PassageIndex: Sendable {
  let postings: InvertedIndex

  init(_ postings: InvertedIndex) {
    self.postings = postings
  }

  /// Opens an index that was written; only what is asked for is read.
  package init(file path: String) throws(StoredFileError) {
    self.init(InvertedIndex(try IndexStorage.mapped(path)))
  }

  /// Writes the index to a file, and moves that to its place when it is whole.
  ///
  /// - Parameter catalog: what whoever keeps the index knows of its passages.
  package func save(to path: String, catalog: [UInt8] = []) throws(StoredFileError) {
    try StoredFile.save(postings.stored(with: catalog), to: path)
  }

  /// What was stored with the index; nil where that is damaged.
  package var catalog: StoredBytes? { postings.catalog }

  /// Whether the file that the index is in turned out to be damaged: what was found is worth
  /// nothing then.
  package var isDamaged: Bool { postings.isDamaged }

  /// The same for copies of one index only.
  package var identity: ObjectIdentifier { postings.identity }

  package var passageCount: Int { postings.passageCount }

  /// In bytes, in memory as in a file.
  package var size: Int { postings.size }

  /// All terms, each once.
  package var terms: some Sequence<Term> {
    (0..<postings.termCount).lazy.map { postings.term($0) }
  }

  /// In how many passages a term stands.
  package func passageCount(holding term: Term) -> Int {
    postings.list(of: term)?.holding ?? 0
  }

  /// How much a term tells a range of passages apart; 0 for one that stands in all.
  package func idf(of term: Term, in range: Range<Int>) -> Float {
    BM25F.idf(passages: range.count, holding: passageCount(holding: term, in: range))
  }

  private func passageCount(holding term: Term, in range: Range<Int>) -> Int {
    passageCount(of: postings.list(of: term), in: range)
  }

  private func passageCount(of list: PostingList?, in range: Range<Int>) -> Int {
    guard let list else { return 0 }
    guard range.count < passageCount else { return list.holding }
    var counter = counter(in: range, .all)
    return counter.count([[list]])
  }

  /// The passages of a range that hold all terms of one of the alternatives in some fields,
  /// ascending.
  ///
  /// - Parameter limit: so many are looked for; to find the first takes less than to find all.
  package func passages(
    holding alternatives: [[Query.WeightedTerm]], in range: Range<Int>, fields: FieldSet = .all,
    limit: Int = .max
  ) -> [Int] {
    Array(holding(alternatives, in: range, fields).prefix(limit))
  }

  /// In how many passages of a range all terms of one of the alternatives stand.
  package func passageCount(
    holding alternatives: [[Query.WeightedTerm]], in range: Range<Int>, fields: FieldSet = .all
  ) -> Int {
    if isAnywhere(fields), alternatives.count == 1, alternatives[0].count == 1 {
      return passageCount(holding: alternatives[0][0].term, in: range)
    }
    var counter = counter(in: range, fields)
    return counter.count(known(alternatives))
  }

  /// Whether some passage of a range holds all terms of one of the alternatives in some fields.
  package func occurs(
    _ alternatives: [[Query.WeightedTerm]], in range: Range<Int>, fields: FieldSet = .all
  ) -> Bool {
    let known = known(alternatives)
    if range.count == passageCount, isAnywhere(fields), known.contains(where: { $0.count == 1 }) {
      return true
    }
    var counter = counter(in: range, fields)
    return counter.count(known, enough: 1) > 0
  }

  private func counter(in range: Range<Int>, _ fields: FieldSet) -> MatchCounter {
    MatchCounter(range, in: isAnywhere(fields) ? .all : fields, postings.formula.links)
  }

  /// Whether some fields are all in which the index has any terms.
  private func isAnywhere(_ fields: FieldSet) -> Bool {
    fields.contains(postings.formula.fields)
  }

  private func holding(
    _ alternatives: [[Query.WeightedTerm]], in range: Range<Int>, _ fields: FieldSet
  ) -> MatchingPassages {
    let isHeld = fields.overlaps(postings.formula.fields)
    return MatchingPassages(
      isHeld ? known(alternatives) : [], in: isAnywhere(fields) ? .all : fields, within: range,
      postings.formula)
  }

  /// The lists of alternatives all of whose terms stand somewhere.
  private func known(_ alternatives: [[Query.WeightedTerm]]) -> [[PostingList]] {
    alternatives.compactMap { terms in
      let lists = terms.compactMap { postings.list(of: $0.term) }
      return lists.isEmpty || lists.count < terms.count ? nil : lists
    }
  }

  /// Whether a passage holds all terms of one of the alternatives in some of its fields.
  package func holds(
    _ alternatives: [[Query.WeightedTerm]], _ passage: Int, in fields: FieldSet = .all
  ) -> Bool {
    alternatives.contains { terms in
      terms.allSatisfy { weighted in
        profile(of: weighted.term, in: passage)?.stands(in: fields) ?? false
      }
    }
  }

  /// The saturated frequency of a term in a passage; nil where it does not stand.
  func impact(of term: Term, in passage: Int) -> Float? {
    profile(of: term, in: passage).map { postings.formula.impact($0, in: passage) }
  }

  /// Nil where the passage does not hold the term.
  private func profile(of term: Term, in passage: Int) -> FieldFrequencies? {
    postings.list(of: term)?.profile(in: passage, postings.formula.links)
  }

  /// The best passages, best first; of equal scores the earlier passage stands first.
  ///
  /// - Parameters:
  ///   - range: the passages that are looked at.
  ///   - adjust: the final score of a passage from its number and score; nil leaves it out. It may
  ///     lower a score; one that it raises stays as it was, as a passage whose score cannot suffice
  ///     is never adjusted.
  package func search(
    _ query: Query, in range: Range<Int>? = nil, limit: Int,
    adjust: (Int, Float) -> Float? = { $1 }
  ) -> [ScoredPassage] {
    let range = range ?? 0..<passageCount
    guard limit > 0, !range.isEmpty else { return [] }
    let query = WeightedQuery(query, in: range, of: self)
    let lowered = { (passage: Int, score: Float) in adjust(passage, score).map { min($0, score) } }
    guard range.count > Self.fewPassages, range.count / limit > Self.prunedShare else {
      return ExhaustiveSearch(query: query, formula: postings.formula, range: range)
        .best(limit, adjust: lowered)
    }
    var search = PrunedSearch(query, postings.formula, in: range, limit: limit)
    return search.result(adjust: lowered)
  }

  /// Where more than one of so many passages is wanted, all are scored.
  private static let prunedShare = 8
  /// Of so few, to score all is as fast.
  private static let fewPassages = 1 << 10

  /// By alternative, then by term: what finding it is worth, its weight times its information.
  ///
  /// Another way to say a thing is worth no more than the question's own, however rare it is;
  /// unless the question's own occurs nowhere. (So does Lucene's `SynonymQuery`.)
  package func values(
    of alternatives: [[Query.WeightedTerm]], in range: Range<Int>
  ) -> [[Float]] {
    values(of: alternatives, lists: lists(of: alternatives), in: range)
  }

  /// By alternative, then by term; nil for a term that stands nowhere.
  func lists(of alternatives: [[Query.WeightedTerm]]) -> [[PostingList?]] {
    alternatives.map { $0.map { postings.list(of: $0.term) } }
  }

  private static func value(
    of term: Query.WeightedTerm, holding count: Int, in range: Range<Int>
  ) -> Float {
    term.weight * BM25F.idf(passages: range.count, holding: count)
  }

  /// The same of a term of the only way to say a thing.
  func value(of term: Query.WeightedTerm, list: PostingList, in range: Range<Int>) -> Float {
    Self.value(of: term, holding: passageCount(of: list, in: range), in: range)
  }

  func list(of term: Query.WeightedTerm) -> PostingList? { postings.list(of: term.term) }

  /// - Parameter lists: as `lists` has them.
  func values(
    of alternatives: [[Query.WeightedTerm]], lists: [[PostingList?]], in range: Range<Int>
  ) -> [[Float]] {
    let counts = lists.map { $0.map { passageCount(of: $0, in: range) } }
    let values = zip(alternatives, counts).map { alternative, counts in
      zip(alternative, counts).map { Self.value(of: $0, holding: $1, in: range) }
    }
    guard alternatives.count > 1, let first = counts.first, let own = values.first,
      first.allSatisfy({ $0 > 0 })
    else { return values }
    let most = own.reduce(0, +)
    return values.map { values in
      let all = values.reduce(0, +)
      return all > most ? values.map { $0 * most / all } : values
    }
  }
}
