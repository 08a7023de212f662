/// Text pasted into a terminal that marks where a paste begins and ends (mode 2004, "bracketed
/// paste").
struct Paste {
  static let markingOn = "\u{1B}[?2004h"
  static let markingOff = "\u{1B}[?2004l"
  /// Follows an escape.
  static let opening = "[200~"
  /// Milliseconds of silence after which a paste without an end counts as complete.
  static let maxSilence: Int32 = 2000

  private static let closing = Array("\u{1B}[201~".utf8)
  private static let maxBytes = 1 << 20

  private var bytes: [UInt8] = []
  private(set) var isComplete = false

  mutating func add(_ byte: UInt8) {
    bytes.append(byte)
    if byte == Self.closing.last && bytes.suffix(Self.closing.count).elementsEqual(Self.closing) {
      bytes.removeLast(Self.closing.count)
      isComplete = true
    }
    isComplete = isComplete || bytes.count >= Self.maxBytes
  }

  var text: String { Self.cleaned(String(decoding: bytes, as: UTF8.self)) }

  /// The text as a line takes it: every kind of newline becomes `\n`, a tab a space; control
  /// characters, byte order marks, zero-width spaces and the last newline are dropped.
  static func cleaned(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n" && previous == "\r" { continue }
      if let scalar = Self.cleaned(scalar) { cleaned.append(scalar) }
    }
    if cleaned.last == "\n" { cleaned.removeLast() }
    return String(cleaned)
  }

  private static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": "\n"
    case "\t": " "
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}", "\u{200B}": nil
    default: scalar
    }
  }
}
