/// Counts the passages of a range that hold all terms of one of several alternatives in some fields,
/// without asking where.
struct MatchCounter {
  private let range: Range<Int>
  private let fields: FieldSet
  private let mask: SIMD8<UInt32>
  private let links: ContextLinkTable
  private let size: Int
  /// By passage of some in a row: whether it holds all terms of an alternative, the terms so far of one,
  /// and one term.
  private var holders, own, term: BitRow

  /// In passages.
  private static let most = 1 << 12

  init(_ range: Range<Int>, in fields: FieldSet, _ links: ContextLinkTable) {
    self.range = range
    self.fields = fields
    mask = fields.mask
    self.links = links
    size = min(range.count, Self.most)
    holders = BitRow(count: size)
    own = holders
    term = holders
  }

  /// - Parameters:
  ///   - alternatives: the lists of all their terms.
  ///   - enough: the count ends soon after so many.
  mutating func count(_ alternatives: [[PostingList]], enough: Int = .max) -> Int {
    let alternatives = alternatives.map { $0.sorted { $0.holding < $1.holding } }
    var count = 0
    var next = range.lowerBound
    while next < range.upperBound, count < enough,
      let start = firstPossible(of: alternatives, from: next), start < range.upperBound
    {
      next = min(start + size, range.upperBound)
      holders.removeAll()
      for lists in alternatives { add(lists, in: start..<next) }
      count += holders.count
    }
    return count
  }

  /// A passage that is not before another, and none before which holds any of the alternatives.
  private func firstPossible(of alternatives: [[PostingList]], from passage: Int) -> Int? {
    alternatives.lazy.compactMap { $0.first?.firstPossible(from: passage, links) }.min()
  }

  private mutating func add(_ lists: [PostingList], in range: Range<Int>) {
    for (place, list) in lists.enumerated() {
      if place > 0, own.count * Self.lookup < list.said.count * range.count / links.passageCount {
        keepHolders(of: list, in: range)
      } else {
        term.removeAll()
        list.visitParts(in: range, links, fields: fields) { passage, profile in
          if profile.stands(in: mask) { term.insert(passage - range.lowerBound) }
        }
        if place == 0 { own = term } else { own.formIntersection(term) }
      }
      if own.isEmpty { return }
    }
    holders.formUnion(own)
  }

  /// To look up a passage takes as long as to visit so many postings.
  private static let lookup = 16

  /// Leaves of `own` the passages that hold a term, looked up one by one.
  private mutating func keepHolders(of list: PostingList, in range: Range<Int>) {
    var lookup = PassageLookup(list)
    term.removeAll()
    while let place = own.removeFirst() {
      let passage = links.place(of: range.lowerBound + place)
      if lookup.profile(in: passage)?.stands(in: mask) ?? false { term.insert(place) }
    }
    own = term
  }
}
