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

/// A time as transcripts write it: `1:02`, `00:01:02,500` or `[00:01:02]`.
enum TimeStamp {
  /// Seconds and the offset behind the time that begins at `offset`; a time has a colon.
  static func seconds(in utf8: [UInt8], at offset: Int, before end: Int) -> (Double, end: Int)? {
    var parts: [Double] = []
    var next = offset
    while parts.count < 3, let (number, behind) = number(in: utf8, at: next, before: end) {
      parts.append(number)
      next = behind
      guard parts.count < 3, next + 1 < end, utf8[next] == colon, isDigit(utf8[next + 1]) else {
        break
      }
      next += 1
    }
    guard parts.count > 1 else { return nil }
    var seconds = parts.reduce(0) { $0 * 60 + $1 }
    if let (fraction, behind) = fraction(in: utf8, at: next, before: end) {
      seconds += fraction
      next = behind
    }
    return (seconds, next)
  }

  /// A time, with or without brackets, emphasis or a blank around it, and the offset behind all that.
  static func decorated(in utf8: [UInt8], at offset: Int, before end: Int) -> (Double, end: Int)? {
    let start = skip(decorations, in: utf8, from: offset, before: end)
    guard start < end, isDigit(utf8[start]),
      let (seconds, behind) = seconds(in: utf8, at: start, before: end)
    else { return nil }
    let next = skip(decorations, in: utf8, from: behind, before: end)
    guard next == end || next > behind else { return nil }
    return (seconds, next)
  }

  private static let decorations = Set("[]()*\\ \t".utf8)
  private static let colon = UInt8(ascii: ":")

  private static func skip(
    _ bytes: Set<UInt8>, in utf8: [UInt8], from offset: Int, before end: Int
  ) -> Int {
    var next = offset
    while next < end, bytes.contains(utf8[next]) { next += 1 }
    return next
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// At most three digits.
  private static func number(in utf8: [UInt8], at offset: Int, before end: Int) -> (Double, Int)? {
    let digits = utf8[offset..<min(end, offset + 3)].prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + Double($1 & 0xF) }, offset + digits.count)
  }

  /// `,500` or `.5`
  private static func fraction(in utf8: [UInt8], at offset: Int, before end: Int) -> (Double, Int)?
  {
    guard offset + 1 < end, [UInt8(ascii: ","), UInt8(ascii: ".")].contains(utf8[offset]),
      let (number, behind) = number(in: utf8, at: offset + 1, before: end)
    else { return nil }
    return (number / [1, 10, 100, 1000][behind - offset - 1], behind)
  }
}
