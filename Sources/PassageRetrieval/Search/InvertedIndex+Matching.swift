import TextAnalysis

// A passage matches alternatives if it contains all terms of one of them.

extension InvertedIndex {
  /// Number of passages of a range that contain a term; 0 without a list.
  func documentFrequency(of list: PostingList?, in range: Range<Int>) -> Int {
    guard let list else { return 0 }
    guard range.count < passageCount else { return list.documentFrequency }
    var counter = counter(in: range, .all)
    return counter.count([[list]])
  }

  /// The passages of a range that match alternatives in some fields, ascending.
  func passages(
    matching alternatives: [[Query.WeightedTerm]], in range: Range<Int>, _ fields: FieldSet
  ) -> MatchingPassages {
    let isPossible = fields.overlaps(impactScorer.fields)
    return MatchingPassages(
      isPossible ? lists(ofOccurring: alternatives) : [],
      in: coversIndex(fields) ? .all : fields, within: range, impactScorer.links)
  }

  func passageCount(
    matching alternatives: [[Query.WeightedTerm]], in range: Range<Int>, _ fields: FieldSet
  ) -> Int {
    if coversIndex(fields), alternatives.count == 1, alternatives[0].count == 1 {
      return documentFrequency(of: list(of: alternatives[0][0].term), in: range)
    }
    var counter = counter(in: range, fields)
    return counter.count(lists(ofOccurring: alternatives))
  }

  /// Whether any passage of a range matches alternatives in some fields.
  func occurs(
    _ alternatives: [[Query.WeightedTerm]], in range: Range<Int>, _ fields: FieldSet
  ) -> Bool {
    let lists = lists(ofOccurring: alternatives)
    if range.count == passageCount, coversIndex(fields), lists.contains(where: { $0.count == 1 }) {
      return true
    }
    var counter = counter(in: range, fields)
    return counter.count(lists, enough: 1) > 0
  }

  func matches(
    _ alternatives: [[Query.WeightedTerm]], _ passage: Int, in fields: FieldSet
  ) -> Bool {
    alternatives.contains { terms in
      terms.allSatisfy { weighted in
        frequencies(of: weighted.term, in: passage)?.occurs(in: fields) ?? false
      }
    }
  }

  /// Nil if the passage does not contain the term.
  func frequencies(of term: Term, in passage: Int) -> FieldFrequencies? {
    guard let list = list(of: term) else { return nil }
    var lookup = PassageLookup(list)
    return lookup.frequencies(in: impactScorer.links.place(of: passage))
  }

  private func counter(in range: Range<Int>, _ fields: FieldSet) -> MatchCounter {
    MatchCounter(range, in: coversIndex(fields) ? .all : fields, impactScorer.links)
  }

  /// Whether the index has terms in these fields only.
  private func coversIndex(_ fields: FieldSet) -> Bool { fields.contains(impactScorer.fields) }

  /// The lists of those alternatives whose terms all occur.
  private func lists(ofOccurring alternatives: [[Query.WeightedTerm]]) -> [[PostingList]] {
    alternatives.compactMap { terms in
      let lists = terms.compactMap { list(of: $0.term) }
      return lists.isEmpty || lists.count < terms.count ? nil : lists
    }
  }
}
