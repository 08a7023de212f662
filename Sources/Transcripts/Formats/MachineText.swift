/// Tells transcripts for other programs, which would be read as prose or labels, from text.
enum MachineText {
  /// What a text is if it is for other programs and not read: `a NIST CTM file`; nil for other text.
  static func kind(of text: [UInt8]) -> String? {
    let head = text.head(headLength)
    if let signed = signatures.first(where: { head.starts(with: $0.signature) }) {
      return signed.kind
    }
    if head.first == UInt8(ascii: "<") { return MarkupKinds.unread(text[head.startIndex...]) }
    let lines = sample(of: text)
    if isMatched(lines, segmentTimeMarked) || isMatched(lines, audacity) { return nil }
    return patterns.first { isMatched(lines, $0.isMatched) }?.kind
      ?? (YAMLText.isTranscript(lines) ? "YAML" : nil)
  }

  static func isSegmentTimeMarked(_ text: [UInt8]) -> Bool { isMatched(text, segmentTimeMarked) }

  static func isAudacity(_ text: [UInt8]) -> Bool { isMatched(text, audacity) }

  /// The same as for the lines of the text, which are cut only if the first is built so: few are.
  private static func isMatched(_ text: [UInt8], _ isBuilt: (MachineLine) -> Bool) -> Bool {
    var rest = text.prefix(headLength)
    while !rest.isEmpty {
      let line = rest.prefix { !isLineEnd($0) }
      if isContent(line) {
        return isBuilt(MachineLine(line)) && isMatched(sample(of: text), isBuilt)
      }
      rest = rest[line.endIndex...].drop(while: isLineEnd)
    }
    return false
  }

  /// Whether the first and nearly all lines are built in a way.
  private static func isMatched(
    _ lines: [ArraySlice<UInt8>], _ isBuilt: (MachineLine) -> Bool
  ) -> Bool {
    guard let first = lines.first, isBuilt(MachineLine(first)) else { return false }
    return lines.count { isBuilt(MachineLine($0)) } * 10 >= lines.count * 9
  }

  /// file channel speaker start end <label> words
  private static let segmentTimeMarked: @Sendable (MachineLine) -> Bool = { line in
    line.count > 5 && line.isChannel(1) && line.isSpan(3, 4)
  }

  /// start, end and label between tabs; a line with a backslash tells frequencies
  private static let audacity: @Sendable (MachineLine) -> Bool = { line in
    line.separator == 0x09 && (line.isSpan(0, 1) || line.isBackslash(0))
  }

  /// In bytes: where signatures and lines are looked for.
  private static let headLength = 1 << 14

  private static let signatures: [(signature: [UInt8], kind: String)] = [
    (#"File type = "ooTextFile"#, "a Praat file without a TextGrid"),
    (#""ooTextFile"#, "a Praat file without a TextGrid"),
    (#""Praat chronological TextGrid"#, "a Praat TextGrid"),
    ("Scenarist_SCC", "a file of Scenarist captions"), ("#!MLF!#", "a file of HTK labels"),
    ("{QTtext}", "a file of QuickTime captions"),
  ].map { (Array($0.utf8), $1) }

  /// The lines at the start that are neither blank nor comments, without the last, which may be cut.
  private static func sample(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    let head = text.prefix(headLength)
    var lines = head.split(whereSeparator: isLineEnd)
    if head.count < text.count { lines = lines.dropLast() }
    return lines.filter(isContent)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether a line is neither blank nor a comment.
  private static func isContent(_ line: ArraySlice<UInt8>) -> Bool {
    !line.allSatisfy { $0 <= 0x20 } && !line.starts(with: ";;".utf8)
      && line.first != UInt8(ascii: "#")
  }

  /// How nearly every line of a format is built.
  private static let patterns: [(kind: String, isMatched: @Sendable (MachineLine) -> Bool)] = [
    // file channel start duration word confidence
    (
      "a NIST CTM file",
      { line in
        (5...8).contains(line.count) && line.isChannel(1) && line.isNumber(2) && line.isNumber(3)
      }
    ),
    // SPEAKER file channel start duration <NA> <NA> speaker <NA>
    (
      "a NIST RTTM file",
      { line in
        line.count > 8 && line.isType(0) && line.isChannel(2)
          && (line.isNumber(3) || line.isMissing(3)) && (line.isNumber(4) || line.isMissing(4))
      }
    ),
    // start and end in units of 100 ns, label
    (
      "a file of HTK labels",
      { line in
        (3...4).contains(line.count) && line.separator == 0x20 && line.isSpan(0, 1)
          && line.isWhole(0) && line.isWhole(1) && line.digits(1) > 4
      }
    ),
    ("a MicroDVD subtitle file", { $0.beginsWithTwoNumbers("{", "}") }),
    ("an MPL2 subtitle file", { $0.beginsWithTwoNumbers("[", "]") }),
  ]
}

/// A line as fields between tabs, or else between blanks.
private struct MachineLine {
  let separator: UInt8
  private let line: ArraySlice<UInt8>
  private let fields: [ArraySlice<UInt8>]

  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    separator = line.contains(0x09) ? 0x09 : 0x20
    fields = line.split(separator: separator)
  }

  var count: Int { fields.count }

  func isNumber(_ index: Int) -> Bool {
    guard index < fields.count, let first = fields[index].first else { return false }
    return (0x30...0x39).contains(first) && number(index) != nil
  }

  func isWhole(_ index: Int) -> Bool {
    index < fields.count && fields[index].allSatisfy { (0x30...0x39).contains($0) }
  }

  func digits(_ index: Int) -> Int { fields[index].count }

  /// Whether two numbers are a start and an end.
  func isSpan(_ start: Int, _ end: Int) -> Bool {
    guard isNumber(start), isNumber(end), let from = number(start), let to = number(end) else {
      return false
    }
    return from <= to
  }

  /// `1`, `A`: a channel of the recording.
  func isChannel(_ index: Int) -> Bool {
    guard index < fields.count, fields[index].count == 1, let mark = fields[index].first else {
      return false
    }
    return (0x30...0x39).contains(mark) || (0x41...0x5A).contains(mark)
  }

  /// `SPEAKER`, `NON-LEX`: the type of a line.
  func isType(_ index: Int) -> Bool {
    guard index < fields.count, fields[index].count > 3 else { return false }
    return fields[index].allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D || $0 == 0x5F }
  }

  func isMissing(_ index: Int) -> Bool { fields[index].elementsEqual("<NA>".utf8) }

  func isBackslash(_ index: Int) -> Bool {
    index < fields.count && fields[index].elementsEqual("\\".utf8)
  }

  /// `{0}{25}`, `[10][20]`
  func beginsWithTwoNumbers(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    var rest = line
    for _ in 0..<2 {
      guard rest.first == UInt8(ascii: open) else { return false }
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty, rest.dropFirst(digits.count + 1).first == UInt8(ascii: close) else {
        return false
      }
      rest = rest.dropFirst(digits.count + 2)
    }
    return true
  }

  private func number(_ index: Int) -> Double? {
    Double(String(decoding: fields[index], as: UTF8.self))
  }
}

/// Tells a transcript in YAML, a list of fields such as `- speaker: Anna`, from labels.
private enum YAMLText {
  static func isTranscript(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let names = lines.compactMap(fieldName)
    let items = lines.count { line in
      line.drop { $0 == 0x20 }.starts(with: "- ".utf8) && fieldName(line) != nil
    }
    let contents = Set(names.map(\.content))
    return items > 1 && names.count * 3 >= lines.count * 2 && contents.contains(.text)
      && !contents.isDisjoint(with: [.speaker, .person, .start, .end, .instant])
  }

  /// What a line `key: value` holds by its key; nil if the key is not known.
  private static func fieldName(_ line: ArraySlice<UInt8>) -> FieldName? {
    let line = line.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      line[line.startIndex..<colon].allSatisfy({ $0 != 0x20 })
    else { return nil }
    return FieldName(line[..<colon])
  }
}
