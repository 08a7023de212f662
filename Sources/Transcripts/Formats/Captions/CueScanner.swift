/// A caption: what is shown at a time.
struct CueCard {
  let time: TimeSpan
  /// Text ranges of its lines that are not blank, without surrounding white space.
  let lines: [Range<Int>]
}

/// Tells the words of captions from the lines that belong to the file: times, numbers and names of
/// cards, comments, styles, the head.
///
/// Every line between two lines of times belongs to the first of them, even after a blank line,
/// unless it is a comment or the number or name of the next card.
struct CueScanner {
  private let utf8: [UInt8]
  private let isWebVTT: Bool
  /// Text ranges of the lines, without surrounding white space.
  private let rows: [Range<Int>]
  private var heads: [Head] = []
  /// Whether most cards have a number above their times.
  private var isNumbered = false
  /// Whether most cards have a line of their own above their times.
  private var isNamed = false
  /// The number of the last card; nil without one.
  private var lastNumber: Int?
  private(set) var cards: [CueCard] = []
  /// Text ranges of what belongs to the file, and of its comments, by place.
  private(set) var metadata: [Range<Int>] = []

  /// A line of times.
  private struct Head {
    /// Index of its row.
    let row: Int
    let times: CueTimes
  }

  init(_ source: SourceText, isWebVTT: Bool) {
    let utf8 = source.utf8
    let rows = (0..<source.lineCount).map { utf8.trimmed(source.text(ofLine: $0 + 1)) }
    self.utf8 = utf8
    self.isWebVTT = isWebVTT
    self.rows = rows
    heads = rows.indices.compactMap { row in
      CueTimes(in: utf8, rows[row]).map { Head(row: row, times: $0) }
    }
    isNumbered = heads.count { $0.row > 0 && number($0.row - 1) != nil } * 2 >= heads.count
    isNamed = heads.count { isAfterBlank($0.row - 1) } * 2 >= heads.count
    scan()
  }

  private mutating func scan() {
    guard let first = heads.first else { return }
    readHead(0..<first.row)
    for (head, next) in zip(heads, heads.dropFirst()) {
      read(head.row + 1..<next.row, under: head.times, isBeforeCard: true)
    }
    if let last = heads.last {
      read(last.row + 1..<rows.count, under: last.times, isBeforeCard: false)
    }
    // A program that comments most of its cards tells nothing by it.
    let comments = metadata.count { $0.lowerBound > rows[first.row].lowerBound }
    if comments > Self.maxComments, comments * 4 > cards.count {
      metadata.removeAll { $0.lowerBound > rows[first.row].lowerBound }
    }
  }

  /// Reads the rows above the first line of times: nobody's words.
  private mutating func readHead(_ range: Range<Int>) {
    var row = range.lowerBound
    let end = rowOfIdentifier(endOf: range) ?? range.upperBound
    while row < end {
      if isWebVTT, row == range.lowerBound || rows[row - 1].isEmpty, isStyle(rows[row]) {
        while row < end, !rows[row].isEmpty { row += 1 }
      } else if isComment(row) {
        row = readComment(from: row, before: end)
      } else {
        addMetadata(utf8.trimmed(withoutSignature(rows[row])))
        row += 1
      }
    }
  }

  /// Reads the rows under a line of times.
  ///
  /// - Parameter isBeforeCard: whether another line of times follows.
  private mutating func read(
    _ range: Range<Int>, under times: CueTimes, isBeforeCard: Bool
  ) {
    let identifier = isBeforeCard ? rowOfIdentifier(endOf: range) : nil
    let end = identifier ?? range.upperBound
    var lines = times.words.isEmpty ? [] : [times.words]
    var row = range.lowerBound
    while row < end {
      if row > range.lowerBound, isComment(row) {
        row = readComment(from: row, before: end)
        continue
      }
      if !rows[row].isEmpty { lines.append(rows[row]) }
      row += 1
    }
    if let identifier, !isNamed, number(identifier) == nil,
      utf8[rows[identifier]].contains(where: \.isBlank)
    {
      addMetadata(rows[identifier])
    }
    if !lines.isEmpty { cards.append(CueCard(time: times.span, lines: lines)) }
  }

  /// The row of the number or the name of the card whose times follow the given rows; nil if it has
  /// none.
  private mutating func rowOfIdentifier(endOf range: Range<Int>) -> Int? {
    guard let row = range.last(where: { !rows[$0].isEmpty }) else { return nil }
    let isDirectlyAbove = row == range.upperBound - 1
    if let number = number(row) {
      let follows = lastNumber.map { (1...Self.maxSkippedNumbers).contains(number - $0) } ?? true
      let isNext = lastNumber.map { number == $0 + 1 } ?? true
      let isNumberHere =
        isDirectlyAbove
        ? isNumbered && follows || isAfterBlank(row) && (isWebVTT || isNumbered)
        : isNumbered && isAfterBlank(row) && isNext
      guard isNumberHere else { return nil }
      lastNumber = number
      return row
    }
    return isWebVTT && isDirectlyAbove && isAfterBlank(row) ? row : nil
  }

  /// More comments than this may be a program's.
  private static let maxComments = 8

  /// A number that stands directly under words is the next card's if it is at most this much more
  /// than the last card's.
  private static let maxSkippedNumbers = 10

  /// The number that a row is nothing but; nil for another row.
  private func number(_ row: Int) -> Int? {
    let text = utf8[rows[row]]
    guard (1...9).contains(text.count), text.allSatisfy(\.isDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 & 0xF) }
  }

  /// Whether a row has text and a blank row, or nothing, above it.
  private func isAfterBlank(_ row: Int) -> Bool {
    row >= 0 && !rows[row].isEmpty && (row == 0 || rows[row - 1].isEmpty)
  }

  private func isComment(_ row: Int) -> Bool {
    let text = utf8[rows[row]]
    return isWebVTT && isAfterBlank(row) && text.starts(with: Self.comment)
      && text.dropFirst(Self.comment.count).first?.isBlank != false
  }

  /// Reads a comment up to a blank row; returns the row after it.
  private mutating func readComment(from first: Int, before end: Int) -> Int {
    var row = first
    while row < end, !rows[row].isEmpty {
      let start = rows[row].lowerBound + (row == first ? Self.comment.count : 0)
      addMetadata(utf8.trimmed(start..<rows[row].upperBound))
      row += 1
    }
    return row
  }

  private mutating func addMetadata(_ range: Range<Int>) {
    if !range.isEmpty { metadata.append(range) }
  }

  /// A row of the head without `WEBVTT`.
  private func withoutSignature(_ range: Range<Int>) -> Range<Int> {
    let isSigned = isWebVTT && utf8[range].starts(with: Self.signature)
    return isSigned ? range.lowerBound + Self.signature.count..<range.upperBound : range
  }

  private func isStyle(_ range: Range<Int>) -> Bool {
    Self.styles.contains { utf8[range].elementsEqual($0) }
  }

  /// What a WebVTT file begins with.
  static let signature = Array("WEBVTT".utf8)
  private static let comment = Array("NOTE".utf8)
  private static let styles = ["STYLE", "REGION"].map { Array($0.utf8) }
}
