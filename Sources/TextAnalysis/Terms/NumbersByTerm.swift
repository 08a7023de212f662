import Basics

/// A multimap from terms to numbers.
package struct NumbersByTerm: Sendable {
  private let terms: TermTable
  /// Index of the first number of each term, by the number of the term, and at last the end.
  private let starts: StoredArray<Int32>
  /// The numbers of all terms, term by term.
  private let numbers: StoredArray<Int>

  /// - Parameter entries: the numbers of a term keep their order.
  package init(_ entries: [(term: Term, number: Int)]) {
    var terms = TermTable()
    var groups: [[Int]] = []
    for (term, number) in entries {
      let group = terms.number(adding: term)
      if group == groups.count { groups.append([]) }
      groups[group].append(number)
    }
    self.terms = terms
    starts = StoredArray(
      groups.reduce(into: [0]) { starts, group in starts.append(starts.last! + Int32(group.count)) }
    )
    numbers = StoredArray(groups.joined())
  }

  /// The numbers of a term in the order they were added; empty if it has none.
  package subscript(term: Term) -> Slice<StoredArray<Int>> {
    guard let group = terms.number(of: term) else { return numbers[0..<0] }
    return numbers[Int(starts[group])..<Int(starts[group + 1])]
  }
}

extension NumbersByTerm: Storable {
  package init(from reader: inout StoreReader) {
    terms = reader.value()
    starts = reader.value()
    numbers = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(terms)
    writer.add(starts)
    writer.add(numbers)
  }
}
