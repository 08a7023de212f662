/// Reads LRC: the time of each line in brackets before it, `[00:01.00]`, or several times if it is
/// said again; tags such as `[ti:Title]` at the head.
///
/// Times of words, `<00:01.50>`, are marks. `[offset:500]` says that all is said half a second
/// before its time.
struct LRCFile: TranscriptFormat {
  /// Name of the repair in emendations.
  static let rule = "lrc"

  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    let utf8 = source.utf8
    let lines = (0..<source.lineCount).lazy
      .map { utf8.trimmed(source.text(ofLine: $0 + 1)) }.filter { !$0.isEmpty }
    guard let first = lines.first, utf8[first.lowerBound] == UInt8(ascii: "["),
      Line(utf8, first) != nil
    else { return nil }
    let read = Array(lines.map { Line(utf8, $0) })
    guard isLRC(read, utf8) else { return nil }
    let shift = read.lazy.compactMap { $0?.offset }.first ?? 0
    var entries: [CueEntry] = []
    var repairs: [Emendation] = []
    for (range, line) in zip(lines, read) {
      guard let line, let start = line.start else {
        entries.append(
          CueEntry(lines: [range], kind: line == nil && !entries.isEmpty ? .speech : .metadata))
        continue
      }
      let time = max(0, start - shift)
      entries.endLast(at: time)
      entries.append(CueEntry(lines: [line.words], time: TimeSpan(start: time)))
      repairs += line.marks
    }
    return CueEntries.draft(.lrc, entries, repairs, of: source, roleWords)
  }

  /// Whether nearly all lines have times or tags, and there is a tag, or times touch the words.
  private static func isLRC(_ lines: [Line?], _ utf8: [UInt8]) -> Bool {
    let known = lines.compactMap(\.self)
    let timed = known.filter { $0.start != nil }
    guard !timed.isEmpty, known.count * 10 >= lines.count * 9 else { return false }
    let touching = timed.count { $0.isTouching }
    return known.count > timed.count || touching * 2 > timed.count
  }

  /// A line with its tags taken off.
  private struct Line {
    /// The first of its times, in seconds; nil for a tag of the head.
    var start: Double?
    /// Text range.
    var words: Range<Int>
    /// Whether the words follow the last bracket without a blank, and times have fractions.
    var isTouching = false
    /// In seconds: by how much all times are too late; nil if the line does not say.
    var offset: Double?
    /// Times of words.
    var marks: [Emendation] = []

    init?(_ utf8: [UInt8], _ line: Range<Int>) {
      words = line
      var hasFraction = false
      while let (time, end, isExact) = Self.time(in: utf8[words], "[", "]") {
        start = min(start ?? time, time)
        hasFraction = isExact
        words = end..<line.upperBound
      }
      guard start == nil else {
        isTouching = hasFraction && words.first.map { utf8[$0] > 0x20 } ?? false
        words = utf8.trimmed(words)
        findMarks(utf8)
        return
      }
      guard let tag = Self.tag(utf8[line]) else { return nil }
      if tag.name == "offset", let milliseconds = Double(tag.value) { offset = milliseconds / 1000 }
    }

    private mutating func findMarks(_ utf8: [UInt8]) {
      var next = words.lowerBound
      while let open = utf8[next..<words.upperBound].firstIndex(of: UInt8(ascii: "<")) {
        guard var (_, end, _) = Self.time(in: utf8[open..<words.upperBound], "<", ">") else {
          next = open + 1
          continue
        }
        // A blank on both sides of a mark is one.
        let isAfterBlank = open > words.lowerBound && utf8[open - 1] == 0x20
        if isAfterBlank || open == words.lowerBound, end < words.upperBound, utf8[end] == 0x20 {
          end += 1
        }
        marks.append(Emendation(bytes: open..<end, reading: "", rule: LRCFile.rule))
        next = end
      }
    }

    /// A time between two marks: seconds, offset after it, whether it tells parts of seconds.
    private static func time(
      in text: ArraySlice<UInt8>, _ open: Unicode.Scalar, _ close: Unicode.Scalar
    ) -> (Double, end: Int, isExact: Bool)? {
      guard text.first == UInt8(ascii: open),
        let (seconds, end) = TimeStamp.seconds(in: text.dropFirst())
      else { return nil }
      // Some write hundredths after a colon: `[00:01:50]` is 1.5 s in files without hours.
      guard end < text.endIndex, text[end] == UInt8(ascii: close) else { return nil }
      let isExact = text[..<end].contains(UInt8(ascii: "."))
      return (seconds, end + 1, isExact)
    }

    /// `[ti:Title]`: a name of letters.
    private static func tag(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
      guard line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]"),
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      let name = String(decoding: line[..<colon].dropFirst(), as: UTF8.self)
      guard tags.contains(name) else { return nil }
      let value = line[(colon + 1)...].dropLast().drop { $0 == 0x20 || $0 == UInt8(ascii: "+") }
      return (name, String(decoding: value, as: UTF8.self))
    }

    private static let tags: Set<String> = [
      "ti", "ar", "al", "au", "by", "re", "ve", "la", "lr", "offset", "length", "tool", "id", "#",
      "title", "artist", "album", "author", "lang", "language", "creator", "version", "encoding",
    ]
  }
}

extension [CueEntry] {
  /// Lets the last entry end when the next one begins, unless that is said out of turn.
  fileprivate mutating func endLast(at time: Double) {
    guard let last = self.last?.time, last.start < time else { return }
    self[count - 1].time = TimeSpan(start: last.start, end: time)
  }
}
