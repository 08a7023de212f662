/// Reads Advanced SubStation Alpha, ASS and SSA: sections such as `[Events]`, in which a `Format:`
/// line names the fields of each `Dialogue:` line.
///
/// Source: the specification in github.com/libass/libass/wiki/ASS-File-Format-Guide
struct SubStationAlpha: TranscriptFormat {
  /// Name of the repair in emendations.
  static let rule = "ass"

  private let utf8: [UInt8]
  private var section = ""
  /// Names of the fields of events, in lower case.
  private var fields = defaultFields
  private var entries: [CueEntry] = []
  private var repairs: [Emendation] = []
  private var hasEvents = false

  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    let lines = (0..<source.lineCount).lazy
      .map { source.utf8.trimmed(source.text(ofLine: $0 + 1)) }.filter { !$0.isEmpty }
    guard let first = lines.first(where: { source.utf8[$0.lowerBound] != UInt8(ascii: ";") }),
      let name = sectionName(source.utf8[first]), sections.contains(name)
    else { return nil }
    var reader = SubStationAlpha(utf8: source.utf8)
    for line in lines { reader.read(line) }
    guard reader.hasEvents else { return TranscriptDraft(format: .subStationAlpha) }
    return CueEntries.draft(
      .subStationAlpha, reader.entries, reader.repairs, of: source, roleWords)
  }

  private init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  private static let sections: Set<String> = [
    "script info", "v4+ styles", "v4 styles", "v4++ styles", "events", "aegisub project garbage",
  ]
  private static let defaultFields = [
    "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text",
  ]

  /// The name in `[Script Info]`, in lower case.
  private static func sectionName(_ line: ArraySlice<UInt8>) -> String? {
    guard line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") else { return nil }
    return String(decoding: line.dropFirst().dropLast().map(\.lowercased), as: UTF8.self)
  }

  private mutating func read(_ line: Range<Int>) {
    if let name = Self.sectionName(utf8[line]), section != "events" || Self.sections.contains(name)
    {
      section = name
      return
    }
    guard utf8[line.lowerBound] != UInt8(ascii: ";"),
      let colon = utf8[line].firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let key = String(decoding: utf8[line.lowerBound..<colon].map(\.lowercased), as: UTF8.self)
    let rest = utf8.trimmed(colon + 1..<line.upperBound)
    switch (section, key) {
    case ("script info", _): entries.append(CueEntry(lines: [line], kind: .metadata))
    case ("events", "format"):
      fields = utf8[rest].split(separator: UInt8(ascii: ",")).map { field in
        let name = field[field.trimmed(field.startIndex..<field.endIndex)]
        return String(decoding: name.map(\.lowercased), as: UTF8.self)
      }
    case ("events", "dialogue"): add(rest, kind: .speech)
    case ("events", "comment"): add(rest, kind: .note)
    default: break
    }
  }

  /// Adds an event; its last field is the text and may hold commas.
  private mutating func add(_ event: Range<Int>, kind: Paragraph.Kind) {
    var values: [String: Range<Int>] = [:]
    var start = event.lowerBound
    for (index, field) in fields.enumerated() {
      let isLast = index == fields.count - 1
      let comma = utf8[start..<event.upperBound].firstIndex(of: UInt8(ascii: ","))
      guard isLast || comma != nil else { return }
      let end = isLast ? event.upperBound : comma ?? event.upperBound
      values[field] = utf8.trimmed(start..<end)
      start = min(end + 1, event.upperBound)
    }
    guard let text = values["text"], !text.isEmpty else { return }
    hasEvents = true
    let marks = OverrideMarks(utf8, text)
    if marks.isDrawing { return }
    let name = (values["name"] ?? values["actor"]).map { String(decoding: utf8[$0], as: UTF8.self) }
    let times = [values["start"], values["end"]].map { value in
      value.flatMap { TimeStamp.seconds(in: utf8[$0])?.0 }
    }
    let time = times[0].map { TimeSpan(start: $0, end: times[1]) }
    let entry = CueEntry(
      lines: [text], time: time, speaker: name?.isEmpty == false ? name : nil, kind: kind)
    guard !isLayer(of: entry) else { return }
    entries.append(entry)
    repairs += marks.repairs
  }

  /// Whether an event shows the one before it again, on another layer.
  private func isLayer(of entry: CueEntry) -> Bool {
    guard let last = entries.last, last.time == entry.time, last.kind == entry.kind,
      let old = last.lines.first, let new = entry.lines.first
    else { return false }
    return OverrideMarks(utf8, old).words.elementsEqual(OverrideMarks(utf8, new).words)
  }
}

/// The marks in the text of an event: overrides in braces, `\N`, `\n` and `\h`.
private struct OverrideMarks {
  private(set) var repairs: [Emendation] = []
  /// What is left without the marks.
  private(set) var words: [UInt8] = []
  /// Whether all of it draws a shape.
  var isDrawing: Bool { hasDrawing && words.isEmpty }
  private var hasDrawing = false

  init(_ utf8: [UInt8], _ text: Range<Int>) {
    var offset = text.lowerBound
    var drawing: Int?
    func mark(_ range: Range<Int>, _ reading: String) -> Emendation {
      Emendation(bytes: range, reading: reading, rule: SubStationAlpha.rule)
    }
    while offset < text.upperBound {
      if utf8[offset] == UInt8(ascii: "{"),
        let close = utf8[offset..<text.upperBound].firstIndex(of: UInt8(ascii: "}"))
      {
        let draws = Self.drawing(utf8[offset..<close])
        if draws == true {
          drawing = drawing ?? offset
          hasDrawing = true
        } else if let start = drawing, draws == false {
          repairs.append(mark(start..<close + 1, ""))
          drawing = nil
        } else if drawing == nil {
          repairs.append(mark(offset..<close + 1, ""))
        }
        offset = close + 1
      } else if drawing != nil {
        offset += 1
      } else if utf8[offset] == UInt8(ascii: "\\"), offset + 1 < text.upperBound,
        "Nnh".utf8.contains(utf8[offset + 1])
      {
        repairs.append(mark(offset..<offset + 2, " "))
        words.append(0x20)
        offset += 2
      } else {
        words.append(utf8[offset])
        offset += 1
      }
    }
    if let drawing { repairs.append(mark(drawing..<text.upperBound, "")) }
  }

  /// Whether an override begins a drawing, `\p1`, or ends it, `\p0`; nil if it does neither.
  private static func drawing(_ override: ArraySlice<UInt8>) -> Bool? {
    for (index, byte) in override.enumerated() where byte == UInt8(ascii: "\\") {
      let rest = override.dropFirst(index + 1)
      if rest.first == UInt8(ascii: "p"), let digit = rest.dropFirst().first,
        (0x30...0x39).contains(digit)
      {
        return digit != UInt8(ascii: "0")
      }
    }
    return nil
  }
}

extension UInt8 {
  /// The lower case of an ASCII letter; other bytes as they are.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
