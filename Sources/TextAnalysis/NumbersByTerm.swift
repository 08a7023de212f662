import Storage

/// Some numbers under each of some terms, in the order in which they were added.
package struct NumbersByTerm: Sendable {
  private var terms = TermTable()
  /// By number of the term.
  private var numbers: [[Int]] = []

  package init() {}

  /// Empty for a term that has none.
  package subscript(term: Term) -> [Int] { terms.number(of: term).map { numbers[$0] } ?? [] }

  package mutating func add(_ number: Int, under term: Term) {
    let place = terms.number(adding: term)
    if place == numbers.count { numbers.append([]) }
    numbers[place].append(number)
  }
}

extension NumbersByTerm: Storable {
  package init(from reader: inout StoreReader) {
    terms = reader.value()
    numbers = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(terms)
    writer.add(numbers)
  }
}
