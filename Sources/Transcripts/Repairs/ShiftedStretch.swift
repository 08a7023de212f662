/// A run of characters whose bytes were read one off.
struct ShiftedStretch {
  /// In the order of the text.
  let characters: [Character]

  /// A character that was taken apart.
  struct Character {
    /// Byte range of what stands in its place.
    var bytes: Range<Int>
    /// The characters that it may have been; one if none of its bytes is lost.
    let candidates: [Unicode.Scalar]
  }

  /// Whether the bytes alone prove that there was such damage.
  let isProven: Bool
  /// Whether it may be the end of a longer one whose start was not found; then none of it is
  /// certain.
  var mayPairOtherwise = false

  /// Byte range of all its characters.
  var bytes: Range<Int> {
    (characters.first?.bytes.lowerBound ?? 0)..<(characters.last?.bytes.upperBound ?? 0)
  }
}
