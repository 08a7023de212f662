extension RandomAccessCollection<UInt8> where Index == Int {
  /// `range` without the white space at its ends: space, tab, CR, page break, U+00A0, U+3000 and U+FEFF.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let width = blankWidth(at: start, before: end)
      guard width > 0 else { break }
      start += width
    }
    while start < end {
      let width = blankWidth(endingAt: end, after: start)
      guard width > 0 else { break }
      end -= width
    }
    return start..<end
  }

  /// Number of bytes of the blank at an offset; 0 if there is none.
  private func blankWidth(at offset: Int, before end: Int) -> Int {
    switch self[offset] {
    case 0x20, 0x09, 0x0C, 0x0D: 1
    case 0xC2: isBlank(offset, end, 0xA0) ? 2 : 0
    case 0xE3: isBlank(offset, end, 0x80, 0x80) ? 3 : 0
    case 0xEF: isBlank(offset, end, 0xBB, 0xBF) ? 3 : 0
    default: 0
    }
  }

  private func blankWidth(endingAt end: Int, after start: Int) -> Int {
    switch self[end - 1] {
    case 0x20, 0x09, 0x0C, 0x0D: return 1
    case 0xA0 where end - 2 >= start: return blankWidth(at: end - 2, before: end) == 2 ? 2 : 0
    case 0x80, 0xBF: return end - 3 >= start && blankWidth(at: end - 3, before: end) == 3 ? 3 : 0
    default: return 0
    }
  }

  private func isBlank(_ offset: Int, _ end: Int, _ second: UInt8) -> Bool {
    offset + 1 < end && self[offset + 1] == second
  }

  private func isBlank(_ offset: Int, _ end: Int, _ second: UInt8, _ third: UInt8) -> Bool {
    offset + 2 < end && self[offset + 1] == second && self[offset + 2] == third
  }
}

extension [UInt8] {
  /// What stands first in a text, without a byte order mark and blank lines before it.
  ///
  /// - Parameter length: in bytes, with what is left out.
  func head(_ length: Int) -> ArraySlice<UInt8> {
    prefix(length).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
  }

  /// The scalar that begins at a byte offset of valid UTF-8; nil at the end.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < count else { return nil }
    let width = Self.width(ofLead: self[offset])
    return String(decoding: self[offset..<Swift.min(count, offset + width)], as: UTF8.self)
      .unicodeScalars.first
  }

  /// The scalar that ends at a byte offset of valid UTF-8; nil at the start.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    return scalar(at: startOfScalar(before: offset))
  }

  /// Up to `limit` scalars that end at a byte offset, in the order of the text.
  func scalars(before offset: Int, atMost limit: Int) -> [Unicode.Scalar] {
    var start = offset
    for _ in 0..<limit where start > 0 { start = startOfScalar(before: start) }
    return String(decoding: self[start..<offset], as: UTF8.self).unicodeScalars.map { $0 }
  }

  /// Up to `limit` scalars that begin at a byte offset.
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

extension ArraySlice<UInt8> {
  /// The first place where some bytes stand; nil if there is none.
  func firstRange(of bytes: [UInt8]) -> Range<Int>? {
    starts(of: bytes).first { self[$0...].starts(with: bytes) }.map { $0..<$0 + bytes.count }
  }

  /// The last place where some bytes stand; nil if there is none.
  func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    starts(of: bytes).last { self[$0...].starts(with: bytes) }.map { $0..<$0 + bytes.count }
  }

  /// Where some bytes can begin.
  private func starts(of bytes: [UInt8]) -> Range<Int> {
    startIndex..<Swift.max(startIndex, endIndex - bytes.count + 1)
  }

  /// Whether it ends with one of some texts.
  func ends(withAnyOf texts: [[UInt8]]) -> Bool {
    texts.contains { suffix($0.count).elementsEqual($0) }
  }

  /// Without those of some texts that stand at its end, one after the other.
  func withoutEnds(_ texts: [[UInt8]]) -> ArraySlice {
    var rest = self
    while let text = texts.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(text.count)
    }
    return rest
  }
}

extension Unicode.Scalar {
  /// Whether it is a CJK ideograph of the first plane, unified or for compatibility.
  var isHan: Bool {
    (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
  }

  /// Number of bytes in UTF-8.
  var width: Int { UTF8.width(self) }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
