import Basics

/// Brackets with Latin letters behind Han characters, or the reverse: what may explain a name.
struct Bracket {
  /// Where the text before the bracket ends, in bytes.
  let end: Int
  /// What stands in it, in bytes.
  let inner: Range<Int>
  /// Whether the Latin letters stand in it.
  let isLatinInside: Bool

  /// The first that opens at or behind an offset; nil if there is none.
  static func next(in text: Span<UInt8>, from start: Int) -> Bracket? {
    var next = start
    while let opening = text.firstMark(UInt8(ascii: "("), in: next..<text.count) {
      next = opening.upperBound
      if let bracket = Bracket(openedBy: opening, in: text) { return bracket }
    }
    return nil
  }

  private init?(openedBy opening: Range<Int>, in text: Span<UInt8>) {
    let reach = opening.upperBound..<min(opening.upperBound + Self.maxBytes, text.count)
    guard let closing = text.firstMark(UInt8(ascii: ")"), in: reach) else { return nil }
    var end = opening.lowerBound
    if end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    inner = opening.upperBound..<closing.lowerBound
    self.end = end
    guard end > 0, !inner.isEmpty, let before = Self.script(endingAt: end, in: text),
      let inside = Self.script(at: inner.lowerBound, in: text), before != inside
    else { return nil }
    isLatinInside = inside == .latin
  }

  /// Names are shorter.
  private static let maxBytes = 64

  private enum Script { case han, latin }

  private static func script(endingAt end: Int, in text: Span<UInt8>) -> Script? {
    var start = end - 1
    while start > 0, UTF8.isContinuation(text[start]) { start -= 1 }
    return script(at: start, in: text)
  }

  /// That of the character at an offset; nil for signs, figures and other scripts.
  private static func script(at offset: Int, in text: Span<UInt8>) -> Script? {
    switch text[offset] {
    case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC9: .latin
    case 0xE4...0xE9: .han
    // From U+3400 on; kana and marks come before.
    case 0xE3: offset + 1 < text.count && text[offset + 1] >= 0x90 ? .han : nil
    default: nil
    }
  }
}
