import Basics

/// Reads lines of text whose speakers have labels; without labels, an article.
///
/// Plain and Chinese transcripts, Markdown, and the text of Otter and Zoom differ only in their
/// labels.
struct LabelledText: TranscriptFormat {
  private let source: SourceText
  private let utf8: [UInt8]
  private let hasRepairs: Bool
  private let roleWords: RoleWords
  private var ballot: LabelVote.Ballot
  private var lines: [LabelledLine] = []

  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    var reader = LabelledText(source: source, roleWords: roleWords)
    reader.scan()
    return reader.draft()
  }

  private init(source: SourceText, roleWords: RoleWords) {
    self.source = source
    utf8 = source.utf8
    hasRepairs = !source.repairs.isEmpty
    self.roleWords = roleWords
    ballot = LabelVote.Ballot(roleWords)
  }

  private mutating func scan() {
    lines.reserveCapacity(source.lineCount)
    for number in 0..<source.lineCount {
      let text = utf8.trimmed(source.text(ofLine: number + 1))
      if !text.isEmpty { lines.append(line(text)) }
    }
  }

  private mutating func line(_ text: Range<Int>) -> LabelledLine {
    let time = time(in: text)
    let start = time?.end ?? text.lowerBound
    var line = LabelledLine(text: text, time: time?.0, timeEnd: start)
    line.hasBareTime = time != nil && (0x30...0x39).contains(utf8[text.lowerBound])
    if let label = label(in: start..<text.upperBound, isTimed: time != nil) {
      let rest = label.end..<text.upperBound
      let inner = line.time ?? label.time == nil ? bracketedTime(in: rest) : nil
      line.time = line.time ?? label.time ?? inner?.0
      line.label = LabelledLine.Label(
        style: label.style, name: ballot.add(label),
        end: utf8.trimmed((inner?.end ?? label.end)..<text.upperBound).lowerBound)
    }
    return line
  }

  /// The time that a text range begins with.
  private func time(in range: Range<Int>) -> (TimeSpan, end: Int)? {
    guard let first = range.first, TimeStamp.mayBegin(with: utf8[first]) else { return nil }
    return TimeStamp.decorated(in: utf8[range])
  }

  /// `**Anna:** **[00:00:04]** …`
  private func bracketedTime(in range: Range<Int>) -> (TimeSpan, end: Int)? {
    let rest = utf8.trimmed(range)
    guard !rest.isEmpty, !(0x30...0x39).contains(utf8[rest.lowerBound]) else { return nil }
    return time(in: rest)
  }

  /// The label that a text range begins with, after repairs; its end is a text offset.
  private func label(in range: Range<Int>, isTimed: Bool) -> SpeakerLabel? {
    let head =
      range.lowerBound..<min(range.upperBound, range.lowerBound + 2 * LabelName.lengthLimit)
    guard hasRepairs, !source.repairs(inText: head).isEmpty else {
      return SpeakerLabel(of: utf8[range], isTimed: isTimed)
    }
    let reading = source.reading(ofText: range)
    guard var label = SpeakerLabel(of: reading.utf8[...], isTimed: isTimed) else { return nil }
    label.end = reading.text(of: label.end..<reading.utf8.count).lowerBound
    return label
  }

  private func draft() -> TranscriptDraft {
    let vote = LabelVote(ballot, lineCount: lines.count, roleWords: roleWords)
    let times = TimeVote(lines) { isLabelled($0, vote) }
    var draft = TranscriptDraft(format: Interview.Format(of: vote.style), names: ballot.names)
    draft.paragraphs.reserveCapacity(lines.count)
    let first = lines.firstIndex { isLabelled($0, vote) }
    var inner = InnerLabels(
      in: source, names: ballot.names, vote: vote, roleWords: roleWords,
      speech: lines.lazy.compactMap { line in
        line.label.flatMap { vote.accepts($0.style, $0.name) ? $0.end..<line.text.upperBound : nil }
      })
    var above = Above()
    for (index, line) in lines.enumerated() {
      if let label = line.label, vote.accepts(label.style, label.name) {
        above = Above(time: line.time ?? above.time, speaker: label.name)
        guard label.end < line.text.upperBound else { continue }
        addSpeech(of: line, label, above.time, &inner, to: &draft)
      } else if times.isMark(line) {
        above.time = line.time
        continue
      } else {
        let isBeforeSpeech = first.map { index < $0 }
        draft.paragraphs.append(
          paragraph(line, isBeforeSpeech: isBeforeSpeech, above, times))
      }
      above = Above()
    }
    draft.names = inner.names
    if draft.format == .markdown { draft.repairs = MarkdownMarks.repairs(in: source, draft) }
    return draft
  }

  /// What the lines above say of a line: its time, and its speaker if a label stands alone there.
  private struct Above {
    var time: TimeSpan?
    var speaker: Int?
  }

  private func isLabelled(_ line: LabelledLine, _ vote: LabelVote) -> Bool {
    line.label.map { vote.accepts($0.style, $0.name) } ?? false
  }

  /// - Parameter isBeforeSpeech: whether the line stands before the first label; nil in an article.
  private func paragraph(
    _ line: LabelledLine, isBeforeSpeech: Bool?, _ above: Above, _ times: TimeVote
  ) -> ParagraphDraft {
    let isTimed = times.isAhead(of: line) || (isBeforeSpeech != nil && !line.hasBareTime)
    let start = isTimed ? line.timeEnd : line.text.lowerBound
    let words = utf8.trimmed(start..<line.text.upperBound)
    let time = isTimed ? line.time ?? above.time : above.time
    guard let isBeforeSpeech else {
      return ParagraphDraft(text: words, kind: .text, time: time)
    }
    let kind = above.speaker == nil ? kind(of: line, isBeforeSpeech: isBeforeSpeech) : .speech
    let text = kind == .heading ? utf8.trimmed(headingStart(line)..<line.text.upperBound) : words
    return ParagraphDraft(text: text, kind: kind, speaker: above.speaker, time: time)
  }

  private func headingStart(_ line: LabelledLine) -> Int {
    utf8[line.text].firstIndex { $0 != UInt8(ascii: "#") } ?? line.text.lowerBound
  }

  /// In bytes: longer lines are neither headings nor credits nor notes.
  private static let maxSpecialLineLength = 400

  private func kind(of line: LabelledLine, isBeforeSpeech: Bool) -> Paragraph.Kind {
    let plain: Paragraph.Kind = isBeforeSpeech ? .introduction : .speech
    guard line.text.count <= Self.maxSpecialLineLength else { return plain }
    let text = source.reading(ofText: line.text).string
    // Looking for a slash in the bytes is cheaper than splitting the text.
    let mayNameMaker = hasRepairs || utf8.span.firstMark(UInt8(ascii: "/"), in: line.text) != nil
    if LineShape.isNote(text) || mayNameMaker && roleWords.namesMaker(text) { return .note }
    if isBeforeSpeech, CreditLine(text, roleWords) != nil { return .credit }
    return LineShape.isHeading(text) ? .heading : plain
  }

  /// Adds the paragraphs of a labelled line: an answer may follow its question on the same line.
  private func addSpeech(
    of line: LabelledLine, _ label: LabelledLine.Label, _ time: TimeSpan?,
    _ inner: inout InnerLabels, to draft: inout TranscriptDraft
  ) {
    var (start, name) = (label.end, label.name)
    func add(upTo end: Int) {
      let text = utf8.trimmed(start..<end)
      draft.paragraphs.append(
        ParagraphDraft(text: text, kind: .speech, speaker: name, time: time))
    }
    for turn in inner.turns(in: start..<line.text.upperBound, of: name) {
      add(upTo: turn.label.lowerBound)
      (start, name) = (turn.label.upperBound, turn.name)
    }
    add(upTo: line.text.upperBound)
  }
}

extension Interview.Format {
  init(of style: SpeakerLabel.Style?) {
    switch style {
    case nil: self = .article
    case .colon, .bracket, .period: self = .labelled
    case .emphasis, .heading: self = .markdown
    case .timed, .afterTime: self = .timedHeaders
    case .chat: self = .zoomChat
    }
  }
}
