/// The short answer that a passage proves.
enum ProvedValue: Equatable {
  /// Words of the passage, in bytes of its reading text; several are the items of a list.
  case words([Range<Int>])
  /// A number that the passage states by the order of its words.
  case number(Int)
}
