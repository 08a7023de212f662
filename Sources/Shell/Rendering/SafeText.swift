/// Text of a source on its way to a terminal.
enum SafeText {
  /// The text with control characters shown as signs (U+2400 and following): ESC becomes `␛`.
  static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeHidden) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(visible(scalar)) }
    return String(safe)
  }

  /// Whether a byte can be part of what is shown otherwise: controls of ASCII, those behind it in
  /// Unicode (C2 80 and following), and the marks of direction (E2 80 AA and following).
  private static func mayBeHidden(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "␀"
    case 0x7F: "␡"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
