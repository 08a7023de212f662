/// Small questions about UTF-8 bytes that all readers ask.
extension Collection<UInt8> where Index == Int {
  /// The range without the white space at both ends: ASCII blanks, U+00A0, U+3000 and U+FEFF.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let width = blankWidth(at: range.lowerBound, in: range) {
      range = (range.lowerBound + width)..<range.upperBound
    }
    while let width = blankWidth(before: range.upperBound, in: range) {
      range = range.lowerBound..<(range.upperBound - width)
    }
    return range
  }

  private func blankWidth(at offset: Int, in range: Range<Int>) -> Int? {
    blanks.first { range.count >= $0.count && self[offset..<offset + $0.count].elementsEqual($0) }?
      .count
  }

  private func blankWidth(before end: Int, in range: Range<Int>) -> Int? {
    blanks.first { range.count >= $0.count && self[end - $0.count..<end].elementsEqual($0) }?.count
  }
}

private let blanks: [[UInt8]] = [
  [0x20], [0x09], [0x0D], [0xC2, 0xA0], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
]
