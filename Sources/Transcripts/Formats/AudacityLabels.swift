import Basics

/// Reads the labels of Audacity: start, end and label between tabs, a line each; a line that begins with
/// a backslash tells frequencies.
///
/// Whisper's kin writes the same lines with whole milliseconds.
///
/// Source: manual.audacityteam.org, Importing and exporting labels
struct AudacityLabels: TranscriptFormat {
  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    guard MachineText.isAudacity(source.utf8) else { return nil }
    var labels: [(words: Range<Int>, start: FieldTime, end: FieldTime)] = []
    var guess = TimeUnitGuess()
    for number in 0..<source.lineCount {
      let line = source.text(ofLine: number + 1)
      let fields = source.utf8[line].split(
        separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3,
        let start = FieldTime(String(decoding: fields[0], as: UTF8.self), nil),
        let end = FieldTime(String(decoding: fields[1], as: UTF8.self), nil)
      else { continue }
      let words = source.utf8.trimmed(fields[2].startIndex..<fields[2].endIndex)
      guard !words.isEmpty else { continue }
      labels.append((words, start, end))
      guess.add(start, end, scalars: words.count)
    }
    let entries = labels.map { words, start, end in
      let time = TimeSpan(
        start: start.seconds(plainNumbersIn: guess.unit),
        end: end.seconds(plainNumbersIn: guess.unit))
      return CueEntry(lines: [words], time: time)
    }
    var draft = CueEntries.draft(.audacityLabels, entries, [], of: source, roleWords)
    draft.guessedUnit = guess.guessed
    return draft
  }
}
