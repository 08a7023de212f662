/// Looks up passages among the occurrences of a term, best going forward.
struct PassageLookup {
  private let list: PostingList
  private var start = (said: 0, asked: 0)
  private var last = 0

  init(_ list: PostingList) {
    self.list = list
  }

  /// The profile of a passage; nil where it does not hold the term.
  @inline(__always)
  mutating func profile(in place: PassageLinks.Place) -> Profile? {
    if place.passage < last { start = (0, 0) }
    last = place.passage
    return list.profile(in: place, from: &start)
  }
}
