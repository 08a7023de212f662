/// Leaves times between brackets or number signs out of the words: `So. [00:01:02] And then`.
enum InlineTimes {
  /// Name of the repair in emendations.
  static let rule = "time-mark"

  /// Emendations that leave out the times within some speech, by place; their ranges are text
  /// ranges.
  static func repairs(in utf8: [UInt8], _ paragraphs: [ParagraphDraft]) -> [Emendation] {
    var found: [Emendation] = []
    for paragraph in paragraphs where paragraph.kind == .speech {
      var offset = paragraph.text.lowerBound
      while let open = utf8[offset..<paragraph.text.upperBound].firstIndex(where: isOpener) {
        offset = open + 1
        guard let (_, end) = TimeStamp.decorated(in: utf8[open..<paragraph.text.upperBound]),
          open > paragraph.text.lowerBound
        else { continue }
        let start = utf8[..<open].last == UInt8(ascii: "\\") ? open - 1 : open
        let isSpaced = start > 0 && utf8[start - 1] == 0x20
        let isLast = end == paragraph.text.upperBound
        // One of the blanks around the time stays.
        let from = isSpaced && isLast ? start - 1 : start
        let to = !isSpaced && !isLast && utf8[end - 1] == 0x20 ? end - 1 : end
        found.append(Emendation(bytes: from..<to, reading: "", rule: rule))
        offset = end
      }
    }
    return found
  }

  private static func isOpener(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
