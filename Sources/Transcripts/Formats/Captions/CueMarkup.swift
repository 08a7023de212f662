import Basics

/// Takes tags, escapes and times out of the lines of captions.
struct CueMarkup {
  /// Name of the repair in emendations.
  static let rule = "cue-markup"

  private let utf8: [UInt8]
  /// Names in voice tags, in order of first occurrence.
  private(set) var names: [String] = []
  private var indices: [String: Int] = [:]
  /// The voice that speaks where the reading stands; nil outside all voices.
  private var voice: CuePiece.Voice?
  /// How many tags of style are open.
  private var depth = 0

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// The pieces of a card, in order.
  mutating func pieces(of card: CueCard) -> [CuePiece] {
    (voice, depth) = (nil, 0)
    return card.lines.flatMap { pieces(of: $0) }
  }

  private mutating func pieces(of line: Range<Int>) -> [CuePiece] {
    guard line.contains(where: mayMark) else {
      let text = CueText(range: line, bytes: utf8[line], repairs: [])
      return [CuePiece(text: text, voice: voice, highlight: depth > 0 ? text.bytes.indices : nil)]
    }
    var pieces: [CuePiece] = []
    var draft = PieceDraft(start: line.lowerBound)
    var offset = line.lowerBound
    while offset < line.upperBound {
      if let tag = tag(at: offset, in: line) {
        if tag.kind == .voice {
          draft.close(at: offset, voice, &pieces)
          voice = tag.isClosing ? nil : voice(named: utf8[tag.annotation])
          draft = PieceDraft(start: tag.end)
          offset = tag.end
        } else {
          let end = tag.kind == .ruby ? endOfRuby(from: tag, in: line) : tag.end
          draft.replace(offset..<end, by: tag.kind == .lineBreak ? " " : "")
          if tag.kind == .style { depth = max(0, depth + (tag.isClosing ? -1 : 1)) }
          offset = end
        }
      } else if let (mark, reading) = mark(at: offset, in: line) {
        draft.replace(mark, by: reading, isHighlighted: depth > 0)
        offset = mark.upperBound
      } else {
        draft.add(utf8[offset], isHighlighted: depth > 0)
        offset += 1
      }
    }
    draft.close(at: line.upperBound, voice, &pieces)
    return pieces
  }

  /// Whether a mark may begin at an offset.
  private func mayMark(_ offset: Int) -> Bool {
    switch utf8[offset] {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "{"), UInt8(ascii: "\\"): true
    case UInt8(ascii: "["): offset + 1 < utf8.count && utf8[offset + 1].isDigit
    default: false
    }
  }

  /// The end of what a tag `rt` holds: how the characters before it are read.
  private func endOfRuby(from tag: CueTag, in line: Range<Int>) -> Int {
    guard !tag.isClosing else { return tag.end }
    return utf8[tag.end..<line.upperBound].firstIndex(of: UInt8(ascii: "<")) ?? line.upperBound
  }

  /// The tag that begins at an offset; nil if none does.
  private func tag(at offset: Int, in line: Range<Int>) -> CueTag? {
    guard utf8[offset] == UInt8(ascii: "<") else { return nil }
    return CueTag(in: utf8, at: offset, before: line.upperBound)
  }

  /// A mark other than a tag, with its reading; nil if none begins at an offset.
  private func mark(at offset: Int, in line: Range<Int>) -> (Range<Int>, String)? {
    switch utf8[offset] {
    case UInt8(ascii: "&"):
      CharacterReference(in: utf8[line], at: offset).map { (offset..<$0.end, $0.reading) }
    case UInt8(ascii: "{"): override(at: offset, in: line).map { ($0, "") }
    case UInt8(ascii: "\\"): escape(at: offset, in: line)
    case UInt8(ascii: "["): time(at: offset, in: line).map { ($0, "") }
    default: nil
    }
  }

  /// An order to a renderer of Advanced SubStation Alpha: `{\an8}`, `{\c&HFFFF00&}`
  private func override(at offset: Int, in line: Range<Int>) -> Range<Int>? {
    guard offset + 1 < line.upperBound, utf8[offset + 1] == UInt8(ascii: "\\"),
      let close = utf8[offset..<line.upperBound].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    return offset..<close + 1
  }

  /// What FFmpeg leaves of the same format: `\h` for a blank, `\N` for the end of a line, `\{{}`
  /// for a brace. `C:\New` has none.
  private func escape(at offset: Int, in line: Range<Int>) -> (Range<Int>, String)? {
    let rest = utf8[offset..<line.upperBound]
    if rest.starts(with: Self.brace) { return (offset..<offset + Self.brace.count, "{") }
    guard let letter = rest.dropFirst().first,
      letter == UInt8(ascii: "h") || letter == UInt8(ascii: "N"),
      !line.dropFirst().contains(where: isDrive)
    else { return nil }
    return (offset..<offset + 2, letter == UInt8(ascii: "h") ? "\u{A0}" : " ")
  }

  private func isDrive(_ offset: Int) -> Bool {
    utf8[offset] == UInt8(ascii: "\\") && utf8[offset - 1] == UInt8(ascii: ":")
  }

  private static let brace = Array("\\{{}".utf8)

  /// A time in brackets, with the blank after it: `[00:00:09]` anywhere, `[0:09]` at the start.
  private func time(at offset: Int, in line: Range<Int>) -> Range<Int>? {
    var clock = CueClock(utf8, offset + 1..<line.upperBound)
    guard offset + 1 < line.upperBound, utf8[offset + 1].isDigit,
      let (_, isExact) = clock.seconds(), isExact || offset == line.lowerBound,
      utf8[clock.rest].first == UInt8(ascii: "]")
    else { return nil }
    let end = clock.rest.lowerBound + 1
    return offset..<(end < line.upperBound && utf8[end].isBlank ? end + 1 : end)
  }

  private mutating func voice(named name: ArraySlice<UInt8>) -> CuePiece.Voice {
    let name = CharacterReference.decoded(name)
    guard !name.isEmpty else { return .nameless }
    if let index = indices[name] { return .named(index) }
    indices[name] = names.count
    names.append(name)
    return .named(names.count - 1)
  }
}

/// A part of one line of a card, with one voice.
struct CuePiece {
  var text: CueText
  let voice: Voice?
  /// The part set off by tags of style, in indices of the text's bytes; nil if nothing is.
  let highlight: Range<Int>?

  /// Who speaks by a voice tag.
  enum Voice: Hashable {
    /// Index among the names.
    case named(Int)
    /// `<v >`
    case nameless
  }
}

/// A piece that is being read.
private struct PieceDraft {
  /// Text offset.
  let start: Int
  private var bytes: [UInt8] = []
  private var repairs: [Emendation] = []
  private var highlight: Range<Int>?

  init(start: Int) {
    self.start = start
  }

  mutating func add(_ byte: UInt8, isHighlighted: Bool) {
    bytes.append(byte)
    if isHighlighted, !byte.isBlank { widenHighlight(by: 1) }
  }

  mutating func replace(_ range: Range<Int>, by reading: String, isHighlighted: Bool = false) {
    bytes += Array(reading.utf8)
    repairs.append(Emendation(bytes: range, reading: reading, rule: CueMarkup.rule))
    if isHighlighted { widenHighlight(by: reading.utf8.count) }
  }

  private mutating func widenHighlight(by count: Int) {
    highlight = (highlight?.lowerBound ?? bytes.count - count)..<bytes.count
  }

  func close(at end: Int, _ voice: CuePiece.Voice?, _ pieces: inout [CuePiece]) {
    let text = CueText(range: start..<end, bytes: bytes[...], repairs: repairs)
    if !text.isEmpty { pieces.append(CuePiece(text: text, voice: voice, highlight: highlight)) }
  }
}
