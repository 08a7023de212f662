/// A mark that a decoder writes for bytes that are no character: `?` or U+FFFD.
enum LostByte {
  /// Number of bytes of the mark at an offset; nil if there is none.
  static func width(in text: [UInt8], at offset: Int) -> Int? {
    if text[offset] == UInt8(ascii: "?") { return 1 }
    return text[offset] == 0xEF && text[offset...].starts(with: replacement)
      ? replacement.count : nil
  }

  /// Number of bytes of the mark that ends at an offset; nil if there is none.
  static func width(in text: [UInt8], before offset: Int) -> Int? {
    [1, replacement.count].first { offset >= $0 && width(in: text, at: offset - $0) == $0 }
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
