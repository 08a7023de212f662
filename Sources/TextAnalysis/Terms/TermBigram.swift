/// Two terms that follow each other in a text.
package struct TermBigram: Hashable, Sendable {
  package let first: Term
  package let second: Term

  package init(first: Term, second: Term) {
    self.first = first
    self.second = second
  }
}
