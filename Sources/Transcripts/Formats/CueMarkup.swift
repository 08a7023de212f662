/// Takes tags and escapes out of the lines of cues.
struct CueMarkup {
  /// Name of the repair in emendations.
  static let rule = "cue-markup"

  private let utf8: [UInt8]
  /// Names in voice tags, in order of first occurrence.
  private(set) var names: [String] = []
  private var indices: [String: Int] = [:]
  /// By place; their ranges are text ranges.
  private(set) var repairs: [Emendation] = []

  /// A part of one line with one voice.
  struct Piece {
    /// Text range of its words.
    let text: Range<Int>
    /// Index among the names; nil without a voice tag.
    let voice: Int?
  }

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// The pieces of a line, in order, each without the tags at its ends.
  mutating func pieces(of line: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var (start, offset, end) = (line.lowerBound, line.lowerBound, line.lowerBound)
    var voice: Int?
    while offset < line.upperBound {
      if let tag = tag(at: offset, in: line) {
        if let name = voiceName(tag) {
          close(&pieces, start..<max(start, end), voice)
          voice = index(of: name)
        }
        if utf8.trimmed(start..<offset).isEmpty || voiceName(tag) != nil {
          start = tag.upperBound
        } else {
          repairs.append(Emendation(bytes: tag, reading: "", rule: Self.rule))
        }
        offset = tag.upperBound
      } else if let (escape, reading) = escape(at: offset, in: line) {
        repairs.append(Emendation(bytes: escape, reading: reading, rule: Self.rule))
        offset = escape.upperBound
        end = offset
      } else {
        offset += 1
        end = offset
      }
    }
    close(&pieces, start..<max(start, end), voice)
    return pieces
  }

  /// The bytes of a line without its tags.
  func words(of line: Range<Int>) -> [UInt8] {
    var words: [UInt8] = []
    var offset = line.lowerBound
    while offset < line.upperBound {
      if let tag = tag(at: offset, in: line) {
        offset = tag.upperBound
      } else {
        words.append(utf8[offset])
        offset += 1
      }
    }
    return words
  }

  private mutating func close(_ pieces: inout [Piece], _ range: Range<Int>, _ voice: Int?) {
    var text = utf8.trimmed(range)
    while let last = repairs.last, last.reading.isEmpty, last.bytes.upperBound >= text.upperBound,
      last.bytes.lowerBound >= text.lowerBound
    {
      text = utf8.trimmed(text.lowerBound..<min(text.upperBound, last.bytes.lowerBound))
      repairs.removeLast()
    }
    if !text.isEmpty { pieces.append(Piece(text: text, voice: voice)) }
  }

  /// `<i>`, `</v>`, `<v Anna Lee>`, `<00:00:01.500>`
  private func tag(at offset: Int, in line: Range<Int>) -> Range<Int>? {
    guard utf8[offset] == UInt8(ascii: "<"), offset + 1 < line.upperBound,
      isTagStart(utf8[offset + 1]),
      let close = utf8[offset..<line.upperBound].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return offset..<close + 1
  }

  private func isTagStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// The name in `<v Anna Lee>` or `<v.loud Anna Lee>`.
  private func voiceName(_ tag: Range<Int>) -> String? {
    let inside = utf8[tag].dropFirst().dropLast()
    guard inside.first.map({ $0 | 0x20 }) == UInt8(ascii: "v"),
      let blank = inside.firstIndex(of: UInt8(ascii: " ")),
      blank == inside.startIndex + 1 || inside[inside.startIndex + 1] == UInt8(ascii: ".")
    else { return nil }
    let name = inside[utf8.trimmed(blank..<inside.endIndex)]
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private mutating func index(of name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private func escape(at offset: Int, in line: Range<Int>) -> (Range<Int>, String)? {
    guard utf8[offset] == UInt8(ascii: "&") else { return nil }
    let rest = utf8[offset..<line.upperBound]
    return Self.escapes.first { rest.starts(with: $0.written) }
      .map { (offset..<offset + $0.written.count, $0.reading) }
  }

  /// The character references of WebVTT.
  private static let escapes = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&lrm;", ""),
    ("&rlm;", ""), ("&quot;", "\""), ("&#39;", "'"),
  ].map { (written: Array($0.utf8), reading: $1) }
}
