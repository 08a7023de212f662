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

/// Scalars of valid UTF-8, by byte offset.
extension [UInt8] {
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < count else { return nil }
    let width = Self.width(ofLead: self[offset])
    return String(decoding: self[offset..<Swift.min(count, offset + width)], as: UTF8.self)
      .unicodeScalars.first
  }

  func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    return scalar(at: startOfScalar(before: offset))
  }

  /// At most so many scalars that end at an offset, in the order of the text.
  func scalars(before offset: Int, atMost limit: Int) -> [Unicode.Scalar] {
    var start = offset
    for _ in 0..<limit where start > 0 { start = startOfScalar(before: start) }
    return String(decoding: self[start..<offset], as: UTF8.self).unicodeScalars.map { $0 }
  }

  /// At most so many scalars that begin at an offset.
  func scalars(from offset: Int, atMost limit: Int) -> [Unicode.Scalar] {
    let end = Swift.min(count, offset + limit * 4)
    return String(decoding: self[offset..<end], as: UTF8.self).unicodeScalars.prefix(limit)
      .map { $0 }
  }

  private func startOfScalar(before offset: Int) -> Int {
    self[..<offset].lastIndex { !UTF8.isContinuation($0) } ?? 0
  }

  private static func width(ofLead byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}

extension Unicode.Scalar {
  /// CJK unified ideographs of the first plane, and their compatibility forms.
  var isHan: Bool {
    (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
  }

  /// In bytes of UTF-8.
  var width: Int { UTF8.width(self) }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
