/// Reads what stands between two lines of one paragraph: a blank, nothing between Han characters,
/// and at a hyphen what the rest of the file suggests.
struct LineBorder {
  /// Name of the repair in emendations.
  static let rule = "line-break"

  private let utf8: [UInt8]
  private let isWord: @Sendable (String) -> Bool
  /// The words of the file, hyphens included; nil until the first hyphen.
  private var words: Set<ArraySlice<UInt8>>?

  init(_ utf8: [UInt8], isWord: @escaping @Sendable (String) -> Bool) {
    self.utf8 = utf8
    self.isWord = isWord
  }

  /// The reading of a text range between two lines.
  mutating func emendation(_ border: Range<Int>) -> Emendation {
    if let hyphen = hyphen(before: border.lowerBound) { return hyphenated(hyphen, border) }
    let isWide =
      utf8.scalar(before: border.lowerBound)?.isWide == true
      && utf8.scalar(at: border.upperBound)?.isWide == true
    return Emendation(bytes: border, reading: isWide ? "" : " ", rule: Self.rule)
  }

  /// Text range of the hyphen at the end of a line; nil unless a letter stands before it.
  private func hyphen(before end: Int) -> Range<Int>? {
    for mark in Self.hyphens where utf8[..<end].suffix(mark.count).elementsEqual(mark) {
      let start = end - mark.count
      guard start > 0, Self.isLetter(utf8[start - 1]) else { return nil }
      return start..<end
    }
    return nil
  }

  private static let hyphens = ["-", "\u{AD}", "\u{2010}"].map { Array($0.utf8) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// `co-` and `operate` are read as the word that the file has elsewhere, or that the lexicon
  /// knows; otherwise the hyphen stays.
  private mutating func hyphenated(_ hyphen: Range<Int>, _ border: Range<Int>) -> Emendation {
    let next = utf8[border.upperBound...].prefix(while: Self.isLetter)
    let stem = utf8[..<hyphen.lowerBound].suffix(Self.maxWordLength)
    let start = stem.lastIndex { !Self.isLetter($0) }.map { $0 + 1 } ?? stem.startIndex
    let isSoft = hyphen.count == 2
    let isJoined = isSoft || isOneWord(Array(utf8[start..<hyphen.lowerBound]), Array(next))
    return Emendation(
      bytes: isJoined ? hyphen.lowerBound..<border.upperBound : border, reading: "",
      rule: Self.rule, certainty: isSoft ? .certain : .probable)
  }

  private mutating func isOneWord(_ stem: [UInt8], _ next: [UInt8]) -> Bool {
    guard let first = next.first, first >= 0x80 || (0x61...0x7A).contains(first) else {
      return false
    }
    let words = self.words ?? Self.words(of: utf8)
    self.words = words
    if words.contains((stem + next)[...]) { return true }
    if words.contains((stem + [UInt8(ascii: "-")] + next)[...]) { return false }
    return isWord(String(decoding: stem + next, as: UTF8.self))
      || !isKnown(stem, words) || !isKnown(next, words)
  }

  private func isKnown(_ word: [UInt8], _ words: Set<ArraySlice<UInt8>>) -> Bool {
    words.contains(word[...]) || isWord(String(decoding: word, as: UTF8.self))
  }

  /// In bytes.
  private static let maxWordLength = 40

  /// The words at the start of a text.
  private static func words(of utf8: [UInt8]) -> Set<ArraySlice<UInt8>> {
    let text = utf8.prefix(maxSearched)
    let words = text.split { !isLetter($0) && $0 != UInt8(ascii: "-") }
    // The halves of a word that is broken at a line's end are no words.
    var isSecondHalf = false
    var found: Set<ArraySlice<UInt8>> = []
    for word in words where word.count <= maxWordLength {
      let isFirstHalf = word.last == UInt8(ascii: "-")
      if !isFirstHalf, !isSecondHalf { found.insert(word) }
      isSecondHalf = isFirstHalf
    }
    return found
  }

  /// In bytes.
  private static let maxSearched = 2 << 20
}
