/// Looks up passages in the postings of a term, going forward.
struct PassageLookup {
  private let list: PostingList
  private var seen = 0

  init(_ list: PostingList) {
    self.list = list
  }

  /// - Parameter passage: not before the one that was looked up last.
  mutating func posting(of passage: Int) -> Posting? {
    seen = list.block(reaching: passage, from: seen)
    guard seen < list.blockCount else { return nil }
    return list.block(seen).find(passage).profile
      .map { Posting(passage: UInt32(passage), profile: $0) }
  }

  mutating func holds(_ passage: Int) -> Bool { posting(of: passage) != nil }
}
