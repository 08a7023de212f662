/// Reads a time as transcripts write it: `1:02`, `00:01:02,500`, `[00:00:01.000 --> 00:00:02.500]`.
///
/// Each function reads from the start of a text and returns the offset where it stopped; nil if no
/// time begins there.
enum TimeStamp {
  /// A time in seconds; it must have a colon.
  static func seconds(in text: ArraySlice<UInt8>) -> (Double, end: Int)? {
    guard var (seconds, next) = number(in: text), hasColon(text, at: next) else { return nil }
    var parts = 1
    while parts < 3, hasColon(text, at: next),
      let (number, end) = number(in: text[(next + 1)...])
    {
      (seconds, next, parts) = (seconds * 60 + number, end, parts + 1)
    }
    if let (fraction, end) = fraction(in: text[next...]) {
      (seconds, next) = (seconds + fraction, end)
    }
    return (seconds, next)
  }

  /// One time, or two joined by an arrow.
  static func span(in text: ArraySlice<UInt8>) -> (TimeSpan, end: Int)? {
    guard let (start, next) = seconds(in: text) else { return nil }
    let rest = text[next...].drop(while: isBlank)
    guard rest.starts(with: arrow),
      let (end, endOffset) = seconds(in: rest.dropFirst(arrow.count).drop(while: isBlank))
    else { return (TimeSpan(start: start), next) }
    return (TimeSpan(start: start, end: end), endOffset)
  }

  /// One time or two, with or without brackets, emphasis or blanks around them.
  static func decorated(in text: ArraySlice<UInt8>) -> (TimeSpan, end: Int)? {
    guard let first = text.first, mayBegin(with: first),
      let (span, end) = span(in: text.drop(while: isDecoration))
    else { return nil }
    let next = text[end...].drop(while: isDecoration).startIndex
    guard next == text.endIndex || next > end else { return nil }
    return (span, next)
  }

  /// Whether a decorated time may begin with a byte.
  static func mayBegin(with byte: UInt8) -> Bool { isDigit(byte) || isDecoration(byte) }

  private static let arrow = Array("-->".utf8)

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isDecoration(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "*"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether there is a colon followed by a digit.
  private static func hasColon(_ text: ArraySlice<UInt8>, at offset: Int) -> Bool {
    offset + 1 < text.endIndex && text[offset] == UInt8(ascii: ":") && isDigit(text[offset + 1])
  }

  /// A number of up to three digits.
  private static func number(in text: ArraySlice<UInt8>) -> (Double, end: Int)? {
    let digits = text.prefix(3).prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + Double($1 & 0xF) }, digits.endIndex)
  }

  /// `,500` or `.5`
  private static func fraction(in text: ArraySlice<UInt8>) -> (Double, end: Int)? {
    guard let mark = text.first, mark == UInt8(ascii: ",") || mark == UInt8(ascii: "."),
      let (number, end) = number(in: text.dropFirst())
    else { return nil }
    return (number / [1, 10, 100, 1000][end - text.startIndex - 1], end)
  }
}
