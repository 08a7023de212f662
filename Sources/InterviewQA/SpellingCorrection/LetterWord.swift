import TextAnalysis

/// A folded word, with its letters as a bit set that rules out most other words quickly.
struct LetterWord: Sendable {
  /// UTF-8; a long word is cut as its term is.
  let bytes: [UInt8]
  /// A bit for each letter that it contains.
  private let letters: UInt32

  init(_ word: Term) {
    bytes = Array(word.description.utf8)
    letters = bytes.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// Whether the edit distance can be within a limit: an edit removes at most one letter of the
  /// word and adds at most one.
  func mayBe(_ other: LetterWord, within limit: Int) -> Bool {
    abs(bytes.count - other.bytes.count) <= limit
      && (letters ^ other.letters).nonzeroBitCount <= 2 * limit
  }

  /// Like `mayBe`, for any beginning of this word and the whole of the other.
  func mayBegin(with other: LetterWord, within limit: Int) -> Bool {
    other.bytes.count <= bytes.count + limit
      && (other.letters & ~letters).nonzeroBitCount <= limit
  }
}
