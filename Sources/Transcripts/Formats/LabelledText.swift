/// Reads lines of text whose speakers are told by labels; without labels, an article.
///
/// Plain and Chinese transcripts, Markdown, the text of Otter and Zoom differ in their labels only.
struct LabelledText: TranscriptFormat {
  private let source: SourceText
  private let utf8: [UInt8]
  private let hasRepairs: Bool
  private let roleWords: RoleWords
  private var ballot = LabelVote.Ballot()
  private var lines: [Line] = []

  /// A line that is not blank.
  private struct Line {
    /// Without the white space around it.
    let text: Range<Int>
    /// Text offset where its words begin, if it bears no label.
    let start: Int
    let time: Double?
    var label: Label? = nil
  }

  private struct Label {
    let style: SpeakerLabel.Style
    let name: Int
    /// Text offset behind it.
    let end: Int
  }

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
  }

  private mutating func scan() {
    lines.reserveCapacity(source.lineCount)
    for number in 0..<source.lineCount {
      let text = utf8.trimmed(source.text(ofLine: number + 1))
      if !text.isEmpty { lines.append(line(text)) }
    }
  }

  private mutating func line(_ text: Range<Int>) -> Line {
    let time = TimeStamp.decorated(in: utf8, at: text.lowerBound, before: text.upperBound)
    let start = time?.end ?? text.lowerBound
    let isBareTime = (0x30...0x39).contains(utf8[text.lowerBound])
    guard let (label, end) = label(in: start..<text.upperBound, isTimed: time != nil) else {
      return isBareTime
        ? Line(text: text, start: text.lowerBound, time: nil)
        : Line(text: text, start: start, time: time?.0)
    }
    let inner = time == nil ? bracketedTime(in: end..<text.upperBound) : nil
    return Line(
      text: text, start: isBareTime ? text.lowerBound : start, time: time?.0 ?? inner?.0,
      label: Label(style: label.style, name: ballot.add(label), end: inner?.end ?? end))
  }

  /// `**Anna:** **[00:00:04]** …`
  private func bracketedTime(in range: Range<Int>) -> (Double, end: Int)? {
    let rest = utf8.trimmed(range)
    guard !rest.isEmpty, !(0x30...0x39).contains(utf8[rest.lowerBound]) else { return nil }
    return TimeStamp.decorated(in: utf8, at: rest.lowerBound, before: rest.upperBound)
  }

  /// The label that a text range begins with, and the text offset behind it. Repairs within the label
  /// are applied.
  private func label(
    in range: Range<Int>, isTimed: Bool
  ) -> (SpeakerLabel, end: Int)? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 2 * LabelName.longest)
    guard hasRepairs, !source.repairs(inText: head).isEmpty else {
      return SpeakerLabel(of: utf8[range], isTimed: isTimed).map { ($0, $0.end) }
    }
    let reading = source.reading(ofText: range)
    return SpeakerLabel(of: reading.utf8[...], isTimed: isTimed).map { label in
      (label, reading.text(of: label.end..<reading.utf8.count).lowerBound)
    }
  }

  private func draft() -> TranscriptDraft {
    let vote = LabelVote(ballot, lineCount: lines.count, roleWords: roleWords)
    var draft = TranscriptDraft(format: Interview.Format(of: vote.style), names: ballot.names)
    draft.paragraphs.reserveCapacity(lines.count)
    let first = lines.firstIndex { isLabelled($0, vote) }
    var inner = InnerLabels(in: source, names: ballot.names, vote: vote, roleWords: roleWords)
    var above: Line?
    for (index, line) in lines.enumerated() {
      if isLabelled(line, vote) {
        above = line.label?.style.standsAlone == true ? line : nil
        if above == nil { addSpeech(of: line, &inner, to: &draft) }
      } else {
        draft.paragraphs.append(paragraph(line, isBeforeSpeech: first.map { index < $0 }, above))
        above = nil
      }
    }
    draft.names = inner.names
    if draft.format == .markdown { draft.repairs = MarkdownMarks.repairs(in: source, draft) }
    return draft
  }

  private func isLabelled(_ line: Line, _ vote: LabelVote) -> Bool {
    line.label.map { vote.accepts($0.style, $0.name) } ?? false
  }

  /// - Parameters:
  ///   - isBeforeSpeech: whether the first label is yet to come; nil in an article.
  ///   - above: a line above that is the label of this one.
  private func paragraph(
    _ line: Line, isBeforeSpeech: Bool?, _ above: Line?
  ) -> ParagraphDraft {
    guard let isBeforeSpeech else { return ParagraphDraft(text: line.text, kind: .text) }
    let kind = above == nil ? kind(of: line, isBeforeSpeech: isBeforeSpeech) : .speech
    let start = kind == .heading ? headingStart(line) : line.start
    let range = start..<line.text.upperBound
    return ParagraphDraft(
      text: utf8.trimmed(range), kind: kind, speaker: above?.label?.name,
      time: (above.flatMap(timeAtEnd) ?? line.time).map { TimeSpan(start: $0) })
  }

  /// `Anna Lee  0:03`
  private func timeAtEnd(of line: Line) -> Double? {
    line.label?.style == .timed ? SpeakerLabel.time(atEndOf: utf8[line.text]) : line.time
  }

  private func headingStart(_ line: Line) -> Int {
    utf8[line.text].firstIndex { $0 != UInt8(ascii: "#") } ?? line.text.lowerBound
  }

  /// Longer lines are neither headings nor credits nor notes.
  private static let longestShortLine = 400

  private func kind(of line: Line, isBeforeSpeech: Bool) -> Paragraph.Kind {
    let plain: Paragraph.Kind = isBeforeSpeech ? .introduction : .speech
    guard line.text.count <= Self.longestShortLine else { return plain }
    let text = source.reading(ofText: line.text).string
    if LineShape.isNote(text) { return .note }
    if isBeforeSpeech, CreditLine(text, roleWords) != nil { return .credit }
    return LineShape.isHeading(text) ? .heading : plain
  }

  /// What a labelled line says; an answer may stand in the line of its question.
  private func addSpeech(
    of line: Line, _ inner: inout InnerLabels, to draft: inout TranscriptDraft
  ) {
    var (start, name) = (line.label?.end ?? line.start, line.label?.name)
    let time = line.time.map { TimeSpan(start: $0) }
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
    case .timed: self = .timedHeaders
    case .tab: self = .zoomChat
    }
  }
}
