/// Text pasted into a terminal that marks where a paste begins and ends (mode 2004).
struct Paste {
  static let switchedOn = "\u{1B}[?2004h"
  static let switchedOff = "\u{1B}[?2004l"
  /// Comes after an escape.
  static let opening = "[200~"
  /// Milliseconds of silence after which a paste without an end counts as whole.
  static let patience: Int32 = 2000

  private static let closing = Array("\u{1B}[201~".utf8)
  private static let limit = 1 << 20  // bytes

  private var bytes: [UInt8] = []
  private(set) var isComplete = false

  mutating func add(_ byte: UInt8) {
    bytes.append(byte)
    if byte == Self.closing.last && bytes.suffix(Self.closing.count).elementsEqual(Self.closing) {
      bytes.removeLast(Self.closing.count)
      isComplete = true
    }
    isComplete = isComplete || bytes.count >= Self.limit
  }

  /// What belongs in a line: newlines of every kind become one, tabs spaces; control characters,
  /// byte order marks, zero-width spaces and the last newline are dropped.
  var text: String { Self.cleaned(String(decoding: bytes, as: UTF8.self)) }

  static func cleaned(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n" && previous == "\r" { continue }
      if let kept = kept(scalar) { cleaned.append(kept) }
    }
    if cleaned.last == "\n" { cleaned.removeLast() }
    return String(cleaned)
  }

  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": "\n"
    case "\t": " "
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}", "\u{200B}": nil
    default: scalar
    }
  }
}
