/// Reads a time as transcripts write it: `1:02`, `00:01:02,500`, `[00:00:01.000 --> 00:00:02.500]`,
/// `#00:00:12-7#`, `{00:00:03}`, `[00.00.15]`, `00:00:01:12` with frames.
///
/// Each function reads from the start of a text and returns the offset where it stopped; nil if no
/// time begins there.
enum TimeStamp {
  /// A time in seconds; it must have a colon. Frames, the fourth number, are left out of account.
  static func seconds(in text: ArraySlice<UInt8>) -> (Double, end: Int)? {
    seconds(in: text, separatedBy: UInt8(ascii: ":"))
  }

  private static func seconds(
    in text: ArraySlice<UInt8>, separatedBy mark: UInt8
  ) -> (Double, end: Int)? {
    guard var (seconds, next) = number(in: text), isNumber(after: mark, text, at: next) else {
      return nil
    }
    var parts = 1
    while parts < 4, isNumber(after: mark, text, at: next),
      let (number, end) = number(in: text[(next + 1)...])
    {
      if parts < 3 { seconds = seconds * 60 + number }
      (next, parts) = (end, parts + 1)
    }
    if parts < 4, mark == UInt8(ascii: ":"), let (fraction, end) = fraction(in: text[next...]) {
      (seconds, next) = (seconds + fraction, end)
    }
    return (seconds, next)
  }

  /// One time, or two joined by an arrow or a dash.
  static func span(in text: ArraySlice<UInt8>) -> (TimeSpan, end: Int)? {
    guard let (start, next) = seconds(in: text) else { return nil }
    let rest = text[next...].drop(while: isBlank)
    for joint in joints where rest.starts(with: joint) {
      if let (end, endOffset) = seconds(in: rest.dropFirst(joint.count).drop(while: isBlank)) {
        return (TimeSpan(start: start, end: end), endOffset)
      }
    }
    return (TimeSpan(start: start), next)
  }

  private static let joints = ["-->", "->", "-", "–", "—", "~", "→"].map { Array($0.utf8) }

  /// One time or two, with or without brackets, emphasis or blanks around them. What follows a time
  /// without brackets is set off by a blank or emphasis, or the text ends.
  static func decorated(in text: ArraySlice<UInt8>) -> (TimeSpan, end: Int)? {
    guard let first = text.first, mayBegin(with: first) else { return nil }
    let inner = text.drop(while: isDecoration)
    guard let open = inner.first else { return nil }
    guard let close = closer(of: open) else {
      guard let (time, end) = span(in: inner) else { return nil }
      let next = text[end...].drop(while: isDecoration).startIndex
      return next == text.endIndex || next > end ? (time, next) : nil
    }
    let inside = inner.dropFirst().drop(while: isDecoration)
    guard let (time, end) = bracketed(inside, open) else { return nil }
    let rest = text[end...].drop(while: isDecoration)
    guard rest.first == close else { return nil }
    return (time, rest.dropFirst().drop(while: isDecoration).startIndex)
  }

  /// The time between brackets: as elsewhere, or with full stops, `00.00.15`, or between number
  /// signs with tenths of a second, `00:00:12-7`.
  private static func bracketed(
    _ inside: ArraySlice<UInt8>, _ open: UInt8
  ) -> (TimeSpan, end: Int)? {
    if open == UInt8(ascii: "#") {
      guard let (seconds, end) = seconds(in: inside) else { return nil }
      let tenths = inside[end...].prefix(2)
      guard tenths.count == 2, tenths.first == UInt8(ascii: "-"), let digit = tenths.last,
        isDigit(digit)
      else { return (TimeSpan(start: seconds), end) }
      return (TimeSpan(start: seconds + Double(digit & 0xF) / 10), end + 2)
    }
    if let found = span(in: inside) { return found }
    guard let (seconds, end) = seconds(in: inside, separatedBy: UInt8(ascii: ".")),
      inside[..<end].count(where: { $0 == UInt8(ascii: ".") }) > 1
    else { return nil }
    return (TimeSpan(start: seconds), end)
  }

  private static func closer(of open: UInt8) -> UInt8? {
    switch open {
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    case UInt8(ascii: "#"): UInt8(ascii: "#")
    default: nil
    }
  }

  /// Whether a decorated time may begin with a byte.
  static func mayBegin(with byte: UInt8) -> Bool {
    isDigit(byte) || isDecoration(byte) || closer(of: byte) != nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a byte may stand around a time: blanks, emphasis, the escape of a bracket.
  private static func isDecoration(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether there is a mark followed by a digit.
  private static func isNumber(
    after mark: UInt8, _ text: ArraySlice<UInt8>, at offset: Int
  ) -> Bool {
    offset + 1 < text.endIndex && text[offset] == mark && isDigit(text[offset + 1])
  }

  /// A number of up to three digits.
  private static func number(in text: ArraySlice<UInt8>) -> (Double, end: Int)? {
    let digits = text.prefix(3).prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + Double($1 & 0xF) }, digits.endIndex)
  }

  /// `,500`, `.5` or `.500000`
  private static func fraction(in text: ArraySlice<UInt8>) -> (Double, end: Int)? {
    guard let mark = text.first, mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") else {
      return nil
    }
    let digits = text.dropFirst().prefix(9).prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    let (number, scale) = digits.reduce((0.0, 1.0)) { ($0.0 * 10 + Double($1 & 0xF), $0.1 * 10) }
    return (number / scale, digits.endIndex)
  }
}
