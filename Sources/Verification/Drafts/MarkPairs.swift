import Basics

/// What is known of the quotation marks of one block, so that no mark has it read to its end again.
struct MarkPairs {
  /// By opening mark and index: the index of the mark that closes it by counting.
  private var closing: [Unicode.Scalar: [Int: Int]] = [:]
  /// By mark, the indices of all.
  private var places: [Unicode.Scalar: [Int]] = [:]
  /// Single marks which nothing closes from some place on, with the end of the text that was read.
  private var neverClosed: [Unicode.Scalar: Int] = [:]

  /// Whether as many marks close as open from an opening mark within a quotation on, so that it may be
  /// one within the other.
  mutating func isBalanced(
    at index: Int, _ mark: Unicode.Scalar, _ closers: [Unicode.Scalar],
    in scalars: [Unicode.Scalar], before end: Int
  ) -> Bool {
    if closing[mark] == nil {
      var (open, pairs) = ([Int](), [Int: Int]())
      for (index, scalar) in scalars.enumerated() {
        if scalar == mark {
          open.append(index)
        } else if closers.contains(scalar), let start = open.popLast() {
          pairs[start] = index
        }
      }
      closing[mark] = pairs
    }
    return closing[mark]?[index].map { $0 < end } ?? false
  }

  /// The number of a mark behind an index.
  mutating func count(
    of mark: Unicode.Scalar, after index: Int, in scalars: [Unicode.Scalar], before end: Int
  ) -> Int {
    let all = places(of: mark, in: scalars)
    return all.partitioningIndex { $0 >= end } - all.partitioningIndex { $0 > index }
  }

  /// Index of the mark that ends a title; nil if none does.
  mutating func end(ofTitleAt index: Int, in scalars: [Unicode.Scalar]) -> Int? {
    let all = places(of: "》", in: scalars)
    let next = all.partitioningIndex { $0 > index }
    return next < all.count ? all[next] : nil
  }

  func isNeverClosed(_ mark: Unicode.Scalar, before end: Int) -> Bool { neverClosed[mark] == end }

  mutating func addNeverClosed(_ mark: Unicode.Scalar, before end: Int) {
    neverClosed[mark] = end
  }

  private mutating func places(of mark: Unicode.Scalar, in scalars: [Unicode.Scalar]) -> [Int] {
    if let known = places[mark] { return known }
    let found = scalars.indices.filter { scalars[$0] == mark }
    places[mark] = found
    return found
  }
}
