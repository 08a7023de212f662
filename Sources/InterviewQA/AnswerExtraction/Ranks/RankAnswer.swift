/// What a text that ranks things answers to a question about their order.
struct RankAnswer: Equatable {
  let value: Value
  /// Byte range of the things that the order is made of, from the first to the last in the text.
  let order: Range<Int>

  /// The short answer.
  enum Value: Equatable {
    /// Words of the text, by their byte ranges in the order of the ranking.
    case words([Range<Int>])
    /// The place, from 1, of a thing in a list that does not write its places.
    case number(Int)
  }
}
