/// Reads a time told in words at the end of a line: `Anna Lee 0 minutes 3 seconds`.
struct WordedTime {
  /// In seconds.
  let seconds: Double
  /// Offset where it begins.
  let start: Int

  /// The time at the end of a line; nil unless the line ends with a number and its unit.
  init?(endOf line: ArraySlice<UInt8>, _ words: LayoutWords) {
    guard line.count <= Self.maxLength else { return nil }
    var rest = line
    var (seconds, units) = (0.0, 0)
    while units < 3, let (unit, before) = Self.lastWord(of: rest),
      let factor = Self.factor(of: unit, words),
      let (written, head) = Self.lastWord(of: before),
      written.allSatisfy({ (0x30...0x39).contains($0) }), written.count < 4
    {
      seconds += factor * written.reduce(0) { $0 * 10 + Double($1 & 0xF) }
      (units, rest) = (units + 1, head)
    }
    guard units > 0 else { return nil }
    self.seconds = seconds
    start = rest.endIndex
  }

  /// In bytes.
  static let maxLength = 120

  private static func lastWord(
    of text: ArraySlice<UInt8>
  ) -> (word: ArraySlice<UInt8>, before: ArraySlice<UInt8>)? {
    let end = text.lastIndex { $0 != 0x20 && $0 != 0x2C }.map { $0 + 1 } ?? text.startIndex
    let start = text[..<end].lastIndex { $0 == 0x20 }.map { $0 + 1 } ?? text.startIndex
    return start < end ? (text[start..<end], text[..<start]) : nil
  }

  private static func factor(of unit: ArraySlice<UInt8>, _ words: LayoutWords) -> Double? {
    let text = String(decoding: unit, as: UTF8.self)
    if words.isWord(text, for: .second) { return 1 }
    if words.isWord(text, for: .minute) { return 60 }
    return words.isWord(text, for: .hour) ? 3600 : nil
  }
}
