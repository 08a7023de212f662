/// Finds the marks of Markdown that are not part of the words: emphasis and escapes.
enum MarkdownMarks {
  /// Name of the repair in emendations.
  static let rule = "markdown"

  /// Emendations that leave out the marks, by place; their ranges are text ranges.
  static func repairs(in source: SourceText, _ draft: TranscriptDraft) -> [Emendation] {
    draft.paragraphs.flatMap { repairs(in: source.utf8, $0.text) }
  }

  private static func repairs(in utf8: [UInt8], _ range: Range<Int>) -> [Emendation] {
    var found: [Emendation] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if utf8[offset] == UInt8(ascii: "\\"), offset + 1 < range.upperBound,
        escapable.contains(utf8[offset + 1])
      {
        found.append(Emendation(bytes: offset..<offset + 1, reading: "", rule: rule))
        offset += 2
      } else if let end = footnoteEnd(utf8, offset..<range.upperBound) {
        found.append(Emendation(bytes: offset..<end, reading: "", rule: rule))
        offset = end
      } else {
        let stars = utf8[offset..<range.upperBound].prefix { $0 == UInt8(ascii: "*") }.count
        if stars > 0, isEmphasis(utf8, offset..<offset + stars, range) {
          found.append(Emendation(bytes: offset..<offset + stars, reading: "", rule: rule))
        }
        offset += max(1, stars)
      }
    }
    return found
  }

  /// The end of the reference to a footnote that begins a text range, `[^1]`; nil if none does.
  private static func footnoteEnd(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    guard utf8[range.lowerBound] == UInt8(ascii: "["), range.count > 3,
      utf8[range.lowerBound + 1] == UInt8(ascii: "^")
    else { return nil }
    return utf8[range].prefix(maxFootnoteLength).firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
  }

  /// In bytes.
  private static let maxFootnoteLength = 20

  /// Whether stars are emphasis: up to three, without blanks on both sides.
  private static func isEmphasis(_ utf8: [UInt8], _ stars: Range<Int>, _ range: Range<Int>) -> Bool
  {
    let opens = stars.upperBound < range.upperBound && utf8[stars.upperBound] != UInt8(ascii: " ")
    let closes =
      stars.lowerBound > range.lowerBound && utf8[stars.lowerBound - 1] != UInt8(ascii: " ")
    return stars.count <= maxStars && (opens || closes)
  }

  private static let maxStars = 3
  private static let escapable = Set("\\`*_{}[]()#+-.!<>~|".utf8)
}
