/// Counts the passages that hold all terms of one of several alternatives in whatever field, without
/// asking where.
struct HolderCounter {
  private let range: Range<Int>
  private let links: PassageLinks
  private let size: Int
  /// By passage of some in a row: whether it holds all terms of an alternative, the terms so far of one,
  /// and one term.
  private var holders, own, term: BitRow

  /// In passages.
  private static let most = 1 << 12

  init(_ range: Range<Int>, _ links: PassageLinks) {
    self.range = range
    self.links = links
    size = min(range.count, Self.most)
    holders = BitRow(count: size)
    own = holders
    term = holders
  }

  /// - Parameter alternatives: the lists of all their terms.
  mutating func count(_ alternatives: [[PostingList]]) -> Int {
    guard !range.isEmpty else { return 0 }
    var count = 0
    for start in stride(from: range.lowerBound, to: range.upperBound, by: size) {
      holders.removeAll()
      for lists in alternatives {
        add(lists, in: start..<min(start + size, range.upperBound))
      }
      count += holders.count
    }
    return count
  }

  private mutating func add(_ lists: [PostingList], in range: Range<Int>) {
    for (place, list) in lists.enumerated() {
      term.removeAll()
      list.visitParts(in: range, links) { passage, _ in term.insert(passage - range.lowerBound) }
      if place == 0 { own = term } else { own.formIntersection(term) }
      if own.isEmpty { return }
    }
    holders.formUnion(own)
  }
}
