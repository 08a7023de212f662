import Basics

/// A possible label: the name at the start of a line of the one who speaks. Whether it is a label
/// is decided by the whole file, see `LabelVote`.
struct SpeakerLabel {
  let style: Style
  /// Bytes of the name as the line writes it, without the marks of the style.
  let spelling: ArraySlice<UInt8>
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
    /// `[Anna] text`, `{Anna} text`
    case bracket
    /// `Q. text`
    case period
    /// `**Anna:** text`, `**Anna**: text`; `**Anna**` or `**Anna** (0:03)` above the speech
    case emphasis
    /// `#### Anna` above the speech
    case heading
    /// `Anna Lee  0:03` above the speech
    case timed
    /// `[0:03] Anna Lee` above the speech
    case afterTime
    /// `00:01:02<TAB>Anna:<TAB>text`, `00:01:02 From Anna to Everyone: text`: a Zoom chat
    case chat
  }

  /// The label at the start of a line, or of its rest after a time; nil if nothing there can be
  /// one.
  ///
  /// - Parameter isTimed: whether a time stands before `line`.
  init?(of line: ArraySlice<UInt8>, isTimed: Bool = false) {
    guard let first = line.first else { return nil }
    if isTimed, let label = Self(chat: line) {
      self = label
      return
    }
    switch first {
    case UInt8(ascii: "*"): self.init(emphasised: line)
    case UInt8(ascii: "#") where Self.isHeading(line): self.init(heading: line)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if let label = Self(colon: line) { self = label } else { self.init(bracketed: line) }
    default:
      guard
        let label = Self(timed: line) ?? Self(colon: line) ?? Self(period: line)
          ?? (isTimed ? Self(.afterTime, line, upTo: line.endIndex) : nil)
      else { return nil }
      self = label
    }
  }

  private init?(_ style: Style, _ name: ArraySlice<UInt8>, upTo end: Int, time: TimeSpan? = nil) {
    let bare = LabelName.bare(name)
    guard LabelName.isPossible(bare) else { return nil }
    self.style = style
    spelling = bare
    self.end = end
    self.time = time
  }

  /// A label set off by the line's first colon, ASCII or full width, if that is near enough to the
  /// start; a time in brackets may stand before it.
  private init?(colon line: ArraySlice<UInt8>) {
    guard let colon = Self.colon(in: line), !Self.isAddress(line, at: colon.upperBound) else {
      return nil
    }
    if let (open, time, end) = Self.time(around: colon.lowerBound, in: line) {
      self.init(.colon, line[..<open], upTo: end, time: time)
    } else {
      self.init(.colon, line[..<colon.lowerBound], upTo: colon.upperBound)
    }
  }

  /// In `Anna (0:03): text`, the time around the first colon, with the offsets where the brackets
  /// open and where the speech begins.
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

  private init?(bracketed line: ArraySlice<UInt8>) {
    let close = line.first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    guard let end = line.prefix(LabelName.lengthLimit).firstIndex(of: close),
      end + 1 < line.endIndex
    else { return nil }
    self.init(.bracket, line[...end], upTo: end + 1)
  }

  private init?(period line: ArraySlice<UInt8>) {
    guard line.count > 2, line[line.startIndex + 1] == UInt8(ascii: "."),
      line[line.startIndex + 2] == UInt8(ascii: " ")
    else { return nil }
    self.init(.period, line.prefix(1), upTo: line.startIndex + 2)
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

  private init?(emphasised line: ArraySlice<UInt8>) {
    let rest = line.drop { $0 == UInt8(ascii: "*") }
    guard (1...3).contains(line.count - rest.count),
      let close = rest.prefix(LabelName.lengthLimit).firstIndex(of: UInt8(ascii: "*"))
    else { return nil }
    let tail = line[close...].drop { $0 == UInt8(ascii: "*") }
    if let colon = Self.colon(in: rest[..<close]) {
      guard colon.upperBound == close else { return nil }
      self.init(.emphasis, rest[..<colon.lowerBound], upTo: tail.startIndex)
    } else if let colon = Self.colon(in: tail.prefix(3)), colon.lowerBound == tail.startIndex {
      self.init(.emphasis, rest[..<close], upTo: colon.upperBound)
    } else {
      let end = Self.withoutColon(tail)
      let time = TimeStamp.decorated(in: end)
      guard end.isEmpty || time?.end == end.endIndex else { return nil }
      self.init(.emphasis, rest[..<close], upTo: line.endIndex, time: time?.0)
    }
  }

  private init?(heading line: ArraySlice<UInt8>) {
    let name = line.drop { $0 == UInt8(ascii: "#") }
    guard name.count <= LabelName.lengthLimit else { return nil }
    self.init(.heading, name, upTo: line.endIndex)
  }

  /// A short line that ends with a time, after a blank or in brackets.
  private init?(timed line: ArraySlice<UInt8>) {
    guard line.count <= LabelName.lengthLimit else { return nil }
    let head = Self.withoutColon(line)
    guard let last = head.last, let start = Self.startOfTime(endingWith: last, in: head),
      let (time, end) = TimeStamp.decorated(in: head[start...]), end == head.endIndex
    else { return nil }
    self.init(.timed, head[..<start], upTo: line.endIndex, time: time)
  }

  private static func startOfTime(
    endingWith last: UInt8, in line: ArraySlice<UInt8>
  ) -> Int? {
    switch last {
    case 0x30...0x39: line.lastIndex(of: UInt8(ascii: " "))
    case UInt8(ascii: ")"), UInt8(ascii: "]"): line.lastIndex(where: isOpener)
    default: nil
    }
  }

  private static func isOpener(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private static func colon(in line: ArraySlice<UInt8>) -> Range<Int>? {
    let start = line.startIndex
    let range = 0..<min(line.count, LabelName.lengthLimit + 2)
    guard let colon = line.span.firstMark(UInt8(ascii: ":"), in: range),
      colon.lowerBound < LabelName.lengthLimit
    else { return nil }
    return start + colon.lowerBound..<start + colon.upperBound
  }

  /// The line without a colon at its end.
  private static func withoutColon(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let tail = line.suffix(3)
    guard let colon = colon(in: tail), colon.upperBound == line.endIndex else { return line }
    return line[..<colon.lowerBound]
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    line.drop { $0 == UInt8(ascii: "#") }.first == UInt8(ascii: " ")
  }

  /// Whether two slashes follow: `http://…` is no label.
  private static func isAddress(_ line: ArraySlice<UInt8>, at end: Int) -> Bool {
    end + 1 < line.endIndex && line[end] == UInt8(ascii: "/") && line[end + 1] == UInt8(ascii: "/")
  }
}
