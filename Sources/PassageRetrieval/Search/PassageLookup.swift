/// Looks up passages among the occurrences of a term, going forward.
struct PassageLookup {
  private let list: PostingList
  private var block = 0

  init(_ list: PostingList) {
    self.list = list
  }

  /// The profile of a passage that is not before the one looked up last; nil where it does
  /// not hold the term.
  @inline(__always)
  mutating func profile(in passage: Int, _ formula: ImpactFormula) -> Profile? {
    list.profile(in: passage, from: &block, formula)
  }
}
