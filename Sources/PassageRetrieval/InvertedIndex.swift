import TextAnalysis
import Transcripts

/// Term → the passages that hold it, in contiguous arrays.
struct InvertedIndex: Sendable {
  let passageCount: Int
  private let terms: [Term: UInt32]
  /// Where the postings of each term begin; one more entry than there are terms.
  private var starts: [Int] = []
  /// Passage numbers, ascending within a term.
  private(set) var passages: [UInt32] = []
  /// What the term is worth there, from 0 to 1: its saturated BM25F frequency.
  private(set) var impacts: [Float] = []
  /// In which fields the term stands there.
  private(set) var fields: [FieldSet] = []

  init(passageCount: Int, terms: [Term: UInt32]) {
    self.passageCount = passageCount
    self.terms = terms
  }

  /// Adds to a posting. Terms and, within a term, passages come in ascending order.
  mutating func append(term: UInt32, passage: UInt32, field: Field, frequency: Float) {
    let isNewTerm = starts.count == term
    if isNewTerm { starts.append(passages.count) }
    if !isNewTerm, passages.last == passage {
      impacts[impacts.count - 1] += frequency
      fields[fields.count - 1].insert(field)
    } else {
      passages.append(passage)
      impacts.append(frequency)
      fields.append(FieldSet([field]))
    }
  }

  /// Ends the building: frequencies become impacts.
  mutating func close() {
    starts.append(passages.count)
    for posting in impacts.indices { impacts[posting] = BM25F.saturation(impacts[posting]) }
  }

  /// In no order.
  var allTerms: some Sequence<Term> { terms.keys }

  /// Indices of a term's postings; empty for an unknown term.
  func postings(for term: Term) -> Range<Int> {
    terms[term].map { starts[Int($0)]..<starts[Int($0) + 1] } ?? 0..<0
  }

  /// The part of a term's postings that lies in a range of passages.
  func postings(for term: Term, within range: Range<Int>) -> Range<Int> {
    let all = passages[postings(for: term)]
    let first = all.partitioningIndex { Int($0) >= range.lowerBound }
    let end = all[first...].partitioningIndex { Int($0) >= range.upperBound }
    return first..<end
  }
}
