/// Reads JSON strings, given by the text range between their quotation marks.
enum JSONText {
  /// Name of the repair in emendations.
  static let rule = "json-escape"

  /// The string without its escapes.
  static func string(_ utf8: [UInt8], _ range: Range<Int>) -> String {
    var read: [UInt8] = []
    var next = range.lowerBound
    for escape in escapes(in: utf8, range) {
      read += utf8[next..<escape.bytes.lowerBound] + Array(escape.reading.utf8)
      next = escape.bytes.upperBound
    }
    return String(decoding: read + utf8[next..<range.upperBound], as: UTF8.self)
  }

  /// The same in bytes.
  static func plain(_ utf8: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8> {
    guard utf8[range].contains(UInt8(ascii: "\\")) else { return utf8[range] }
    return Array(string(utf8, range).utf8)[...]
  }

  /// A string without the white space at its ends, be it escaped or not.
  static func trimmed(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (trimmed, isDone) = (utf8.trimmed(range), false)
    let blanks = escapes(in: utf8, range).filter { $0.reading.unicodeScalars.allSatisfy(\.isBlank) }
    while !isDone {
      isDone = true
      if let first = blanks.first(where: { $0.bytes.lowerBound == trimmed.lowerBound }),
        first.bytes.upperBound <= trimmed.upperBound
      {
        trimmed = utf8.trimmed(first.bytes.upperBound..<trimmed.upperBound)
        isDone = false
      }
      if let last = blanks.last(where: { $0.bytes.upperBound == trimmed.upperBound }),
        last.bytes.lowerBound >= trimmed.lowerBound
      {
        trimmed = utf8.trimmed(trimmed.lowerBound..<last.bytes.lowerBound)
        isDone = false
      }
    }
    return trimmed
  }

  /// Emendations for the escapes within a string, by place.
  static func escapes(in utf8: [UInt8], _ range: Range<Int>) -> [Emendation] {
    var found: [Emendation] = []
    var offset = range.lowerBound
    while let slash = utf8[offset..<range.upperBound].firstIndex(of: UInt8(ascii: "\\")),
      slash + 1 < range.upperBound
    {
      let (reading, end) = escape(utf8, at: slash, before: range.upperBound)
      found.append(Emendation(bytes: slash..<end, reading: reading, rule: rule))
      offset = end
    }
    return found
  }

  private static func escape(
    _ utf8: [UInt8], at slash: Int, before end: Int
  ) -> (reading: String, end: Int) {
    let kind = utf8[slash + 1]
    guard kind < 0x80 else { return ("", slash + 1) }
    guard kind == UInt8(ascii: "u") else {
      let blanks = Set("nrtbf".utf8)
      return (blanks.contains(kind) ? " " : String(Unicode.Scalar(kind)), slash + 2)
    }
    guard let first = unit(utf8, at: slash + 2, before: end) else { return ("\u{FFFD}", slash + 2) }
    if UTF16.isLeadSurrogate(first), slash + 7 < end, utf8[slash + 6] == UInt8(ascii: "\\"),
      utf8[slash + 7] == UInt8(ascii: "u"), let second = unit(utf8, at: slash + 8, before: end),
      UTF16.isTrailSurrogate(second)
    {
      return (String(UTF16.decode(UTF16.EncodedScalar([first, second]))), slash + 12)
    }
    let reading = Unicode.Scalar(first).map { first < 0x20 ? " " : String($0) }
    return (reading ?? "\u{FFFD}", slash + 6)
  }

  private static func unit(_ utf8: [UInt8], at offset: Int, before end: Int) -> UInt16? {
    guard offset + 4 <= end else { return nil }
    return UInt16(String(decoding: utf8[offset..<offset + 4], as: UTF8.self), radix: 16)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space as `trimmed` knows it.
  fileprivate var isBlank: Bool { value <= 0x20 || [0xA0, 0x3000, 0xFEFF].contains(value) }
}
