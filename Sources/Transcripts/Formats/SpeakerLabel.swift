import Basics

/// The name at the start of a line that says who speaks. Whether it is one, the file as a whole decides.
struct SpeakerLabel {
  let style: Style
  /// The bytes of the name as the line writes it, without the marks of the style.
  let spelling: ArraySlice<UInt8>
  /// Offset in the line where the speech begins; the line's end where it stands on the lines below.
  var end: Int
  /// When the speech begins, where the label tells.
  var time: TimeSpan?

  var name: String { String(decoding: spelling, as: UTF8.self) }

  /// How a name is set off from what is said.
  enum Style: Int, CaseIterable {
    /// `張璐：`, `#Anna:`, `@Anna:`, `[Anna]:`, `Anna (0:03):`
    case colon
    /// `[Anna] text`, `{Anna} text`
    case bracket
    /// `Q. text`
    case period
    /// `**Anna:** text`, `**Anna**: text`; `**Anna**` or `**Anna** (0:03)`, the speech below
    case emphasis
    /// `#### Anna`, the speech below
    case heading
    /// `Anna Lee  0:03`, the speech below
    case timed
    /// `[0:03] Anna Lee`, the speech below
    case behindTime
    /// `00:01:02<TAB>Anna:<TAB>text`, `00:01:02 From Anna to Everyone: text`: a chat of Zoom
    case chat
  }

  /// The label that the bytes of a line, or of its rest behind a time, may begin with.
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
          ?? (isTimed ? Self(.behindTime, line, upTo: line.endIndex) : nil)
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

  /// The first colon, ASCII or full width, near enough to the start of the line; behind a time in
  /// brackets if there is one.
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

  /// In `Anna (0:03): text`, the time around its own first colon, with the offsets where the brackets
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
    guard let end = line.prefix(LabelName.longest).firstIndex(of: close), end + 1 < line.endIndex
    else { return nil }
    self.init(.bracket, line[...end], upTo: end + 1)
  }

  private init?(period line: ArraySlice<UInt8>) {
    guard line.count > 2, line[line.startIndex + 1] == UInt8(ascii: "."),
      line[line.startIndex + 2] == UInt8(ascii: " ")
    else { return nil }
    self.init(.period, line.prefix(1), upTo: line.startIndex + 2)
  }

  /// Up to the first tab, `From Anna to Everyone:` or the name alone.
  private init?(chat line: ArraySlice<UInt8>) {
    let start = line.prefix(2 * LabelName.longest)
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
      let close = rest.prefix(LabelName.longest).firstIndex(of: UInt8(ascii: "*"))
    else { return nil }
    let behind = line[close...].drop { $0 == UInt8(ascii: "*") }
    if let colon = Self.colon(in: rest[..<close]) {
      guard colon.upperBound == close else { return nil }
      self.init(.emphasis, rest[..<colon.lowerBound], upTo: behind.startIndex)
    } else if let colon = Self.colon(in: behind.prefix(3)), colon.lowerBound == behind.startIndex {
      self.init(.emphasis, rest[..<close], upTo: colon.upperBound)
    } else {
      let tail = Self.withoutColon(behind)
      let time = TimeStamp.decorated(in: tail)
      guard tail.isEmpty || time?.end == tail.endIndex else { return nil }
      self.init(.emphasis, rest[..<close], upTo: line.endIndex, time: time?.0)
    }
  }

  private init?(heading line: ArraySlice<UInt8>) {
    let name = line.drop { $0 == UInt8(ascii: "#") }
    guard name.count <= LabelName.longest else { return nil }
    self.init(.heading, name, upTo: line.endIndex)
  }

  /// A short line that ends with a time behind a blank or in brackets.
  private init?(timed line: ArraySlice<UInt8>) {
    guard line.count <= LabelName.longest else { return nil }
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
    let range = 0..<min(line.count, LabelName.longest + 2)
    guard let colon = line.span.firstMark(UInt8(ascii: ":"), in: range),
      colon.lowerBound < LabelName.longest
    else { return nil }
    return start + colon.lowerBound..<start + colon.upperBound
  }

  /// Without the colon and the blanks at its end.
  private static func withoutColon(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let tail = line.suffix(3)
    guard let colon = colon(in: tail), colon.upperBound == line.endIndex else { return line }
    return line[..<colon.lowerBound]
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    line.drop { $0 == UInt8(ascii: "#") }.first == UInt8(ascii: " ")
  }

  /// `http://…` is no label.
  private static func isAddress(_ line: ArraySlice<UInt8>, at end: Int) -> Bool {
    end + 1 < line.endIndex && line[end] == UInt8(ascii: "/") && line[end + 1] == UInt8(ascii: "/")
  }
}

/// What can be the name in a label.
enum LabelName {
  /// In bytes: 64 letters of Latin or 21 of Han.
  static let longest = 64

  /// Without the white space and the marks around it: `#Anna`, `[Anna]`, `{Anna}`.
  static func bare(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bare = name[name.trimmed(name.startIndex..<name.endIndex)]
    if bare.first == UInt8(ascii: "#") || bare.first == UInt8(ascii: "@") {
      bare = bare.dropFirst()
    }
    if isEnclosed(bare, "[", "]") { bare = bare.dropFirst().dropLast() }
    if isEnclosed(bare, "{", "}") { bare = bare.dropFirst().dropLast() }
    while let last = bare.last, isEndMark(last) { bare = bare.dropLast() }
    return bare
  }

  private static func isEnclosed(
    _ name: ArraySlice<UInt8>, _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> Bool {
    name.first == UInt8(ascii: open) && name.last == UInt8(ascii: close)
  }

  /// What sets a name off from the time behind it, `Anna Lee - 0:03`.
  private static func isEndMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: " "): true
    default: false
    }
  }

  static func isPossible(_ name: ArraySlice<UInt8>) -> Bool {
    guard !name.isEmpty, name.count < longest else { return false }
    if name.allSatisfy({ $0 < 0x80 }) { return isPossibleASCII(name) }
    if isHan(name) { return true }
    let scalars = String(decoding: name, as: UTF8.self).unicodeScalars
    return scalars.contains { $0.properties.isAlphabetic } && bracketsAreClosed(in: scalars)
      && scalars.allSatisfy { $0.properties.isAlphabetic || joiners.contains($0) || isDigit($0) }
  }

  private static func isPossibleASCII(_ name: ArraySlice<UInt8>) -> Bool {
    var (letters, open) = (0, 0)
    for byte in name {
      if (0x61...0x7A).contains(byte | 0x20) { letters += 1 }
      guard asciiAllowed[Int(byte)] else { return false }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { open += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { open -= 1 }
    }
    return open == 0 && (letters > 0 || isPhoneNumber(name))
  }

  /// Whether all bytes are those of Han characters, U+4000 to U+9FFF; settles most Chinese names.
  private static func isHan(_ name: ArraySlice<UInt8>) -> Bool {
    var offset = name.startIndex
    while offset < name.endIndex, (0xE4...0xE9).contains(name[offset]) { offset += 3 }
    return offset == name.endIndex
  }

  /// `+1 555 0100`, for whoever calls in.
  private static func isPhoneNumber(_ name: ArraySlice<UInt8>) -> Bool {
    name.first == UInt8(ascii: "+") && name.count { (0x30...0x39).contains($0) } > 4
  }

  private static let joiners = Set(" .'’·•-‐_&/#@()[]{}（）".unicodeScalars)

  private static let asciiAllowed: [Bool] = (0..<128).map { byte in
    let scalar = Unicode.Scalar(UInt8(byte))
    return scalar.properties.isAlphabetic || joiners.contains(scalar) || isDigit(scalar)
      || scalar == "+"
  }

  /// `Anna (host)` may be a name, `[ Scene` is the start of something else.
  private static func bracketsAreClosed(in name: String.UnicodeScalarView) -> Bool {
    ["()", "[]", "{}", "（）"].map { Array($0.unicodeScalars) }.allSatisfy { pair in
      name.count { $0 == pair[0] } == name.count { $0 == pair[1] }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }
}
