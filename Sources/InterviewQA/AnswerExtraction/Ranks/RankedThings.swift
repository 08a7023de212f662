import TextAnalysis

/// The order of some things that a text states.
struct RankedThings {
  /// In their order, the first place first; several may share a place.
  let things: [Thing]
  /// Whether the text names all things of the order, so that the last of them is the last.
  let isComplete: Bool

  /// A thing that has a place.
  struct Thing {
    /// Byte range of its name.
    let bytes: Range<Int>
    let place: RankWords.Place
    /// Byte range of the words that state the place; nil if its position in a list does.
    let stated: Range<Int>?
  }

  /// What holds a place; empty if the text does not say, several if they share it.
  func things(at place: RankWords.Place) -> [Thing] {
    let exact = things.filter {
      $0.place.number == place.number && $0.place.isFromEnd == place.isFromEnd
    }
    guard exact.isEmpty, place.isFromEnd else { return exact }
    let hasLast = things.contains { $0.place.isFromEnd && $0.place.number == 1 }
    guard hasLast || isComplete, place.number <= things.count else { return [] }
    return [things[things.count - place.number]]
  }

  /// The thing that stands some places behind a thing, or before it if `offset` is negative; nil
  /// if there is none or places between are not told.
  func thing(_ offset: Int, from thing: Int) -> Thing? {
    let index = thing + offset
    guard things.indices.contains(index) else { return nil }
    let (own, other) = (things[thing].place, things[index].place)
    let isBeside =
      own.isFromEnd || other.isFromEnd || abs(other.number - own.number) == abs(offset)
    return isBeside ? things[index] : nil
  }
}
