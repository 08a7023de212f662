/// Finds the numbers before the lines of a deposition, 1 to 25 on each page.
struct LineNumbers {
  /// Whether the lines of the file are numbered.
  private let areNumbered: Bool

  init(of source: SourceText) {
    var (numbered, ascending, lines, last) = (0, 0, 0, 0)
    for number in 0..<min(source.lineCount, Self.sampleSize) {
      let line = source.utf8.trimmed(source.text(ofLine: number + 1))
      guard !line.isEmpty else { continue }
      lines += 1
      guard let found = Self.number(in: source.utf8[line]) else { continue }
      numbered += 1
      if found.value == last + 1 || found.value == 1 && last > 1 { ascending += 1 }
      last = found.value
    }
    areNumbered = numbered > 7 && ascending * 10 >= numbered * 9 && numbered * 10 >= lines * 7
  }

  /// In lines.
  private static let sampleSize = 2000

  /// Text offset after the number that a line begins with; nil without one.
  func end(in utf8: [UInt8], _ line: Range<Int>) -> Int? {
    areNumbered ? Self.number(in: utf8[line])?.end : nil
  }

  /// A number of up to two digits with blanks behind it, or alone.
  private static func number(in line: ArraySlice<UInt8>) -> (value: Int, end: Int)? {
    let digits = line.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count) else { return nil }
    let rest = line[digits.endIndex...]
    let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }
    guard rest.isEmpty || !blanks.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 & 0xF) }, blanks.endIndex)
  }
}
