/// Which columns of a table hold what, by the names in its first row, or else by what stands in
/// them.
struct TableColumns {
  /// Index of the column of the words; nil if none could be told.
  private(set) var words: Int?
  /// Whether the first row names the columns.
  let hasHead: Bool
  /// Names of the columns that hold words and are not read, as a warning shows them.
  private(set) var unread: [String] = []
  /// By column.
  private var fields: [FieldName?]
  private let count: Int

  /// Nil if the rows are no table of what is said: there must be columns for words, and for
  /// speakers or times.
  init?(_ utf8: [UInt8], _ rows: [[DelimitedRows.Field]]) {
    guard rows.count > 1, let head = rows.first, head.count > 1 else { return nil }
    count = head.count
    let names = head.map { FieldName(utf8[$0.text]) }
    let columns = TableSample(utf8, Array(rows.dropFirst()), count: head.count)
    guard columns.isRegular(lastIsWords: names.last??.content == .text) else { return nil }
    hasHead = Self.areNames(head, utf8)
    fields = hasHead ? names : head.map { _ in nil }
    let named = columns.best(names)
    if hasHead, names.contains(where: { $0?.tellsSpeech(besideWords: named != nil) ?? false }) {
      words = named ?? columns.longest(except: names)
      guard words != nil || Self.areIdentifiers(head, utf8) else { return nil }
    } else {
      // Two columns without a head are lines with a comma: `12/03/2024, 10:15 - Anna: So.`
      guard head.count > 2, let times = columns.times(count: hasHead ? 1 : 2),
        let longest = columns.longest(except: names)
      else { return nil }
      words = longest
      fields[times[0]] = FieldName.start
      if times.count > 1 { fields[times[1]] = FieldName.end }
      if let speaker = columns.speakers(except: [longest] + times) {
        fields[speaker] = FieldName.speaker
      }
    }
    findUnread(head, columns, utf8)
  }

  /// Whether a row can name columns: no number, no time, nothing long, nothing twice.
  private static func areNames(_ row: [DelimitedRows.Field], _ utf8: [UInt8]) -> Bool {
    let names = row.map { DelimitedRows.string(utf8, $0) }.filter { !$0.isEmpty }
    return names.count > 1 && Set(names).count == names.count
      && names.allSatisfy { $0.utf8.count <= maxNameLength && FieldTime($0, nil) == nil }
  }

  /// In bytes.
  private static let maxNameLength = 40

  /// Whether the fields of a row are single words, as in tables of data.
  private static func areIdentifiers(_ row: [DelimitedRows.Field], _ utf8: [UInt8]) -> Bool {
    row.allSatisfy { !$0.text.isEmpty && !utf8[$0.text].contains(0x20) }
  }

  private mutating func findUnread(
    _ head: [DelimitedRows.Field], _ columns: TableSample, _ utf8: [UInt8]
  ) {
    for column in head.indices where column != words {
      let isKnown = fields[column].map { $0.content != .text } ?? false
      guard !isKnown, columns.holdsPhrases(column) else { continue }
      let name = hasHead ? DelimitedRows.string(utf8, head[column]) : "column \(column + 1)"
      unread.append("‘\(name)’")
    }
    if words == nil, unread.isEmpty {
      unread = head.map { "‘\(DelimitedRows.string(utf8, $0))’" }
    }
  }

  /// When a row was said.
  func span(_ utf8: [UInt8], _ row: [DelimitedRows.Field]) -> FieldSpan {
    var span = FieldSpan()
    for (column, field) in row.enumerated() where column < count {
      guard let name = fields[column], column != words else { continue }
      let text = DelimitedRows.string(utf8, field)
      switch name.content {
      case .start: span.take(start: FieldTime(text, name.unit))
      case .end: span.take(end: FieldTime(text, name.unit))
      case .duration: span.duration = FieldTime(text, name.unit)
      case .instant: span.take(FieldSpan(text, name.unit))
      default: continue
      }
    }
    return span
  }

  /// Who says a row; nil if its field is empty.
  func speaker(_ utf8: [UInt8], _ row: [DelimitedRows.Field]) -> String? {
    var best: SpeakerField?
    for (column, field) in row.enumerated() where column < count && column != words {
      guard let name = fields[column], let kind = SpeakerField.Kind(name), !field.text.isEmpty
      else { continue }
      let found = SpeakerField(
        name: DelimitedRows.string(utf8, field), kind: kind, rank: name.rank)
      if best.map({ found.precedes($0) }) ?? true { best = found }
    }
    return best?.name
  }

  /// What a row says of its speaker besides the name.
  func part(_ utf8: [UInt8], _ row: [DelimitedRows.Field]) -> String? {
    fields.firstIndex { $0?.content == .part }.flatMap { column in
      guard column < row.count, !row[column].text.isEmpty else { return nil }
      return DelimitedRows.string(utf8, row[column])
    }
  }

  /// The words of a row that are cut by separators within the last column; nil if they are not.
  func words(of row: [DelimitedRows.Field]) -> Range<Int>? {
    guard let words, words == count - 1, row.count > count, !row[words].isQuoted,
      let last = row.last, !last.isQuoted
    else { return nil }
    return row[words].text.lowerBound..<last.text.upperBound
  }
}

/// What stands in the columns of a table.
private struct TableSample {
  private let utf8: [UInt8]
  private let rows: [[DelimitedRows.Field]]
  private let count: Int

  init(_ utf8: [UInt8], _ rows: [[DelimitedRows.Field]], count: Int) {
    self.utf8 = utf8
    self.rows = rows
    self.count = count
  }

  /// Whether nearly all rows have as many fields as the first, or more if the last one holds words.
  ///
  /// - Parameter lastIsWords: whether the last column is named so: then most rows may have more.
  func isRegular(lastIsWords: Bool) -> Bool {
    let regular = rows.count { $0.count == count }
    let longer = rows.count { $0.count > count }
    return (regular + longer) * 10 >= rows.count * 9 && (lastIsWords || regular * 2 >= rows.count)
  }

  /// The column whose name says best that it holds words, if it does.
  func best(_ names: [FieldName?]) -> Int? {
    names.indices.filter { names[$0]?.content == .text && length($0) > 0 }
      .min { names[$0]?.rank ?? 0 < names[$1]?.rank ?? 0 }
  }

  /// The column with the longest fields among those whose names say nothing, if it holds phrases.
  func longest(except names: [FieldName?]) -> Int? {
    let longest = names.indices.filter { names[$0] == nil }.max { length($0) < length($1) }
    return longest.flatMap { holdsPhrases($0) ? $0 : nil }
  }

  /// The first columns of which nearly every field is a time, up to two; nil if there are fewer
  /// than `count`.
  func times(count: Int) -> [Int]? {
    let times = (0..<self.count).filter { column in
      let fields = values(column)
      return !fields.isEmpty && fields.count { isTime($0) } * 10 >= fields.count * 9
    }
    return times.count < count ? nil : Array(times.prefix(2))
  }

  /// A column of short names that recur.
  func speakers(except others: [Int]) -> Int? {
    (0..<count).first { column in
      let fields = values(column)
      return !others.contains(column) && !fields.isEmpty && fields.allSatisfy { isName($0) }
        && (Set(fields).count * 2 <= fields.count || fields.count < 4)
    }
  }

  /// Whether a column has a field of several words.
  func holdsPhrases(_ column: Int) -> Bool {
    values(column).contains { field in
      field.split(separator: " ").count > 2 || field.utf8.count { $0 >= 0xE0 } > 4
    }
  }

  private func values(_ column: Int) -> [String] {
    rows.compactMap { $0.count > column ? DelimitedRows.string(utf8, $0[column]) : nil }
      .filter { !$0.isEmpty }
  }

  private func length(_ column: Int) -> Int {
    rows.reduce(0) { $0 + ($1.count > column ? $1[column].text.count : 0) }
  }

  private func isTime(_ text: String) -> Bool { FieldSpan(text, nil).start != nil }

  private func isName(_ text: String) -> Bool {
    text.utf8.count < LabelName.lengthLimit && !isTime(text)
      && text.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }
}

extension FieldName {
  /// For columns that are known by what stands in them.
  static let start = FieldName(.start)
  static let end = FieldName(.end)
  static let speaker = FieldName(.speaker)

  /// Whether a column of this name tells that rows are said: a person's name does only beside a
  /// column that is named as words.
  fileprivate func tellsSpeech(besideWords: Bool) -> Bool {
    switch content {
    case .speaker, .start, .end, .instant, .duration: true
    case .person, .part: besideWords
    case .text, .alternatives: false
    }
  }
}
