import TextAnalysis

/// Collects passages and builds their index.
package struct IndexBuilder {
  private var terms: [Term: UInt32] = [:]
  /// In the order the passages were added.
  private var entries: [Entry] = []
  /// Number of terms by passage, then by field.
  private var lengths: [[Int]] = []

  /// How often a term stands in one field of one passage.
  private struct Entry {
    let term: UInt32
    let passage: UInt32
    let field: Field
    var count: Int
  }

  package init() {}

  /// Adds a passage by the terms of its fields, in any order; returns its number, from 0.
  @discardableResult
  package mutating func add(_ fields: [Field: [Term]]) -> Int {
    let passage = lengths.count
    lengths.append(Field.allCases.map { fields[$0]?.count ?? 0 })
    for field in Field.allCases {
      let terms = fields[field, default: []].map { identifier(of: $0) }
      append(terms.sorted(), field: field, passage: UInt32(passage))
    }
    return passage
  }

  private mutating func identifier(of term: Term) -> UInt32 {
    if let known = terms[term] { return known }
    let new = UInt32(terms.count)
    terms[term] = new
    return new
  }

  private mutating func append(_ sorted: [UInt32], field: Field, passage: UInt32) {
    var previous: UInt32?
    for term in sorted {
      if term == previous {
        entries[entries.count - 1].count += 1
      } else {
        entries.append(Entry(term: term, passage: passage, field: field, count: 1))
      }
      previous = term
    }
  }

  package func index() -> PassageIndex {
    let averages = averageLengths()
    var postings = InvertedIndex(passageCount: lengths.count, terms: terms)
    for entry in entriesByTerm() {
      let length = lengths[Int(entry.passage)][entry.field.rawValue]
      postings.append(
        term: entry.term, passage: entry.passage, field: entry.field,
        frequency: BM25F.frequency(
          entry.count, in: entry.field, length: length,
          averageLength: averages[entry.field.rawValue]))
    }
    postings.close()
    return PassageIndex(postings)
  }

  /// By field, over the passages that have it.
  private func averageLengths() -> [Float] {
    Field.allCases.map { field in
      let filled = lengths.lazy.map { $0[field.rawValue] }.filter { $0 > 0 }
      let sum = filled.reduce(into: (terms: 0, passages: 0)) { sum, length in
        sum.terms += length
        sum.passages += 1
      }
      return sum.passages == 0 ? 0 : Float(sum.terms) / Float(sum.passages)
    }
  }

  /// A counting sort, so that the entries of a term stay in the order of passages and fields.
  private func entriesByTerm() -> [Entry] {
    var next = [Int](repeating: 0, count: terms.count + 1)
    for entry in entries { next[Int(entry.term) + 1] += 1 }
    for term in 0..<terms.count { next[term + 1] += next[term] }
    var sorted = entries
    for entry in entries {
      sorted[next[Int(entry.term)]] = entry
      next[Int(entry.term)] += 1
    }
    return sorted
  }
}
