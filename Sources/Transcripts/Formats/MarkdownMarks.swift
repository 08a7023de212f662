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

  /// Whether stars are emphasis: up to three, without blanks on both sides.
  private static func isEmphasis(_ utf8: [UInt8], _ stars: Range<Int>, _ range: Range<Int>) -> Bool
  {
    let opens = stars.upperBound < range.upperBound && utf8[stars.upperBound] != UInt8(ascii: " ")
    let closes =
      stars.lowerBound > range.lowerBound && utf8[stars.lowerBound - 1] != UInt8(ascii: " ")
    return stars.count <= maxStars && (opens || closes)
  }

  private static let maxStars = 3
  private static let escapable = Set("\\`*_{}[]()#+-.!>~|".utf8)
}
