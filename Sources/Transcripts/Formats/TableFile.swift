/// Reads tables, CSV or with tabs or semicolons, in which each row is something said: with columns
/// for the words and for speakers or times, as the names in the first row tell.
///
/// Premiere, NVivo, Whisper (`start`, `end` in milliseconds) and spreadsheets write them.
struct TableFile: TranscriptFormat {
  /// Name of the repair in emendations.
  static let rule = "table"

  private let utf8: [UInt8]
  private let rows: [[DelimitedRows.Field]]
  private let columns: TableColumns

  private init(utf8: [UInt8], rows: [[DelimitedRows.Field]], columns: TableColumns) {
    self.utf8 = utf8
    self.rows = rows
    self.columns = columns
  }

  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    let start = Array(source.utf8.prefix(headLength))
    for separator in separators {
      var head = DelimitedRows(start, separator: separator, atMost: sampleSize).rows
      // The last row of the sample may be cut.
      if start.count < source.utf8.count, head.count < sampleSize { _ = head.popLast() }
      guard TableColumns(start, head) != nil else { continue }
      let rows = DelimitedRows(source.utf8, separator: separator).rows
      guard let columns = TableColumns(source.utf8, rows) else { continue }
      let table = TableFile(utf8: source.utf8, rows: rows, columns: columns)
      return table.draft(of: source, roleWords)
    }
    return nil
  }

  /// The draft of rows that are known to be a table; nil if they are none of what is said.
  static func draft(
    of source: SourceText, rows: [[DelimitedRows.Field]], beside others: Surroundings,
    _ roleWords: RoleWords
  ) -> TranscriptDraft? {
    guard let columns = TableColumns(source.utf8, rows) else { return nil }
    var table = TableFile(utf8: source.utf8, rows: rows, columns: columns)
    table.surroundings = others
    return table.draft(of: source, roleWords)
  }

  /// What stands above a table and below it.
  struct Surroundings {
    var above: [CueEntry] = []
    var below: [CueEntry] = []
  }

  private var surroundings = Surroundings()

  private static let separators = Array("\t,;|".utf8)
  /// In rows.
  private static let sampleSize = 20
  /// In bytes: where the sample is taken.
  private static let headLength = 1 << 15

  private func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft {
    guard let words = columns.words else {
      var draft = TranscriptDraft(format: .table)
      draft.unread = columns.unread
      return draft
    }
    let body = rows.dropFirst(columns.hasHead ? 1 : 0)
    let spans = body.map { columns.span(utf8, $0) }
    var guess = TimeUnitGuess()
    for (row, span) in zip(body, spans) where words < row.count {
      guess.add(span.start, span.end, scalars: row[words].text.count)
    }
    var entries = surroundings.above
    var repairs: [Emendation] = []
    for (row, span) in zip(body, spans) where words < row.count && !row[words].text.isEmpty {
      let text = columns.words(of: row) ?? row[words].text
      entries.append(
        CueEntry(
          lines: [text], time: span.timeSpan(plainNumbersIn: guess.unit),
          speaker: columns.speaker(utf8, row), mayContinue: true))
      repairs += marks(in: row[words], text)
    }
    entries += surroundings.below
    var draft = CueEntries.draft(.table, entries, repairs, of: source, roleWords)
    for row in body {
      guard let part = columns.part(utf8, row), let name = columns.speaker(utf8, row),
        let index = draft.names.firstIndex(of: name), name != part
      else { continue }
      draft.parts[index] = part
    }
    draft.unread = columns.unread
    draft.guessedUnit = guess.guessed
    return draft
  }

  /// Emendations of the marks in the words of a row: doubled quotation marks and line ends.
  private func marks(in field: DelimitedRows.Field, _ text: Range<Int>) -> [Emendation] {
    var found = DelimitedRows.doubledQuotes(utf8, field).map {
      Emendation(bytes: $0, reading: "", rule: Self.rule)
    }
    var offset = text.lowerBound
    while let start = utf8[offset..<text.upperBound].firstIndex(where: isLineEnd) {
      offset = utf8[start..<text.upperBound].firstIndex { !isLineEnd($0) } ?? text.upperBound
      found.append(Emendation(bytes: start..<offset, reading: " ", rule: Self.rule))
    }
    return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
