/// Reads the captions of YouTube, SBV, and SubViewer: two times joined by a comma, then lines of
/// words up to the next.
///
/// `0:00:01.000,0:00:03.000`; in SubViewer `00:00:01.00,00:00:03.00`, a head of lines in brackets,
/// and `[br]` between lines.
struct SBVFile: TranscriptFormat {
  /// Name of the repair in emendations.
  static let rule = "cue-markup"

  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    let lines = (0..<source.lineCount).lazy
      .map { source.utf8.trimmed(source.text(ofLine: $0 + 1)) }.filter { !$0.isEmpty }
    guard let first = lines.first,
      times(in: source.utf8[first]) != nil || isHead(source.utf8[first])
    else { return nil }
    var entries: [CueEntry] = []
    var repairs: [Emendation] = []
    var hasTimes = false
    for line in lines {
      if let time = times(in: source.utf8[line]) {
        entries.append(CueEntry(lines: [], time: time))
        hasTimes = true
      } else if hasTimes {
        entries[entries.count - 1].lines.append(line)
        repairs += breaks(in: source.utf8, line)
      } else {
        entries.append(CueEntry(lines: [line], kind: .metadata))
      }
    }
    return hasTimes ? CueEntries.draft(.sbv, entries, repairs, of: source, roleWords) : nil
  }

  /// The times of a line that holds nothing else.
  private static func times(in line: ArraySlice<UInt8>) -> TimeSpan? {
    guard let (start, next) = TimeStamp.seconds(in: line), next < line.endIndex,
      line[next] == UInt8(ascii: ","), let (end, last) = TimeStamp.seconds(in: line[(next + 1)...]),
      last == line.endIndex
    else { return nil }
    return TimeSpan(start: start, end: end)
  }

  /// `[INFORMATION]`, the first line of SubViewer.
  private static func isHead(_ line: ArraySlice<UInt8>) -> Bool {
    heads.contains { line.elementsEqual($0) }
  }

  private static let heads = ["[INFORMATION]", "[BEGIN]", "[SUBTITLE]"].map(\.utf8)

  /// `[br]` within a line, in either case.
  private static func breaks(in utf8: [UInt8], _ line: Range<Int>) -> [Emendation] {
    let mark = Array("[br]".utf8)
    guard line.count >= mark.count else { return [] }
    return line.dropLast(mark.count - 1).filter { offset in
      utf8[offset..<offset + mark.count].map { $0 | 0x20 }.elementsEqual(mark.map { $0 | 0x20 })
    }.map { Emendation(bytes: $0..<$0 + mark.count, reading: " ", rule: rule) }
  }
}
