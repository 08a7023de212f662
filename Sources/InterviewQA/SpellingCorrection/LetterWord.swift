import TextAnalysis

/// A folded word, with what tells quickly that another cannot be like it.
struct LetterWord: Sendable {
  /// UTF-8; of a long word only what its term keeps.
  let bytes: [UInt8]
  /// A bit for each letter that it holds.
  private let letters: UInt32

  init(_ word: Term) {
    bytes = Array(word.description.utf8)
    letters = bytes.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// Whether their edit distance can be so small: one edit takes at most one letter out of the word
  /// and brings one in.
  func mayBe(_ other: LetterWord, within most: Int) -> Bool {
    abs(bytes.count - other.bytes.count) <= most
      && (letters ^ other.letters).nonzeroBitCount <= 2 * most
  }

  /// As `mayBe` for some beginning of this word and the whole of the other.
  func mayBegin(with other: LetterWord, within most: Int) -> Bool {
    other.bytes.count <= bytes.count + most
      && (other.letters & ~letters).nonzeroBitCount <= most
  }
}
