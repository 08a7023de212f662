import Basics

/// Some numbers under each of some terms.
package struct NumbersByTerm: Sendable {
  private let terms: TermTable
  /// By number of the term, and for the end: index of its first number.
  private let starts: StoredArray<Int32>
  /// Those of one term after the other.
  private let numbers: StoredArray<Int>

  /// - Parameter entries: what stands under a term keeps their order.
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

  /// Empty for a term that has none.
  package subscript(term: Term) -> Slice<StoredArray<Int>> {
    guard let group = terms.number(of: term) else { return numbers[0..<0] }
    return numbers[Int(starts[group])..<Int(starts[group + 1])]
  }
}

extension NumbersByTerm: Storable {
  package init(from reader: inout StoreReader) {
    (terms, starts, numbers) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(terms, starts, numbers)
  }
}
