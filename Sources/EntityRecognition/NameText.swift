import TextAnalysis

/// A text as those who look for names see it: words, the letters they are written in, and what
/// stands between them.
struct NameText: Sendable {
  let tokens: [Token]
  let utf8: [UInt8]
  let lexicon: Lexicon
  /// In Chinese text every capitalised Latin word is a name, even at the start of a sentence.
  let isChinese: Bool
  /// Whether all Latin letters are capitals, which then say nothing.
  let isShouted: Bool

  init(tokens: [Token], utf8: [UInt8], lexicon: Lexicon) {
    self.tokens = tokens
    self.utf8 = utf8
    self.lexicon = lexicon
    let words = tokens.count { $0.kind == .word }
    isChinese = tokens.count { $0.kind == .han } > words
    isShouted = !isChinese && words > 3 && !utf8.contains { (0x61...0x7A).contains($0) }
  }

  /// Index of the token after the longest word of a part that begins at a token; nil if none does.
  func end(of part: NameWords.Part, at start: Int) -> Int? {
    start < tokens.count ? lexicon.nameWords.end(of: part, in: tokens, at: start) : nil
  }

  /// Index of the first token of the longest word of a part that ends before a token; nil if none
  /// does.
  func start(of part: NameWords.Part, before end: Int) -> Int? {
    lexicon.nameWords.start(of: part, in: tokens, before: end)
  }

  /// Whether a token is by itself a word of a part.
  func isWord(_ index: Int, of part: NameWords.Part) -> Bool {
    end(of: part, at: index) == index + 1
  }

  /// Whether a word is a given name, be it also another word.
  func isGiven(_ index: Int) -> Bool {
    end(of: .given, at: index) != nil || end(of: .doubtfulGiven, at: index) != nil
  }

  /// The bytes between a token and the one before it, marks left out.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    utf8[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
  }

  /// Whether a word follows the one before it in the same name or phrase: a blank, a hyphen or
  /// nothing is between them.
  func isJoined(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count, tokens[index].kind != .mark,
      tokens[index - 1].kind != .mark
    else { return false }
    let gap = gap(before: index)
    return gap.isEmpty || gap.count == 1 && gap.first.map(Self.joints.contains) == true
  }

  private static let joints: [UInt8] = [0x20, 0x2D, 0x0A]

  /// Whether two Han characters, or what else stands beside them, touch.
  func touches(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index].kind != .mark
      && tokens[index - 1].kind != .mark && gap(before: index).isEmpty
  }

  /// Whether a sentence, a quotation or an item begins at a token, so that its capital says little.
  func beginsSentence(_ index: Int) -> Bool {
    index == 0 || tokens[index - 1].kind == .mark || isQuoted(before: index)
  }

  private func isQuoted(before index: Int) -> Bool {
    let gap = gap(before: index)
    return gap.contains(where: Self.openings.contains)
      || Array(gap.suffix(3)) == [0xE2, 0x80, 0x9C]
  }

  /// What opens a quotation or a line: `"`, `>` and the like.
  private static let openings = Array("\">]*#".utf8)

  /// Whether a closing quotation mark follows the last token of a name.
  func isQuoted(after end: Int) -> Bool {
    let rest = utf8[tokens[end - 1].range.upperBound...].prefix(3)
    return rest.first == UInt8(ascii: "\"") || Array(rest) == [0xE2, 0x80, 0x9D]
  }

  func isComma(_ index: Int) -> Bool {
    tokens[index].kind == .mark && tokens[index].word == Self.comma
  }

  private static let comma = Term(",")

  func isStopWord(_ index: Int) -> Bool {
    lexicon.stopWords.longestMatch(in: tokens, at: index) != nil
  }

  /// Whether digits follow without a blank: the H of H100.
  func hasNumberAttached(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].kind == .number && touches(index + 1)
  }

  /// Whether a token is one capital with a full stop: J.
  func isInitial(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count == 1 && (0x41...0x5A).contains(utf8[range.lowerBound])
      && range.upperBound < utf8.count && utf8[range.upperBound] == UInt8(ascii: ".")
  }

  /// Whether a word is in capitals only and has more than one of them, an ending 's aside.
  func isAcronym(_ index: Int) -> Bool {
    let bytes = utf8[withoutPossessive(index)]
    return bytes.count > 1 && bytes.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether a capital follows a small letter, as in BeeMind, but not in McCoy.
  func isCamelCase(_ index: Int) -> Bool {
    let bytes = Array(utf8[tokens[index].range])
    guard bytes.count > 3 else { return false }
    return (3..<bytes.count).contains { at in
      (0x41...0x5A).contains(bytes[at]) && (0x61...0x7A).contains(bytes[at - 1])
        && (0x61...0x7A).contains(bytes[at - 2])
        && bytes[..<at] != [UInt8(ascii: "M"), UInt8(ascii: "a"), UInt8(ascii: "c")]
    }
  }

  func isCapitalised(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    let bytes = utf8[tokens[index].range]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return (isChinese ? bytes : bytes.prefix(1)).contains { (0x41...0x5A).contains($0) }
    }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard isChinese else { return scalars.first?.properties.isUppercase == true }
    return scalars.contains { $0.properties.isUppercase }
  }

  /// Whether a word ends in 's.
  func isPossessive(_ index: Int) -> Bool {
    tokens[index].kind == .word && withoutPossessive(index).count < tokens[index].range.count
  }

  /// Byte range of a word without the 's at its end.
  func withoutPossessive(_ index: Int) -> Range<Int> {
    let range = tokens[index].range
    let bytes = utf8[range]
    guard bytes.count > 2, bytes.last.map({ $0 | 0x20 }) == UInt8(ascii: "s") else { return range }
    for apostrophe in Self.apostrophes
    where bytes.dropLast().suffix(apostrophe.count) == apostrophe[...] {
      return range.lowerBound..<range.upperBound - 1 - apostrophe.count
    }
    return range
  }

  private static let apostrophes: [[UInt8]] = [[0x27], [0xE2, 0x80, 0x99]]
}
