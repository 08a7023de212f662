import Basics

/// Reads the labels of Audacity: start, end and label between tabs, a line each; a line that begins with
/// a backslash tells frequencies.
///
/// Source: manual.audacityteam.org, Importing and exporting labels
struct AudacityLabels: TranscriptFormat {
  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    guard MachineText.isAudacity(source.utf8) else { return nil }
    var entries: [CueEntry] = []
    for number in 0..<source.lineCount {
      let line = source.text(ofLine: number + 1)
      let fields = source.utf8[line].split(
        separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3,
        let start = Double(String(decoding: fields[0], as: UTF8.self)),
        let end = Double(String(decoding: fields[1], as: UTF8.self))
      else { continue }
      let words = source.utf8.trimmed(fields[2].startIndex..<fields[2].endIndex)
      guard !words.isEmpty else { continue }
      entries.append(CueEntry(lines: [words], time: TimeSpan(start: start, end: end)))
    }
    return CueEntries.draft(.audacityLabels, entries, [], of: source, roleWords)
  }
}
