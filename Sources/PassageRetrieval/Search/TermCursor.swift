/// Goes through the postings of a term: one after the other, or looking some up. Either way only
/// moves forward.
struct TermCursor {
  private let list: PostingList
  private var lookup: PassageLookup
  /// The passage that was looked up last, with its impact.
  private var known: (passage: Int, impact: Float) = (-1, 0)

  /// Index of the block that is decoded; the one before the first until then.
  private var decoded: Int
  private var passages: [UInt32] = []
  private var impacts: [Float] = []
  private var position = 0

  init(_ list: PostingList, from passage: Int) {
    self.list = list
    lookup = PassageLookup(list)
    decoded = list.block(reaching: passage) - 1
  }

  /// Goes to the first posting that is not before a passage; returns its passage, or the greatest
  /// number where there is none.
  mutating func advance(to passage: Int, _ formula: ImpactFormula) -> Int {
    if let last = passages.last, last >= passage {
      while passages[position] < passage { position += 1 }
      return Int(passages[position])
    }
    let block = list.block(reaching: passage, from: decoded + 1)
    guard block < list.blockCount else {
      exhaust()
      return .max
    }
    decode(block, formula)
    while passages[position] < passage { position += 1 }
    return Int(passages[position])
  }

  /// Calls `body` with each posting that is left before a passage, and goes beyond them.
  @inline(__always)
  mutating func forEach(before end: Int, _ formula: ImpactFormula, _ body: (Int, Float) -> Void) {
    while true {
      while position < passages.count {
        let passage = Int(passages[position])
        guard passage < end else { return }
        body(passage, impacts[position])
        position += 1
      }
      guard decoded + 1 < list.blockCount,
        decoded < 0 || list.last(ofBlock: decoded) + 1 < end
      else { return }
      decode(decoded + 1, formula)
    }
  }

  private mutating func decode(_ block: Int, _ formula: ImpactFormula) {
    passages.removeAll(keepingCapacity: true)
    impacts.removeAll(keepingCapacity: true)
    passages.reserveCapacity(PostingBlock.size)
    impacts.reserveCapacity(PostingBlock.size)
    list.block(block).forEach { _, posting in
      passages.append(posting.passage)
      impacts.append(formula.impact(of: posting))
    }
    decoded = block
    position = 0
  }

  private mutating func exhaust() {
    passages.removeAll(keepingCapacity: true)
    decoded = list.blockCount - 1
    position = 0
  }

  /// What the term is worth in a passage that is not before the one looked up last; 0 where it does
  /// not stand.
  @inline(__always)
  mutating func impact(in passage: Int, _ formula: ImpactFormula) -> Float {
    if known.passage != passage { known = (passage, lookedUp(passage, formula)) }
    return known.impact
  }

  private mutating func lookedUp(_ passage: Int, _ formula: ImpactFormula) -> Float {
    lookup.posting(of: passage).map { formula.impact(of: $0) } ?? 0
  }
}
