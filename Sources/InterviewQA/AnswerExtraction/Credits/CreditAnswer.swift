/// What the head of a source, a credit or a speaker says of the piece itself.
struct CreditAnswer: Equatable {
  /// The passage that proves it.
  let passage: Int
  let value: Value

  /// The short answer.
  enum Value: Equatable {
    /// Words of the passage, by their byte range in its reading text.
    case words(Range<Int>)
    /// The name of the passage's speaker, which its label gives.
    case speaker(String)
  }
}
