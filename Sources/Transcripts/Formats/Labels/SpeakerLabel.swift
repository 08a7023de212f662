import Basics

/// A possible label: the name at the start of a line of the one who speaks. Whether it is a label
/// is decided by the whole file, see `LabelVote`.
struct SpeakerLabel {
  let style: Style
  /// Bytes of the name, without the marks of the style and what the label says besides.
  let spelling: ArraySlice<UInt8>
  /// Offsets in the line of what the label says besides the name: a title, `voice-over`; empty if
  /// nothing.
  var description: Range<Int>
  /// Offset in the line where the speech begins; the line's end if the speech is on the lines
  /// below.
  var end: Int
  /// When the speech begins; nil if the label does not say.
  var time: TimeSpan?

  /// The name as text.
  var name: String { String(decoding: spelling, as: UTF8.self) }

  /// How a name is set off from the speech.
  enum Style: Int, CaseIterable {
    /// `張璐：`, `#Anna:`, `@Anna:`, `[Anna]:`, `Anna (0:03):`
    case colon
    /// `[Anna] text`, `{Anna} text`, `【記者】text`, `**Anna** text`
    case bracket
    /// `<anna> text`
    case nick
    /// `Q. text`, `Q) text`, `Q - text`, `Q<TAB>text`: words for a role only
    case period
    /// `Q text`: words for a role only, and only if both sides have one
    case blank
    /// `ANNA LEE. text`
    case stop
    /// `C | text`, `Anna<TAB>text`, `| Anna | text |`, `Anna — text`, `Anna > text`
    case column
    /// `**Anna:** text`, `**Anna**: text`; `**Anna**` or `**Anna** (0:03)` above the speech
    case emphasis
    /// `#### Anna` above the speech
    case heading
    /// `Anna Lee  0:03`, `[Anna Lee] 00:00:03` above the speech
    case timed
    /// `[0:03] Anna Lee` above the speech
    case afterTime
    /// `ANNA LEE` on a line of its own above the speech
    case alone
    /// `00:01:02<TAB>Anna:<TAB>text`, `00:01:02 From Anna to Everyone: text`: a Zoom chat
    case chat
  }

  /// The label at the start of a line, or of its rest after marks and a time; nil if nothing there
  /// can be one.
  ///
  /// - Parameters:
  ///   - isTimed: whether a time stands before `line`.
  ///   - isHeading: whether `#` stands before it.
  ///   - mayHaveColumns: whether the file has marks that set names off in columns.
  init?(
    of line: ArraySlice<UInt8>, isTimed: Bool = false, isHeading: Bool = false,
    mayHaveColumns: Bool = true
  ) {
    guard let first = line.first else { return nil }
    if isTimed, let label = Self(chat: line) {
      self = label
      return
    }
    if isHeading {
      self.init(heading: line)
      return
    }
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "_") {
      self.init(emphasised: line)
      return
    }
    if first == UInt8(ascii: "|"), let label = Self(row: line) {
      self = label
      return
    }
    if let label = Self(colon: line) {
      self = label
      return
    }
    if let close = Self.closer(at: line.startIndex, in: line) {
      self.init(bracketed: line, closedBy: close)
      return
    }
    guard
      let label = Self(timed: line) ?? Self(stop: line) ?? Self(period: line)
        ?? (mayHaveColumns ? Self(column: line) : nil)
        ?? (isTimed ? Self(.afterTime, line, upTo: line.endIndex) : Self(alone: line))
    else { return nil }
    self = label
  }

  init(
    style: Style, spelling: ArraySlice<UInt8>, description: Range<Int>, end: Int, time: TimeSpan?
  ) {
    self.style = style
    self.spelling = spelling
    self.description = description
    self.end = end
    self.time = time
  }

  private init?(_ style: Style, _ name: ArraySlice<UInt8>, upTo end: Int, time: TimeSpan? = nil) {
    let parts = LabelName.parts(of: name)
    guard LabelName.isPlain(parts.name) || LabelName.isPossible(parts.name) else { return nil }
    self.style = style
    spelling = parts.name
    description = parts.description.startIndex..<parts.description.endIndex
    self.end = end
    self.time = time
  }

  /// A label set off by the line's first colon, ASCII or full width, if that is near enough to the
  /// start; a time in brackets may stand before it.
  private init?(colon line: ArraySlice<UInt8>) {
    guard let colon = Self.colon(in: line, isDescribed: true),
      !Self.isAddress(line, at: colon.upperBound)
    else { return nil }
    if let label = Self(timed: line) {
      self = label
    } else if let (open, time, end) = Self.time(around: colon.lowerBound, in: line) {
      self.init(.colon, line[..<open], upTo: end, time: time)
    } else {
      guard !Self.isClock(line, colon) else { return nil }
      self.init(.colon, line[..<colon.lowerBound], upTo: colon.upperBound)
    }
  }

  /// Whether a colon stands between digits, as in `10:30`.
  private static func isClock(_ line: ArraySlice<UInt8>, _ colon: Range<Int>) -> Bool {
    colon.lowerBound > line.startIndex && colon.upperBound < line.endIndex
      && (0x30...0x39).contains(line[colon.lowerBound - 1])
      && (0x30...0x39).contains(line[colon.upperBound])
  }

  /// In `Anna (0:03): text`, the time around the first colon, with the offsets where it opens and
  /// where the speech begins.
  private static func time(
    around colon: Int, in line: ArraySlice<UInt8>
  ) -> (open: Int, TimeSpan, end: Int)? {
    guard colon > line.startIndex, (0x30...0x39).contains(line[colon - 1]),
      let open = line[..<colon].lastIndex(where: isOpener), open > line.startIndex,
      let (time, end) = TimeStamp.decorated(in: line[open...]),
      let mark = Self.colon(in: line[end...].prefix(3)), mark.lowerBound == end
    else { return nil }
    return (open, time, mark.upperBound)
  }

  /// `[Anna] text`; the name stands for nobody if it has a time only.
  private init?(bracketed line: ArraySlice<UInt8>, closedBy close: [UInt8]) {
    let limit = line.prefix(LabelName.lengthLimit + 3)
    guard let end = limit.firstRange(of: close) else { return nil }
    let rest = line[line.trimmed(end.upperBound..<line.endIndex)]
    guard !rest.isEmpty else {
      self.init(.alone, line, upTo: line.endIndex)
      return
    }
    if let (time, timeEnd) = TimeStamp.decorated(in: rest), timeEnd == line.endIndex {
      self.init(.timed, line[..<end.upperBound], upTo: line.endIndex, time: time)
    } else {
      let isNick = line.first == UInt8(ascii: "<")
      self.init(isNick ? .nick : .bracket, line[..<end.upperBound], upTo: end.upperBound)
    }
  }

  /// The bytes that close the bracket that opens at an offset; nil if none opens there.
  private static func closer(at offset: Int, in line: ArraySlice<UInt8>) -> [UInt8]? {
    switch line[offset] {
    case UInt8(ascii: "["): return [UInt8(ascii: "]")]
    case UInt8(ascii: "{"): return [UInt8(ascii: "}")]
    case UInt8(ascii: "("): return [UInt8(ascii: ")")]
    case UInt8(ascii: "<"): return [UInt8(ascii: ">")]
    case 0xE3, 0xEF: return wideBrackets.first { line[offset...].starts(with: $0.open) }?.close
    default: return nil
    }
  }

  private static let wideBrackets = [
    ("【", "】"), ("［", "］"), ("（", "）"), ("〔", "〕"), ("〈", "〉"), ("「", "」"),
  ].map { (open: Array($0.utf8), close: Array($1.utf8)) }

  /// One or two letters, or a Han character, set off by a mark or blanks.
  private init?(period line: ArraySlice<UInt8>) {
    guard line.count > 2, !(0x61...0x7A).contains(line[line.startIndex + 1]) else { return nil }
    let name = line.prefix(5).prefix { $0 >= 0x80 || (0x41...0x5A).contains($0) }
    let digits = line[name.endIndex...].prefix { (0x30...0x39).contains($0) }
    guard !name.isEmpty, name.count <= 3, digits.count < 4 else { return nil }
    let rest = line[digits.endIndex...]
    guard let mark = rest.first else { return nil }
    var end = digits.endIndex
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      guard rest.count > 1, rest.dropFirst().first.map(Self.isBlank) == true else { return nil }
      end += 1
    case 0x20, 0x09:
      let next = rest.drop(while: Self.isBlank)
      let dash = Self.dashes.first { next.starts(with: $0) }
      end = next.startIndex + (dash?.count ?? 0)
      if dash == nil, mark == 0x20, end == rest.startIndex + 1 {
        self.init(.blank, line[..<digits.endIndex], upTo: end)
        return
      }
    case UInt8(ascii: "-"): end += 1
    default: return nil
    }
    self.init(.period, line[..<digits.endIndex], upTo: end)
  }

  private static let dashes = ["- ", "– ", "— ", "-- "].map { Array($0.utf8) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// `ANNA LEE. text`: one to three words in capitals.
  private init?(stop line: ArraySlice<UInt8>) {
    // Most lines have small letters behind the first.
    guard line.count > 4, !(0x61...0x7A).contains(line[line.startIndex + 1]) else { return nil }
    let name = line.prefix(LabelName.lengthLimit).prefix {
      (0x41...0x5A).contains($0) || $0 == 0x20 || $0 == UInt8(ascii: "-")
    }
    guard name.count > 2, name.split(separator: 0x20).count < 4,
      line[name.endIndex...].first == UInt8(ascii: "."),
      line[name.endIndex...].dropFirst().first.map(Self.isBlank) == true
    else { return nil }
    self.init(.stop, name, upTo: name.endIndex + 1)
  }

  /// `Anna | text`, `Anna<TAB>text`, `Anna — text`, `Anna > text`
  private init?(column line: ArraySlice<UInt8>) {
    let head = line.prefix(LabelName.lengthLimit)
    guard let mark = Self.columnMark(in: head), mark > line.startIndex else { return nil }
    if line[mark] == 0x09 {
      self.init(.column, line[..<mark], upTo: mark + 1)
      return
    }
    if line[mark] == 0x20 {
      let rest = line[mark...].drop { $0 == 0x20 }
      self.init(.column, line[..<mark], upTo: rest.startIndex)
      return
    }
    guard Self.isBlank(line[mark - 1]) else { return nil }
    let rest = line[mark...]
    let separator = Self.separators.first { rest.starts(with: $0) }
    guard let separator else { return nil }
    self.init(.column, line[..<mark], upTo: mark + separator.count)
  }

  /// Whether a text has marks of columns.
  static func hasColumnMarks(_ text: ArraySlice<UInt8>) -> Bool { columnMark(in: text) != nil }

  /// Offset of a mark of columns, or of the first of three blanks.
  private static func columnMark(in head: ArraySlice<UInt8>) -> Int? {
    let (bar, tab) = (Span<UInt8>.Block(ascii: "|"), Span<UInt8>.Block(ascii: "\t"))
    let (arrow, dash) = (Span<UInt8>.Block(ascii: ">"), Span<UInt8>.Block(repeating: 0xE2))
    let blank = Span<UInt8>.Block(ascii: " ")
    var next = 1
    while let place = head.span.firstOffset(
      from: next, upTo: head.count,
      where: { before, bytes in
        ((bytes .== bar) .| (bytes .== tab)) .| ((bytes .== arrow) .| (bytes .== dash))
          .| ((before .== blank) .& (bytes .== blank))
      })
    {
      let offset = head.startIndex + place
      guard head[offset] == 0x20 else { return offset }
      if offset + 1 < head.endIndex, head[offset + 1] == 0x20 { return offset - 1 }
      next = place + 1
    }
    return nil
  }

  private static let separators = ["| ", "> ", "— ", "– ", "―"].map { Array($0.utf8) }

  /// A row of a table of Markdown, `| Anna | text |` or `| 0:03 | Anna | text |`.
  private init?(row line: ArraySlice<UInt8>) {
    var cells = line.dropFirst()
    var time: TimeSpan?
    if let (found, end) = TimeStamp.decorated(in: cells), end < line.endIndex,
      line[end] == UInt8(ascii: "|")
    {
      (time, cells) = (found, line[(end + 1)...])
    }
    guard let mark = cells.prefix(LabelName.lengthLimit).firstIndex(of: UInt8(ascii: "|")) else {
      return nil
    }
    self.init(.column, cells[..<mark], upTo: mark + 1, time: time)
  }

  /// The name up to the first tab, or `From Anna to Everyone:`.
  private init?(chat line: ArraySlice<UInt8>) {
    let start = line.prefix(2 * LabelName.lengthLimit)
    let isSent = start.starts(with: Self.sentFrom)
    if let tab = start.firstIndex(of: UInt8(ascii: "\t")) {
      let name = line[line.trimmed(line.startIndex..<tab)]
      let sender = name.last == UInt8(ascii: ":") ? name.dropLast() : name
      self.init(.chat, isSent ? Self.sender(in: sender) : sender, upTo: tab + 1)
    } else if isSent, let colon = start.firstIndex(of: UInt8(ascii: ":")) {
      self.init(.chat, Self.sender(in: line[..<colon]), upTo: colon + 1)
    } else {
      return nil
    }
  }

  private static let sentFrom = Array("From ".utf8)
  private static let sentTo = [" to ", " To "].map { Array($0.utf8) }

  /// `From Anna Lee to Everyone` → `Anna Lee`
  private static func sender(in name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let sender = name.dropFirst(sentFrom.count)
    let end = sender.indices.first { offset in
      sentTo.contains { sender[offset...].starts(with: $0) }
    }
    return sender[..<(end ?? sender.endIndex)]
  }

  /// `**Anna:** text`, `**[0:03] Anna:** text`, `**【Anna】** text`, `**Anna** (0:03)`
  private init?(emphasised line: ArraySlice<UInt8>) {
    let mark = line[line.startIndex]
    let inside = line.drop { $0 == mark }
    guard (1...3).contains(line.count - inside.count) else { return nil }
    let timed = TimeStamp.decorated(in: inside)
    let rest = line[(timed?.end ?? inside.startIndex)...].drop { $0 == mark || $0 == 0x20 }
    guard
      let close = rest.prefix(LabelName.describedLengthLimit).firstIndex(of: mark)
    else { return nil }
    let tail = line[close...].drop { $0 == mark }
    if let colon = Self.colon(in: rest[..<close]) {
      // `**Anna: Why?**`
      if tail.isEmpty, close - colon.upperBound > 1 {
        self.init(.emphasis, rest[..<colon.lowerBound], upTo: colon.upperBound, time: timed?.0)
      } else if let (open, time, end) = Self.time(around: colon.lowerBound, in: rest[..<close]) {
        guard end == close else { return nil }
        self.init(.emphasis, rest[..<open], upTo: Self.afterColon(tail), time: time)
      } else {
        guard line.trimmed(colon.upperBound..<close).isEmpty else { return nil }
        self.init(.emphasis, rest[..<colon.lowerBound], upTo: tail.startIndex, time: timed?.0)
      }
    } else if let colon = Self.colon(in: tail.prefix(3)), colon.lowerBound == tail.startIndex {
      self.init(.emphasis, rest[..<close], upTo: colon.upperBound, time: timed?.0)
    } else if let bracket = Self.closer(at: rest.startIndex, in: rest),
      rest[..<close].suffix(bracket.count).elementsEqual(bracket)
    {
      self.init(.emphasis, rest[..<close], upTo: tail.startIndex, time: timed?.0)
    } else {
      let end = Self.withoutColon(tail)
      let time = TimeStamp.decorated(in: end)
      guard end.isEmpty || time?.end == end.endIndex else {
        // `**Anna** text`
        self.init(.bracket, rest[..<close], upTo: tail.startIndex, time: timed?.0)
        return
      }
      self.init(.emphasis, rest[..<close], upTo: line.endIndex, time: timed?.0 ?? time?.0)
    }
  }

  private static func afterColon(_ text: ArraySlice<UInt8>) -> Int {
    guard let colon = colon(in: text.prefix(3)), colon.lowerBound == text.startIndex else {
      return text.startIndex
    }
    return colon.upperBound
  }

  /// `Anna`, `Anna:` or `Anna [0:03]` behind the `#` of a heading.
  private init?(heading line: ArraySlice<UInt8>) {
    guard line.count <= LabelName.describedLengthLimit else { return nil }
    if let label = Self(timed: line) {
      self.init(.heading, label.spelling, upTo: line.endIndex, time: label.time)
    } else {
      let name = Self.withoutColon(line)
      guard Self.colon(in: name) == nil else { return nil }
      self.init(.heading, name, upTo: line.endIndex)
    }
  }

  /// A short line that ends with a time, after a blank or in brackets.
  private init?(timed line: ArraySlice<UInt8>) {
    guard line.count <= LabelName.describedLengthLimit, Self.mayEndTime(line) else { return nil }
    let head = Self.withoutHalf(Self.withoutColon(line))
    guard let last = head.last, let start = Self.startOfTime(endingWith: last, in: head),
      start > line.startIndex
    else { return nil }
    guard let (time, end) = TimeStamp.decorated(in: head[start...]), end == head.endIndex else {
      self.init(dated: line, head)
      return
    }
    let name = Self.withoutDate(head[..<start])
    let isClock = name.count < start - line.startIndex - 2 || head.count < line.count - 2
    self.init(.timed, name, upTo: line.endIndex, time: isClock ? nil : time)
  }

  /// `Anna Lee, [12.08.22 21:14]`
  private init?(dated line: ArraySlice<UInt8>, _ head: ArraySlice<UInt8>) {
    let inside = head.dropLast()
    guard head.last == UInt8(ascii: "]") || head.last == UInt8(ascii: ")"),
      let blank = inside.lastIndex(of: 0x20),
      let (_, end) = TimeStamp.decorated(in: inside[(blank + 1)...]), end == inside.endIndex
    else { return nil }
    let name = Self.withoutDate(inside[..<blank])
    guard name.count < blank - line.startIndex else { return nil }
    self.init(.timed, name, upTo: line.endIndex)
  }

  /// Rules most lines out by their last byte.
  private static func mayEndTime(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    return switch last {
    case 0x30...0x39, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"),
      UInt8(ascii: "M"), UInt8(ascii: "m"), UInt8(ascii: ":"), 0x9A:
      true
    default: false
    }
  }

  /// The line without `AM` or `PM` at its end.
  private static func withoutHalf(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.count > 3, line[line.endIndex - 1] & 0xDF == 0x4D,
      line[line.endIndex - 2] & 0xDF == 0x41 || line[line.endIndex - 2] & 0xDF == 0x50,
      line[line.endIndex - 3] == 0x20
    else { return line }
    return line.dropLast(3)
  }

  /// The name before a date: `Anna Lee, [12.08.22` → `Anna Lee`.
  private static func withoutDate(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = name.lastIndex { !isDatePart($0) }.map { $0 + 1 } ?? name.startIndex
    let date = name[end...]
    return date.count { (0x30...0x39).contains($0) } > 3
      && date.first.map { $0 == 0x20 || $0 == 0x2C } == true
      ? name[..<end] : name
  }

  private static func isDatePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "["),
      UInt8(ascii: "("), UInt8(ascii: ","):
      true
    default: (0x30...0x39).contains(byte)
    }
  }

  private static func startOfTime(
    endingWith last: UInt8, in line: ArraySlice<UInt8>
  ) -> Int? {
    switch last {
    case 0x30...0x39: line.lastIndex { $0 == 0x20 || $0 == 0x09 }
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
      line.lastIndex(where: isOpener)
    default: nil
    }
  }

  private static func isOpener(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): true
    default: false
    }
  }

  /// `ANNA LEE`: a short line that is written as names are.
  private init?(alone line: ArraySlice<UInt8>) {
    guard line.count <= Self.maxAloneLength, let last = line.last, Self.mayEndName(last),
      LabelName.isNameLike(String(decoding: line, as: UTF8.self))
    else { return nil }
    self.init(.alone, line, upTo: line.endIndex)
  }

  /// In bytes.
  private static let maxAloneLength = 40

  private static func mayEndName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 || byte == UInt8(ascii: ")")
      || (0x30...0x39).contains(byte)
  }

  /// The first colon that is near enough to the start for a label; if it may be described by a
  /// title, behind a comma or brackets, the colon may be further off.
  private static func colon(in line: ArraySlice<UInt8>, isDescribed: Bool = false) -> Range<Int>? {
    let start = line.startIndex
    let limit = isDescribed ? LabelName.describedLengthLimit : LabelName.lengthLimit
    let range = 0..<min(line.count, limit + 2)
    guard let colon = line.span.firstMark(UInt8(ascii: ":"), in: range) else { return nil }
    let place = start + colon.lowerBound..<start + colon.upperBound
    guard colon.lowerBound >= LabelName.lengthLimit else { return place }
    return isDescribed && line[..<place.lowerBound].contains(where: isDescriptionMark)
      ? place : nil
  }

  private static func isDescriptionMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "("), 0xE3, 0xEF: true
    default: false
    }
  }

  /// The line without a colon at its end.
  private static func withoutColon(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let tail = line.suffix(3)
    guard let colon = colon(in: tail), colon.upperBound == line.endIndex else { return line }
    return line[..<colon.lowerBound]
  }

  /// Whether two slashes follow: `http://…` is no label.
  private static func isAddress(_ line: ArraySlice<UInt8>, at end: Int) -> Bool {
    end + 1 < line.endIndex && line[end] == UInt8(ascii: "/") && line[end + 1] == UInt8(ascii: "/")
  }
}
