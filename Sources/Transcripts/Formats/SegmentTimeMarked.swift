import Basics

/// Reads NIST's STM: in each line file, channel, speaker, start, end, a label in angle brackets, words.
///
/// Source: the sclite manual of NIST's Scoring Toolkit, github.com/usnistgov/SCTK
struct SegmentTimeMarked: TranscriptFormat {
  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    guard MachineText.isSegmentTimeMarked(source.utf8) else { return nil }
    var entries: [CueEntry] = []
    for number in 0..<source.lineCount {
      let line = source.utf8.trimmed(source.text(ofLine: number + 1))
      guard !line.isEmpty, !source.utf8[line].starts(with: ";;".utf8) else { continue }
      if let entry = entry(line, source.utf8) { entries.append(entry) }
    }
    return CueEntries.draft(.segmentTimeMarked, entries, [], of: source, roleWords)
  }

  /// Nil for a line without words, or one that is left out of scores.
  private static func entry(_ line: Range<Int>, _ utf8: [UInt8]) -> CueEntry? {
    var fields: [Range<Int>] = []
    var offset = line.lowerBound
    while fields.count < 5 {
      guard let start = utf8[offset..<line.upperBound].firstIndex(where: { $0 > 0x20 }) else {
        return nil
      }
      let end = utf8[start..<line.upperBound].firstIndex { $0 <= 0x20 } ?? line.upperBound
      fields.append(start..<end)
      offset = end
    }
    var words = utf8.trimmed(offset..<line.upperBound)
    if utf8[words].first == UInt8(ascii: "<"),
      let close = utf8[words].firstIndex(of: UInt8(ascii: ">"))
    {
      words = utf8.trimmed(close + 1..<words.upperBound)
    }
    let texts = fields.map { String(decoding: utf8[$0], as: UTF8.self) }
    guard let start = Double(texts[3]), let end = Double(texts[4]), !words.isEmpty,
      texts[2] != "inter_segment_gap", !utf8[words].elementsEqual(ignored.utf8)
    else { return nil }
    return CueEntry(lines: [words], time: TimeSpan(start: start, end: end), speaker: texts[2])
  }

  private static let ignored = "IGNORE_TIME_SEGMENT_IN_SCORING"
}
