import Basics

/// The line above the words of a caption: `00:00:01,000 --> 00:00:02,500 align:left`.
///
/// Read as people's programs write it: hours of any length or none, a comma or a point, blanks
/// within the times or the arrow, a shorter arrow, the card's number in front.
struct CueTimes {
  let span: TimeSpan
  /// Text range of the words that follow on the same line; empty as a rule, since settings and
  /// positions are no words.
  let words: Range<Int>

  /// Nil if a line, given without surrounding white space, holds anything else.
  init?(in utf8: [UInt8], _ line: Range<Int>) {
    guard line.count >= Self.minLength, utf8[line.lowerBound].isDigit else { return nil }
    var clock = CueClock(utf8, line)
    if clock.numberAlone() == nil { clock = CueClock(utf8, line) }
    guard let start = clock.seconds(), let arrow = clock.arrow(), let end = clock.seconds()
    else { return nil }
    let words = Self.withoutSettings(utf8.trimmed(clock.rest), in: utf8)
    let isPlain = arrow == .full || start.isExact && end.isExact
    let isPrecise = arrow == .full && start.isExact && end.isExact
    guard words.isEmpty ? isPlain : isPrecise && clock.isAtBlank else { return nil }
    span = TimeSpan(start: start.seconds, end: end.seconds)
    self.words = words
  }

  /// In bytes: `0:01->0:02`.
  private static let minLength = 10

  /// What is left of a text range after the settings that it begins with.
  private static func withoutSettings(_ range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
    var rest = range
    while let first = utf8[rest].split(separator: UInt8(ascii: " "), maxSplits: 1).first,
      isSetting(first)
    {
      rest = utf8.trimmed(first.endIndex..<rest.upperBound)
    }
    return rest
  }

  private static func isSetting(_ word: ArraySlice<UInt8>) -> Bool {
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")), colon + 1 < word.endIndex else {
      return false
    }
    return settings.contains(String(decoding: word[..<colon], as: UTF8.self))
  }

  /// Of WebVTT, of its first drafts, and of SubRip.
  private static let settings: Set<String> = [
    "vertical", "line", "position", "size", "align", "region", "A", "D", "L", "S", "T", "X1", "X2",
    "Y1", "Y2",
  ]
}

/// Reads times from left to right.
struct CueClock {
  private let utf8: [UInt8]
  private var offset: Int
  private let end: Int

  /// - Parameter range: text range to read.
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    self.utf8 = utf8
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Text range of what has not been read.
  var rest: Range<Int> { offset..<end }

  /// Whether a blank follows, or nothing.
  var isAtBlank: Bool { offset == end || utf8[offset].isBlank }

  /// An arrow between times.
  enum Arrow {
    /// `-->`
    case full
    /// `->`, `- ->`, `→`: as translating and typesetting programs leave it.
    case changed
  }

  /// Two to four numbers with colons between them: `1:02`, `00:01:02,500`, `0100:00:01.5`. It is
  /// exact if it has hours or a fraction.
  mutating func seconds() -> (seconds: Double, isExact: Bool)? {
    guard let first = number(), takeMark([UInt8(ascii: ":")]), let second = number() else {
      return nil
    }
    var (seconds, isExact) = (first.value * 60 + second.value, false)
    if takeMark([UInt8(ascii: ":")]), let third = number() {
      (seconds, isExact) = (seconds * 60 + third.value, true)
    }
    let marks = [UInt8(ascii: ","), UInt8(ascii: ".")] + (isExact ? [UInt8(ascii: ":")] : [])
    if takeMark(marks), let fraction = number() {
      let scale = (0..<fraction.digits).reduce(1.0) { scale, _ in scale * 10 }
      (seconds, isExact) = (seconds + fraction.value / scale, true)
    }
    return (seconds, isExact)
  }

  /// A whole number with a blank after it; nil if something else follows.
  mutating func numberAlone() -> Double? {
    guard let number = number(), offset < end, utf8[offset].isBlank else { return nil }
    skipBlanks()
    return offset < end && utf8[offset].isDigit ? number.value : nil
  }

  /// The arrow, with the blanks around it; nil if there is none.
  mutating func arrow() -> Arrow? {
    skipBlanks()
    let start = offset
    if take(Array("→".utf8)) {
      skipBlanks()
      return .changed
    }
    while offset < end, utf8[offset] == UInt8(ascii: "-") || utf8[offset].isBlank { offset += 1 }
    guard offset > start, utf8[start] == UInt8(ascii: "-"),
      take([UInt8(ascii: ">")]) || take(Array("&gt;".utf8))
    else { return nil }
    let isFull = utf8[start..<offset].elementsEqual("-->".utf8)
    skipBlanks()
    return isFull ? .full : .changed
  }

  private mutating func skipBlanks() {
    while offset < end, utf8[offset].isBlank { offset += 1 }
  }

  private mutating func take(_ written: [UInt8]) -> Bool {
    guard utf8[offset..<end].starts(with: written) else { return false }
    offset += written.count
    return true
  }

  /// Skips one of several marks with blanks after it, if a digit follows; false otherwise.
  private mutating func takeMark(_ marks: [UInt8]) -> Bool {
    guard offset < end, marks.contains(utf8[offset]) else { return false }
    let next = utf8[(offset + 1)..<end].drop(while: \.isBlank).startIndex
    guard next < end, utf8[next].isDigit else { return false }
    offset = next
    return true
  }

  private mutating func number() -> (value: Double, digits: Int)? {
    let digits = utf8[offset..<end].prefix(Self.maxDigits).prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    offset = digits.endIndex
    return (digits.reduce(0) { $0 * 10 + Double($1 & 0xF) }, digits.count)
  }

  private static let maxDigits = 9
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
