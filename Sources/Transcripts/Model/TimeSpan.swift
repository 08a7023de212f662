/// When something was said, in seconds from the start of the recording.
package struct TimeSpan: Hashable, Sendable {
  package let start: Double
  /// Nil where the source tells the start only.
  package let end: Double?

  package init(start: Double, end: Double? = nil) {
    self.start = start
    self.end = end
  }

  /// From the start of one to the end of the other.
  func joined(with last: TimeSpan?) -> TimeSpan {
    guard let last else { return self }
    return TimeSpan(start: start, end: last.end ?? end)
  }
}

/// A time as transcripts write it: `1:02`, `00:01:02,500`, `[00:00:01.000 --> 00:00:02.500]`.
///
/// Each function reads what stands at the start of a text and tells the offset behind it.
enum TimeStamp {
  /// In seconds; a time has a colon.
  static func seconds(in text: ArraySlice<UInt8>) -> (Double, end: Int)? {
    guard var (seconds, next) = number(in: text), hasColon(text, at: next) else { return nil }
    var parts = 1
    while parts < 3, hasColon(text, at: next),
      let (number, behind) = number(in: text[(next + 1)...])
    {
      (seconds, next, parts) = (seconds * 60 + number, behind, parts + 1)
    }
    if let (fraction, behind) = fraction(in: text[next...]) {
      (seconds, next) = (seconds + fraction, behind)
    }
    return (seconds, next)
  }

  /// A time, or two with an arrow between them.
  static func span(in text: ArraySlice<UInt8>) -> (TimeSpan, end: Int)? {
    guard let (start, next) = seconds(in: text) else { return nil }
    let rest = text[next...].drop(while: isBlank)
    guard rest.starts(with: arrow),
      let (end, behind) = seconds(in: rest.dropFirst(arrow.count).drop(while: isBlank))
    else { return (TimeSpan(start: start), next) }
    return (TimeSpan(start: start, end: end), behind)
  }

  /// Such times with or without brackets, emphasis or a blank around them.
  static func decorated(in text: ArraySlice<UInt8>) -> (TimeSpan, end: Int)? {
    guard let first = text.first, mayBegin(with: first),
      let (span, behind) = span(in: text.drop(while: isDecoration))
    else { return nil }
    let next = text[behind...].drop(while: isDecoration).startIndex
    guard next == text.endIndex || next > behind else { return nil }
    return (span, next)
  }

  /// Whether such a time may begin with a byte.
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

  /// A colon with a digit behind it.
  private static func hasColon(_ text: ArraySlice<UInt8>, at offset: Int) -> Bool {
    offset + 1 < text.endIndex && text[offset] == UInt8(ascii: ":") && isDigit(text[offset + 1])
  }

  /// At most three digits.
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
