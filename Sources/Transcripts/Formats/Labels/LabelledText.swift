import Basics

/// Reads lines of text whose speakers have labels; without labels, an article.
///
/// Plain and Chinese transcripts, Markdown, and the text of Otter and Zoom differ only in their
/// labels and in how their lines make paragraphs.
struct LabelledText {
  let source: SourceText
  let utf8: [UInt8]
  let words: Words
  private let hasRepairs: Bool
  private let numbers: LineNumbers
  private let mayHaveColumns: Bool
  private var ballot: LabelVote.Ballot
  private(set) var lines: [TextLine] = []
  /// What some lines have; spares looking for it in files that have none of it.
  private(set) var traits = Traits()

  /// What some lines of a file have.
  struct Traits {
    var hasHeadings = false
    var hasTimes = false
    /// Names on lines of their own, which may be labels.
    var hasNamesAlone = false
    /// Lines that are short and have no label, as heads of pages are.
    var hasShortLines = false
    /// Lines that marks, emphasis or numbers set off.
    var hasMarks = false
  }

  /// The words by which labels and layouts are recognised.
  struct Words: Sendable {
    let roles: RoleWords
    let layout: LayoutWords
    /// Whether a text is a word; helps to join words that are broken at a line's end.
    let isWord: @Sendable (String) -> Bool
  }

  /// The draft of any text.
  static func draft(of source: SourceText, _ words: Words) -> TranscriptDraft {
    var reader = LabelledText(source: source, words: words)
    reader.scan()
    return reader.draft()
  }

  private init(source: SourceText, words: Words) {
    self.source = source
    self.words = words
    utf8 = source.utf8
    hasRepairs = !source.repairs.isEmpty
    numbers = LineNumbers(of: source)
    mayHaveColumns = SpeakerLabel.hasColumnMarks(utf8.prefix(Self.columnSample))
    ballot = LabelVote.Ballot(words.roles)
  }

  /// In bytes: where marks of columns are looked for.
  private static let columnSample = 1 << 18

  // MARK: Lines

  private mutating func scan() {
    lines.reserveCapacity(source.lineCount)
    let frontMatter = FrontMatter.lineCount(of: source)
    var gap: UInt8 = 0
    var headings = source.document?.headings[...] ?? []
    for number in 0..<source.lineCount {
      let whole = source.text(ofLine: number + 1)
      let text = utf8.trimmed(whole)
      guard !text.isEmpty else {
        gap = min(gap + 1, 3)
        continue
      }
      if number < frontMatter {
        var line = TextLine(text: text, start: text.lowerBound, timeEnd: text.lowerBound)
        line.isSet = true
        lines.append(line)
      } else {
        while let next = headings.first, next.start < text.lowerBound { headings.removeFirst() }
        let heading = headings.first.flatMap { $0.start < text.upperBound ? $0.level : nil }
        var line = heading.map { self.heading(text, level: $0) } ?? line(text)
        line.gap = gap
        line.indent = Self.indent(of: utf8[whole.lowerBound..<text.lowerBound])
        if line.text.isEmpty {
          gap = min(gap + 1, 3)
          continue
        }
        note(line)
        lines.append(line)
      }
      gap = 0
    }
    if traits.hasNamesAlone { settleNamesAlone() }
    if traits.hasShortLines { setPageMarks() }
  }

  private mutating func note(_ line: TextLine) {
    if line.headingLevel > 0 { traits.hasHeadings = true }
    if line.timeEnd > line.text.lowerBound { traits.hasTimes = true }
    if line.label?.style == .alone { traits.hasNamesAlone = true }
    if PageMarks.mayBeMark(line) { traits.hasShortLines = true }
    if line.start < line.text.lowerBound || !LabelName.isASCIILetter(utf8[line.text.lowerBound]) {
      traits.hasMarks = true
    }
  }

  private mutating func setPageMarks() {
    for index in PageMarks(of: lines, in: utf8, words.layout).lines {
      if let label = lines[index].label { ballot.remove(label.name, label.style) }
      lines[index].label = nil
      lines[index].isSet = true
    }
  }

  private static func indent(of blanks: ArraySlice<UInt8>) -> UInt8 {
    var columns = 0
    for byte in blanks {
      switch byte {
      case 0x09: columns += 8
      case 0xE3: columns += 2
      case 0x20: columns += 1
      default: break
      }
    }
    return UInt8(min(columns, 200))
  }

  private mutating func line(_ whole: Range<Int>) -> TextLine {
    if LabelName.isLetter(utf8[whole.lowerBound]) { return plainLine(whole) }
    let start = numbers.end(in: utf8, whole) ?? whole.lowerBound
    let marks = LineMarks(of: start..<whole.upperBound, in: utf8)
    let stamp = ClockStamp.end(in: utf8[marks.end..<whole.upperBound]) ?? marks.end
    let text = marks.end..<rowEnd(of: marks.end..<whole.upperBound)
    let time = stamp == marks.end ? time(in: text) : nil
    let end = time?.end ?? stamp
    var line = TextLine(text: text, start: start, time: time?.0, timeEnd: end)
    line.isQuoted = marks.isQuoted
    line.isItem = marks.isItem
    line.isTurn = marks.isTurn
    line.headingLevel = UInt8(marks.headingLevel)
    line.hasBareTime = time != nil && (0x30...0x39).contains(utf8[text.lowerBound])
    if time != nil, let colon = colonAlone(in: end..<text.upperBound) { line.timeEnd = colon }
    if let label = label(
      in: line.timeEnd..<text.upperBound, isTimed: time != nil || stamp > marks.end,
      isHeading: marks.headingLevel > 0)
    {
      add(label, to: &line)
    } else if time == nil, let time = WordedTime(endOf: utf8[text], words.layout) {
      addWorded(time, to: &line)
    }
    return line
  }

  /// A line that begins with a letter, as most do: without marks, number and time.
  private mutating func plainLine(_ text: Range<Int>) -> TextLine {
    var line = TextLine(text: text, start: text.lowerBound, timeEnd: text.lowerBound)
    if let label = label(in: text, isTimed: false, isHeading: false) {
      add(label, to: &line)
    } else if text.count <= WordedTime.maxLength,
      let time = WordedTime(endOf: utf8[text], words.layout)
    {
      addWorded(time, to: &line)
    }
    return line
  }

  /// A line that the markup of a document shows as a heading: `Anna` above what she says, or any other.
  private mutating func heading(_ text: Range<Int>, level: Int) -> TextLine {
    var line = line(text)
    guard line.label == nil || line.label?.style == .alone else { return line }
    if let label = line.label { ballot.remove(label.name, label.style) }
    line.label = nil
    line.headingLevel = UInt8(level)
    if let label = label(in: line.timeEnd..<text.upperBound, isTimed: false, isHeading: true) {
      add(label, to: &line)
    }
    return line
  }

  /// Where the words of a line end: before the bar that closes the row of a table.
  private func rowEnd(of line: Range<Int>) -> Int {
    guard line.count > 2, utf8[line.lowerBound] == UInt8(ascii: "|"),
      utf8[line.upperBound - 1] == UInt8(ascii: "|")
    else { return line.upperBound }
    return utf8.trimmed(line.lowerBound..<line.upperBound - 1).upperBound
  }

  /// The end of a colon that stands alone in a text range; nil if anything else stands there.
  private func colonAlone(in range: Range<Int>) -> Int? {
    let rest = utf8.trimmed(range)
    return rest.count == 1 && utf8[rest.lowerBound] == UInt8(ascii: ":") ? range.upperBound : nil
  }

  /// `Anna Lee 0 minutes 3 seconds`
  private mutating func addWorded(_ time: WordedTime, to line: inout TextLine) {
    guard time.start > line.text.lowerBound else {
      line.time = TimeSpan(start: time.seconds)
      line.timeEnd = line.text.upperBound
      return
    }
    let name = LabelName.parts(of: utf8[line.text.lowerBound..<time.start])
    guard LabelName.isPossible(name.name) else { return }
    let label = SpeakerLabel(
      style: .timed, spelling: name.name,
      description: name.description.startIndex..<name.description.endIndex,
      end: line.text.upperBound, time: TimeSpan(start: time.seconds))
    add(label, to: &line)
  }

  private mutating func add(_ label: SpeakerLabel, to line: inout TextLine) {
    let rest = label.end..<line.text.upperBound
    let inner = line.time ?? label.time == nil ? innerTime(in: rest) : nil
    line.time = line.time ?? label.time ?? inner?.0
    // `13:00 <anna> text` tells the time of day.
    if label.style == .nick { line.time = nil }
    var end = inner?.end ?? label.end
    // `**[0:03] Anna:** text`, where the time took the first marks
    if !LabelName.isLetter(utf8[line.start]),
      let mark = utf8[line.start..<end].first(where: { $0 == 0x2A || $0 == 0x5F })
    {
      end = utf8[end..<line.text.upperBound].drop { $0 == mark }.startIndex
    }
    line.label = TextLine.Label(
      style: label.style, name: ballot.add(label),
      end: utf8.trimmed(end..<line.text.upperBound).lowerBound,
      description: label.description)
  }

  /// The time that a text range begins with; `9:14 AM` is one of the day.
  private func time(in range: Range<Int>) -> (TimeSpan, end: Int)? {
    guard let first = range.first, TimeStamp.mayBegin(with: utf8[first]),
      let found = TimeStamp.decorated(in: utf8[range])
    else { return nil }
    let half = utf8[found.end..<range.upperBound].prefix(2)
    guard half.count == 2, half.last.map({ $0 & 0xDF == 0x4D }) == true,
      half.first.map({ $0 & 0xDF == 0x41 || $0 & 0xDF == 0x50 }) == true,
      half.endIndex == range.upperBound || utf8[half.endIndex] == 0x20
    else { return found }
    return (found.0, utf8.trimmed(half.endIndex..<range.upperBound).lowerBound)
  }

  /// `**Anna:** **[00:00:04]** …`, or a time that is all that follows: `Anna: 00:00:04`.
  private func innerTime(in range: Range<Int>) -> (TimeSpan, end: Int)? {
    let rest = utf8.trimmed(range)
    guard !rest.isEmpty, let found = time(in: rest) else { return nil }
    let isBare = (0x30...0x39).contains(utf8[rest.lowerBound])
    return isBare && found.end < rest.upperBound ? nil : found
  }

  /// The label that a text range begins with, after repairs; its end is a text offset.
  private func label(in range: Range<Int>, isTimed: Bool, isHeading: Bool) -> SpeakerLabel? {
    let head =
      range.lowerBound..<min(range.upperBound, range.lowerBound + 2 * LabelName.lengthLimit)
    guard hasRepairs, !source.repairs(inText: head).isEmpty else {
      return SpeakerLabel(
        of: utf8[range], isTimed: isTimed, isHeading: isHeading, mayHaveColumns: mayHaveColumns)
    }
    let reading = source.reading(ofText: range)
    guard
      var label = SpeakerLabel(of: reading.utf8[...], isTimed: isTimed, isHeading: isHeading)
    else { return nil }
    label.end = reading.text(of: label.end..<reading.utf8.count).lowerBound
    label.description = 0..<0
    return label
  }

  /// A name on a line of its own is a label only with a blank line above and words right below.
  private mutating func settleNamesAlone() {
    for index in lines.indices {
      guard let label = lines[index].label, label.style == .alone else { continue }
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      let isBracketed = label.end > lines[index].text.lowerBound + 2 && isBracket(lines[index])
      let isAbove =
        next.map { next in
          (next.gap == 0 || isBracketed) && (next.label?.style != .alone || isBracket(next))
        } ?? false
      let isAboveTime = next.map { $0.time != nil && $0.timeEnd == $0.text.upperBound } ?? false
      let isBelowTime =
        index > 0 && lines[index - 1].timeEnd == lines[index - 1].text.upperBound
        && lines[index - 1].time != nil
      if isAbove, index == 0 || lines[index].gap > 0 || isBelowTime || isAboveTime { continue }
      ballot.remove(label.name, label.style)
      lines[index].label = nil
    }
  }

  private func isBracket(_ line: TextLine) -> Bool {
    LineShape.isNote(Array(utf8[line.text]))
  }

  // MARK: The file as a whole

  private func draft() -> TranscriptDraft {
    let vote = LabelVote(
      ballot, lineCount: paragraphCount, roleWords: words.roles, layoutWords: words.layout)
    var assembly = TextAssembly(self, names: ballot.names, vote: vote)
    return assembly.assembled()
  }

  /// Number of lines that begin a paragraph: those below a blank line if most possible labels stand
  /// there, or else all. What stands above the first label that recurs does not count.
  private var paragraphCount: Int {
    let candidates = lines.lazy.filter { $0.label.map { Self.isCounted($0.style) } ?? false }
    let (all, apart) = candidates.reduce(into: (0, 0)) { counts, line in
      counts.0 += 1
      if line.gap > 0 { counts.1 += 1 }
    }
    let first = lines.firstIndex { line in
      line.label.map { count(of: $0) > 1 } ?? false
    }
    let body = lines[(first ?? 0)...]
    guard apart * 5 > all * 3 else { return body.count { !$0.isSet } }
    return body.count { !$0.isSet && ($0.gap > 0 || $0.label != nil) }
  }

  /// Whether labels of a style tell how paragraphs are set off.
  private static func isCounted(_ style: SpeakerLabel.Style) -> Bool {
    switch style {
    case .colon, .bracket, .emphasis, .heading, .stop, .period: true
    case .nick, .blank, .column, .timed, .afterTime, .alone, .chat: false
    }
  }

  /// Whether a line has a label that the vote accepts. A label that occurs once is none before
  /// numbers only, as in an index, or an address.
  func isLabelled(_ line: TextLine, _ vote: LabelVote) -> Bool {
    guard let label = line.label, vote.accepts(label.style, label.name) else { return false }
    guard label.end < line.text.upperBound else { return true }
    let first = utf8[label.end]
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "<") || Self.isNumberPart(first)
    else { return true }
    let words = utf8[label.end..<line.text.upperBound]
    let isValue = words.allSatisfy(Self.isNumberPart) || isBeforeAddress(words)
    return !isValue || count(of: label) > 1
  }

  /// Whether a label that occurs once stands before an address: `Slides: https://…`.
  private func isBeforeAddress(_ words: ArraySlice<UInt8>) -> Bool {
    words.starts(with: Array("http".utf8)) || words.starts(with: Array("<http".utf8))
  }

  private static func isNumberPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ";"): true
    default: (0x30...0x39).contains(byte)
    }
  }

  /// Number of lines that bear a name in a style of labels.
  func count(of label: TextLine.Label) -> Int {
    ballot.lineCount(of: label.name, in: label.style)
  }
}

extension Interview.Format {
  init(of style: SpeakerLabel.Style?) {
    switch style {
    case nil: self = .article
    case .colon, .bracket, .nick, .period, .blank, .stop, .column, .alone: self = .labelled
    case .emphasis, .heading: self = .markdown
    case .timed, .afterTime: self = .timedHeaders
    case .chat: self = .zoomChat
    }
  }
}
