/// Goes through the occurrences of a term: one after the other, or looking some up. Either way only
/// moves forward.
struct TermCursor {
  private let list: PostingList
  private var lookup: PassageLookup
  /// The passage that was looked up last, with its impact.
  private var known: (passage: Int, impact: Float) = (-1, 0)

  /// Index of the block that is decoded; the one before the first until then.
  private var decoded: Int
  private var occurrences: [Occurrence] = []
  private var position = 0

  struct Occurrence {
    let passage: UInt32
    /// Whether more than the context holds it.
    let isPosting: Bool
    let profile: Profile
  }

  init(_ list: PostingList, from passage: Int) {
    self.list = list
    lookup = PassageLookup(list)
    decoded = list.block(tellingOf: passage) - 1
  }

  /// Goes to the first occurrence that is not before a passage; nil where there is none.
  mutating func advance(to passage: Int, _ formula: ImpactFormula) -> Occurrence? {
    while true {
      while position < occurrences.count {
        if occurrences[position].passage >= passage { return occurrences[position] }
        position += 1
      }
      let block = list.block(tellingOf: passage, from: decoded + 1)
      guard block < list.blockCount else {
        decoded = list.blockCount - 1
        return nil
      }
      decode(block, formula)
    }
  }

  /// Calls `body` with each occurrence that is left before a passage, and goes beyond them.
  @inline(__always)
  mutating func visit(before end: Int, _ formula: ImpactFormula, _ body: (Occurrence) -> Void) {
    while true {
      while position < occurrences.count {
        guard occurrences[position].passage < end else { return }
        body(occurrences[position])
        position += 1
      }
      guard decoded + 1 < list.blockCount,
        decoded < 0 || list.last(ofBlock: decoded) + 1 < end
      else { return }
      decode(decoded + 1, formula)
    }
  }

  private mutating func decode(_ block: Int, _ formula: ImpactFormula) {
    occurrences.removeAll(keepingCapacity: true)
    occurrences.reserveCapacity(PostingBlock.size * 3)
    list.visitOccurrences(ofBlock: block, formula) { passage, profile, isPosting in
      occurrences.append(
        Occurrence(passage: UInt32(passage), isPosting: isPosting, profile: profile))
    }
    decoded = block
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
    lookup.profile(in: passage, formula).map { formula.impact($0, in: passage) } ?? 0
  }
}
