/// Reads documents whose words stand in tables with a row for each thing said, as services and people
/// write them; the first row names the columns.
struct DocumentTables: TranscriptFormat {
  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    guard let tables = source.document?.tables, let rows = rows(of: tables, source.utf8),
      let first = rows.first?.first?.text.lowerBound, let last = rows.last?.last?.text.upperBound
    else { return nil }
    let words = rows.joined().reduce(0) { $0 + $1.text.count }
    guard words * 2 > source.utf8.count else { return nil }
    let headings = source.document?.headings.map(\.start) ?? []
    let around = TableFile.Surroundings(
      above: entries(0..<first, .introduction, headings, source),
      below: entries(last..<source.utf8.count, .text, headings, source))
    return TableFile.draft(of: source, rows: rows, beside: around, roleWords)
  }

  /// The rows of the tables that have as many columns as the longest; one that goes on over several
  /// pages may have its first row on each.
  private static func rows(
    of tables: [DocumentText.Table], _ utf8: [UInt8]
  ) -> [[DelimitedRows.Field]]? {
    guard let width = tables.max(by: { $0.rows.count < $1.rows.count })?.rows.first?.count else {
      return nil
    }
    let rows = tables.filter { $0.rows.first?.count == width }.flatMap(\.rows)
      .filter { $0.contains { !$0.isEmpty } }
    guard let head = rows.first?.map({ utf8[$0] }) else { return nil }
    let body = rows.dropFirst().filter { row in
      row.count != head.count || !zip(row, head).allSatisfy { utf8[$0].elementsEqual($1) }
    }
    return (rows.prefix(1) + body).map { row in
      row.map { DelimitedRows.Field(text: $0, isQuoted: false) }
    }
  }

  /// The lines of a text range.
  private static func entries(
    _ range: Range<Int>, _ kind: Paragraph.Kind, _ headings: [Int], _ source: SourceText
  ) -> [CueEntry] {
    source.utf8[range].split(separator: UInt8(ascii: "\n")).compactMap { line in
      let text = source.utf8.trimmed(line.startIndex..<line.endIndex)
      let isHeading = headings.contains { line.startIndex <= $0 && $0 < line.endIndex }
      return text.isEmpty ? nil : CueEntry(lines: [text], kind: isHeading ? .heading : kind)
    }
  }
}
