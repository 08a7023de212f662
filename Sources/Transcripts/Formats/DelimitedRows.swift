/// The rows of CSV and its kin: fields between separators, in quotation marks if they hold a
/// separator or a line end.
///
/// Source: RFC 4180
struct DelimitedRows {
  /// A field of a row.
  struct Field {
    /// Text range, without quotation marks and white space at its ends.
    let text: Range<Int>
    let isQuoted: Bool
  }

  let separator: UInt8
  /// The rows that are not blank, in order.
  private(set) var rows: [[Field]] = []

  /// - Parameter limit: number of rows to read.
  init(_ utf8: [UInt8], separator: UInt8, atMost limit: Int = .max) {
    self.separator = separator
    var scanner = RowScanner(utf8: utf8, separator: separator)
    while rows.count < limit, let row = scanner.row() {
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  /// The text of a field as it reads: `""` within quotation marks is one.
  static func string(_ utf8: [UInt8], _ field: Field) -> String {
    guard field.isQuoted else { return String(decoding: utf8[field.text], as: UTF8.self) }
    var read: [UInt8] = []
    for byte in utf8[field.text] where byte != quote || read.last != quote { read.append(byte) }
    return String(decoding: read, as: UTF8.self)
  }

  /// Text ranges of the first of each two quotation marks within a quoted field.
  static func doubledQuotes(_ utf8: [UInt8], _ field: Field) -> [Range<Int>] {
    guard field.isQuoted else { return [] }
    var (found, offset): ([Range<Int>], Int) = ([], field.text.lowerBound)
    while let mark = utf8[offset..<field.text.upperBound].firstIndex(of: quote) {
      if mark + 1 < field.text.upperBound, utf8[mark + 1] == quote {
        found.append(mark..<mark + 1)
      }
      offset = min(mark + 2, field.text.upperBound)
    }
    return found
  }

  fileprivate static let quote = UInt8(ascii: "\"")
}

/// Reads one row after the other.
private struct RowScanner {
  let utf8: [UInt8]
  let separator: UInt8
  private var offset = 0

  init(utf8: [UInt8], separator: UInt8) {
    self.utf8 = utf8
    self.separator = separator
    if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The fields of the next row; nil at the end of the text.
  mutating func row() -> [DelimitedRows.Field]? {
    guard offset < utf8.count else { return nil }
    var fields: [DelimitedRows.Field] = []
    repeat { fields.append(field()) } while takeSeparator()
    if offset < utf8.count, utf8[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < utf8.count, utf8[offset] == UInt8(ascii: "\n") { offset += 1 }
    return fields
  }

  private mutating func takeSeparator() -> Bool {
    guard offset < utf8.count, utf8[offset] == separator else { return false }
    offset += 1
    return true
  }

  private mutating func field() -> DelimitedRows.Field {
    let start = utf8[offset...].firstIndex { $0 != 0x20 } ?? utf8.count
    if start < utf8.count, utf8[start] == DelimitedRows.quote, let end = endOfQuoted(from: start) {
      offset = end + 1
      return DelimitedRows.Field(text: utf8.trimmedLines(start + 1..<end), isQuoted: true)
    }
    let begin = offset
    offset = utf8[offset...].firstIndex { $0 == separator || isLineEnd($0) } ?? utf8.count
    return DelimitedRows.Field(text: utf8.trimmed(begin..<offset), isQuoted: false)
  }

  /// Offset of the closing quotation mark; nil if what follows it is not the end of the field.
  private func endOfQuoted(from open: Int) -> Int? {
    var next = open + 1
    while let mark = utf8[next...].firstIndex(of: DelimitedRows.quote) {
      guard mark + 1 < utf8.count, utf8[mark + 1] == DelimitedRows.quote else {
        let isEnd =
          mark + 1 == utf8.count || utf8[mark + 1] == separator || isLineEnd(utf8[mark + 1])
        return isEnd ? mark : nil
      }
      next = mark + 2
    }
    return nil
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

extension [UInt8] {
  /// `range` without white space and line ends at its ends.
  fileprivate func trimmedLines(_ range: Range<Int>) -> Range<Int> {
    var (trimmed, last) = (trimmed(range), range)
    while trimmed != last {
      last = trimmed
      var (start, end) = (trimmed.lowerBound, trimmed.upperBound)
      while start < end, self[start] == 0x0A { start += 1 }
      while start < end, self[end - 1] == 0x0A { end -= 1 }
      trimmed = self.trimmed(start..<end)
    }
    return trimmed
  }
}
