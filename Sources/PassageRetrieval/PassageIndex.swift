import TextAnalysis

/// Finds passages: an index with the search over it.
package struct PassageIndex: Sendable {
  private let postings: InvertedIndex

  init(_ postings: InvertedIndex) {
    self.postings = postings
  }

  package var passageCount: Int { postings.passageCount }

  /// All terms, in no order.
  package var terms: some Sequence<Term> { postings.allTerms }

  /// In how many passages a term stands.
  package func passageCount(holding term: Term) -> Int {
    postings.postings(for: term).count
  }

  /// How much a term tells a range of passages apart; 0 for one that stands in all.
  package func idf(of term: Term, in range: Range<Int>) -> Float {
    BM25F.idf(
      passages: range.count, holding: postings.postings(for: term, within: range).count)
  }

  /// The passages of a range that hold all terms of one of the alternatives, ascending.
  package func passages(
    holding alternatives: [[Query.WeightedTerm]], in range: Range<Int>
  ) -> [Int] {
    alternatives.reduce(into: Set<Int>()) { $0.formUnion(passages(holding: $1, in: range)) }
      .sorted()
  }

  private func passages(
    holding terms: [Query.WeightedTerm], in range: Range<Int>
  ) -> Set<Int> {
    guard let first = terms.first else { return [] }
    return terms.dropFirst().reduce(into: passages(holding: first.term, in: range)) {
      $0.formIntersection(passages(holding: $1.term, in: range))
    }
  }

  private func passages(holding term: Term, in range: Range<Int>) -> Set<Int> {
    Set(postings.passages[postings.postings(for: term, within: range)].map { Int($0) })
  }

  /// Whether a passage holds all terms of one of the alternatives in some of its fields.
  package func holds(
    _ alternatives: [[Query.WeightedTerm]], _ passage: Int, in fields: FieldSet = .all
  ) -> Bool {
    alternatives.contains { terms in
      terms.allSatisfy { weighted in
        postings.postings(for: weighted.term, within: passage..<passage + 1)
          .contains { postings.fields[$0].overlaps(fields) }
      }
    }
  }

  /// Whether some passage of a range holds all terms of one of the alternatives in some fields.
  package func occurs(
    _ alternatives: [[Query.WeightedTerm]], in range: Range<Int>, fields: FieldSet
  ) -> Bool {
    passages(holding: alternatives, in: range).contains { holds(alternatives, $0, in: fields) }
  }

  /// The saturated frequency of a term in a passage; nil where it does not stand.
  func impact(of term: Term, in passage: Int) -> Float? {
    postings.postings(for: term, within: passage..<passage + 1).first.map { postings.impacts[$0] }
  }

  /// The best passages, best first; of equal scores the earlier passage stands first.
  ///
  /// - Parameters:
  ///   - range: the passages that are looked at.
  ///   - adjust: the final score of a passage from its number and score; nil leaves it out.
  package func search(
    _ query: Query, in range: Range<Int>? = nil, limit: Int,
    adjust: (Int, Float) -> Float? = { $1 }
  ) -> [ScoredPassage] {
    let range = range ?? 0..<passageCount
    var scores = ScoreTable(passages: range)
    for clause in query.clauses { add(clause, to: &scores) }
    let found = scores.scored.compactMap { passage, score in
      adjust(passage, score).map { ScoredPassage(passage: passage, score: $0) }
    }
    return Array(ScoredPassage.sorted(found).prefix(limit))
  }

  /// By alternative, then by term: what finding it is worth, its weight times its information.
  ///
  /// Another way to say a thing is worth no more than the question's own, however rare it is;
  /// unless the question's own occurs nowhere. (So does Lucene's `SynonymQuery`.)
  package func values(
    of alternatives: [[Query.WeightedTerm]], in range: Range<Int>
  ) -> [[Float]] {
    let values = alternatives.map { $0.map { $0.weight * idf(of: $0.term, in: range) } }
    guard alternatives.count > 1, let first = alternatives.first, let own = values.first,
      first.allSatisfy({ !postings.postings(for: $0.term, within: range).isEmpty })
    else { return values }
    let most = own.reduce(0, +)
    return values.map { values in
      let all = values.reduce(0, +)
      return all > most ? values.map { $0 * most / all } : values
    }
  }

  private func add(_ clause: Query.Clause, to scores: inout ScoreTable) {
    let values = values(of: clause.alternatives, in: scores.range)
    guard clause.alternatives.count > 1 else {
      return add(clause.alternatives[0], worth: values[0], to: &scores)
    }
    var best = ScoreTable(passages: scores.range)
    for (alternative, values) in zip(clause.alternatives, values) {
      var own = ScoreTable(passages: scores.range)
      add(alternative, worth: values, to: &own)
      for (passage, score) in own.scored { best.raise(passage, to: score) }
    }
    for (passage, score) in best.scored { scores.add(score, to: passage) }
  }

  private func add(
    _ terms: [Query.WeightedTerm], worth values: [Float], to scores: inout ScoreTable
  ) {
    for (weighted, value) in zip(terms, values) {
      for posting in postings.postings(for: weighted.term, within: scores.range) {
        scores.add(value * postings.impacts[posting], to: Int(postings.passages[posting]))
      }
    }
  }
}

/// Scores of a range of passages.
private struct ScoreTable {
  let range: Range<Int>
  private var scores: [Float]

  init(passages range: Range<Int>) {
    self.range = range
    self.scores = [Float](repeating: 0, count: range.count)
  }

  mutating func add(_ score: Float, to passage: Int) {
    scores[passage - range.lowerBound] += score
  }

  mutating func raise(_ passage: Int, to score: Float) {
    scores[passage - range.lowerBound] = max(scores[passage - range.lowerBound], score)
  }

  /// The passages with a score, in order.
  var scored: some Sequence<(passage: Int, score: Float)> {
    scores.lazy.enumerated().filter { $1 > 0 }.map { (passage: range.lowerBound + $0, score: $1) }
  }
}
