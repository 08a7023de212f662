import TerminalText

/// The page that lines are written on: a terminal of some width, or a file.
struct Page {
  /// Columns to wrap at; nil for no wrapping.
  var columns: Int?
  var hasStyles = false
  var hasLinks = false
  var width = DisplayWidth()

  /// No wrapping, no styles: the same bytes everywhere.
  static let plain = Page()

  /// The rows of the lines, joined by line feeds.
  func text(of lines: [Line]) -> String {
    isPlain ? plainText(of: lines) : lines.flatMap(rows).joined(separator: "\n")
  }

  private var isPlain: Bool { columns == nil && !hasStyles && !hasLinks }

  private func plainText(of lines: [Line]) -> String {
    var text = ""
    text.reserveCapacity(lines.count * Self.expectedLineBytes)
    for index in lines.indices {
      if index > 0 { text += "\n" }
      text += lines[index].head
      for run in lines[index].body.runs { text += run.text }
      if text.utf8.last == UInt8(ascii: " ") { text = trimmed(text) }
    }
    return text
  }

  private static let expectedLineBytes = 160

  private func rows(of line: Line) -> [String] {
    let indent = width.columns(of: line.head)
    if let columns, indent * 2 > columns { return stacked(line) }
    let margin = String(repeating: " ", count: indent)
    let ranges = ranges(of: line, indent: indent)
    let rows = ranges.prefix(line.maxRows ?? ranges.count).enumerated().map { index, range in
      trimmed((index == 0 ? line.head : margin) + linked(styled(line.body, range), line.link))
    }
    return rows.count < ranges.count ? rows.dropLast() + [rows[rows.count - 1] + "…"] : rows
  }

  /// A head that takes more than half of the page gets a row of its own.
  private func stacked(_ line: Line) -> [String] {
    var body = line
    body.head = "    "
    return [trimmed(line.head)] + rows(of: body)
  }

  private func ranges(of line: Line, indent: Int) -> [Range<Int>] {
    let text = line.body.plain
    guard let columns, line.isWrapped else { return [0..<text.utf8.count] }
    let kept = line.maxRows == nil ? indent : indent + 1  // for `…`
    return LineWrapper(columns: max(Self.minColumns, columns - kept), width: width)
      .ranges(of: text)
  }

  /// Narrower columns are unreadable.
  private static let minColumns = 10

  /// The part of a styled text between two byte offsets.
  private func styled(_ text: StyledText, _ range: Range<Int>) -> String {
    var start = 0
    return text.runs.map { run in
      let own = start..<start + run.text.utf8.count
      start = own.upperBound
      let part = own.clamped(to: range)
      let words = run.text.slice(part.lowerBound - own.lowerBound, part.upperBound - own.lowerBound)
      return styled(words, run.style)
    }.joined()
  }

  private func styled(_ text: String, _ style: Style) -> String {
    guard hasStyles, style != .plain, !text.isEmpty else { return text }
    return style.sequence + text + EscapeSequences.styleEnd
  }

  /// The row with its link, if the page has links.
  private func linked(_ row: String, _ link: Line.Link?) -> String {
    guard hasLinks, let link else { return row }
    return row.replacing(link.words, with: EscapeSequences.link(link.words, to: link.target))
  }

  private func trimmed(_ row: String) -> String {
    guard row.utf8.last == UInt8(ascii: " ") else { return row }
    let end = row.unicodeScalars.lastIndex { $0 != " " }
    return end.map { String(row.unicodeScalars[...$0]) } ?? ""
  }
}

extension String {
  /// The text between two byte offsets, at scalar borders.
  func slice(_ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    let first = utf8.index(utf8.startIndex, offsetBy: start)
    return String(self[first..<utf8.index(first, offsetBy: end - start)])
  }
}
