import Basics

/// Reads the text of a Word document: tracked insertions are in, deletions out, and moved text stands
/// where it was moved to; fields and links are read as they show, comments, hidden text and the second
/// form of a drawing are left out.
struct WordText {
  private let utf8: [UInt8]
  private let styles: WordStyles
  private var text = DocumentText()
  private var scanner: XMLScanner
  /// Whether the root is that of a Word document.
  private var isWord = false

  /// How many elements are open within one that is left out, with that itself; 0 outside.
  private var leftOutDepth = 0
  private var isInText = false
  private var isPreserved = false
  private var isHidden = false
  private var paragraph = ParagraphState()
  private var openParagraphs = 0
  /// Of the fields that are open, whether what they show is read, the innermost last.
  private var fields: [Bool] = []
  private var tables: [TableState] = []

  /// What stands in the text for the markup that was read since the last words.
  private var pending: [UInt8] = []
  /// Offset in the document where the last words end.
  private var lastEnd = 0
  /// Whether the line that is read has words.
  private var lineHasWords = false

  private struct ParagraphState {
    var isInProperties = false
    var level = 0
    /// Whether its end was deleted, so that the next paragraph goes on with it.
    var isEndDeleted = false
  }

  private struct TableState {
    var table = DocumentText.Table()
    var row: [Range<Int>] = []
    /// Text range of the cell that is read; nil as long as it has no words.
    var cell: Range<Int>?
    var isInCell = false
    var span = 1
  }

  /// - Parameter document: in UTF-8.
  /// - Returns: nil if it is no whole Word document.
  static func text(of document: [UInt8], _ styles: WordStyles) -> DocumentText? {
    var reader = WordText(document, styles)
    return reader.read()
  }

  private init(_ utf8: [UInt8], _ styles: WordStyles) {
    self.utf8 = utf8
    self.styles = styles
    scanner = XMLScanner(utf8.indices)
  }

  private mutating func read() -> DocumentText? {
    let utf8 = utf8
    let span = utf8.span
    while let token = scanner.next(in: span) {
      guard leftOutDepth == 0 else {
        switch token.kind {
        case .start: leftOutDepth += 1
        case .end: leftOutDepth -= 1
        case .empty, .text, .cdata: break
        }
        continue
      }
      switch token.kind {
      case .text: if isInText { addWords(token.content, hasReferences: true, in: span) }
      case .cdata: if isInText { addWords(token.content, hasReferences: false, in: span) }
      case .end:
        if let element = WordElement(token.content, in: span) { end(element) }
      case .start, .empty:
        guard let element = WordElement(token.content, in: span) else { continue }
        start(element, token)
        if token.kind == .empty { endEmpty(element) }
      }
    }
    guard isWord, !scanner.isCutShort else { return nil }
    text.map.addCopy(text: text.utf8.count, file: utf8.count)
    return text
  }

  // MARK: Elements

  private mutating func start(_ element: WordElement, _ token: XMLScanner.Token) {
    if paragraph.isInProperties { return startProperty(element, token) }
    switch element {
    case .document: isWord = true
    case .p:
      // One within another is that of a text box.
      if openParagraphs > 0, lineHasWords { endLine() }
      openParagraphs += 1
      paragraph = ParagraphState()
    case .pPr: if token.kind == .start { paragraph.isInProperties = true }
    case .t:
      isInText = token.kind == .start
      let hasAttributes = token.range.upperBound > token.content.upperBound + 1
      isPreserved = hasAttributes && value("space", token) == "preserve"
    case .vanish: isHidden = isOn(token)
    case .tab, .ptab: add(Self.tab)
    case .br, .cr: endLine()
    case .noBreakHyphen: addMark(Self.hyphen, token.range)
    case .sym: addSymbol(token)
    case .fldChar: startField(token)
    case .tbl: if token.kind == .start { startTable() }
    case .tr: if !tables.isEmpty { tables[tables.count - 1].row = [] }
    case .tc: startCell()
    case .gridSpan: setSpan(token)
    default: if element.isLeftOut, token.kind == .start { leftOutDepth = 1 }
    }
  }

  private mutating func startProperty(_ element: WordElement, _ token: XMLScanner.Token) {
    switch element {
    case .pStyle:
      if let style = value("val", token) { paragraph.level = styles.level(of: style) }
    case .outlineLvl:
      if let level = value("val", token).flatMap({ Int($0) }), (0..<9).contains(level) {
        paragraph.level = level + 1
      }
    case .del, .moveFrom: paragraph.isEndDeleted = true
    default: break
    }
    if element.isLeftOut, token.kind == .start { leftOutDepth = 1 }
  }

  private mutating func endEmpty(_ element: WordElement) {
    switch element {
    case .p, .tc, .tr: end(element)
    default: break
    }
  }

  private mutating func end(_ element: WordElement) {
    switch element {
    case .t: isInText = false
    case .r: isHidden = false
    case .pPr: paragraph.isInProperties = false
    case .p: endParagraph()
    case .tc: endCell()
    case .tr: endRow()
    case .tbl: endTable()
    default: break
    }
  }

  private mutating func endParagraph() {
    openParagraphs = max(0, openParagraphs - 1)
    paragraph.isInProperties = false
    // A field that is never ended hides nothing below.
    for index in fields.indices { fields[index] = true }
    if paragraph.isEndDeleted { return }
    endLine()
  }

  private mutating func startField(_ token: XMLScanner.Token) {
    switch value("fldCharType", token) {
    case "begin": fields.append(false)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
    default: _ = fields.popLast()
    }
  }

  // MARK: Tables

  private mutating func startTable() {
    if lineHasWords { endLine() }
    tables.append(TableState())
  }

  private mutating func startCell() {
    guard !tables.isEmpty else { return }
    if !tables[tables.count - 1].row.isEmpty {
      // The end of the cell before is no end of a line.
      if pending.last == Self.lineEnd { pending.removeLast() }
      add(Self.tab)
    }
    tables[tables.count - 1].isInCell = true
    tables[tables.count - 1].cell = nil
    tables[tables.count - 1].span = 1
  }

  private mutating func setSpan(_ token: XMLScanner.Token) {
    guard !tables.isEmpty, let span = value("val", token).flatMap({ Int($0) }) else { return }
    tables[tables.count - 1].span = min(max(1, span), Self.maxSpan)
  }

  private mutating func endCell() {
    guard let table = tables.last, table.isInCell else { return }
    let place = text.utf8.count
    let empty = Array(repeating: place..<place, count: table.span - 1)
    tables[tables.count - 1].row += [table.cell ?? place..<place] + empty
    tables[tables.count - 1].isInCell = false
  }

  private mutating func endRow() {
    guard !tables.isEmpty else { return }
    if pending.last != Self.lineEnd { add(Self.lineEnd) }
    // A copy of the table would be copied with all its rows.
    let row = tables[tables.count - 1].row
    tables[tables.count - 1].table.rows.append(row)
    tables[tables.count - 1].row = []
  }

  private mutating func endTable() {
    guard let table = tables.popLast(), tables.isEmpty else { return }
    text.tables.append(table.table)
  }

  /// In columns.
  private static let maxSpan = 64

  // MARK: Words

  private mutating func endLine() {
    add(Self.lineEnd)
    lineHasWords = false
  }

  private mutating func add(_ mark: UInt8) {
    if isHidden || fields.contains(false) { return }
    pending.append(mark)
  }

  /// Adds what markup reads as.
  private mutating func addMark(_ mark: [UInt8], _ range: Range<Int>) {
    guard !isHidden, !fields.contains(false) else { return }
    beginWords(at: range.lowerBound)
    text.map.addReplacement(
      text: text.utf8.count..<text.utf8.count + mark.count, file: range)
    text.utf8 += mark
    endWords(at: range.upperBound)
  }

  /// A character given by its number in a font: those of a font's own have no meaning elsewhere.
  private mutating func addSymbol(_ token: XMLScanner.Token) {
    guard let number = value("char", token).flatMap({ UInt32($0, radix: 16) }),
      !(0xE000...0xF8FF).contains(number), number > 0x20, let scalar = Unicode.Scalar(number)
    else { return }
    addMark(Array(String(scalar).utf8), token.range)
  }

  private mutating func addWords(_ range: Range<Int>, hasReferences: Bool, in span: Span<UInt8>) {
    guard !isHidden, !fields.contains(false) else { return }
    var (start, end) = (range.lowerBound, range.upperBound)
    if !isPreserved {
      while start < end, span[start] <= 0x20 { start += 1 }
      while end > start, span[end - 1] <= 0x20 { end -= 1 }
    }
    guard start < end else { return }
    beginWords(at: start)
    var (copied, next) = (start, start)
    func copy(upTo end: Int) {
      guard copied < end else { return }
      text.map.addCopy(text: text.utf8.count, file: copied)
      text.utf8 += utf8[copied..<end]
    }
    while next < end {
      let byte = span[next]
      if byte == UInt8(ascii: "&"), hasReferences,
        let reference = CharacterReference(in: utf8[..<end], at: next)
      {
        copy(upTo: next)
        let reading = Array(reference.reading.utf8)
        if !reading.isEmpty {
          let place = text.utf8.count
          text.map.addReplacement(
            text: place..<place + reading.count, file: next..<reference.end)
          text.utf8 += reading
        }
        (copied, next) = (reference.end, reference.end)
      } else if byte < 0x20 {
        copy(upTo: next)
        let place = text.utf8.count
        text.map.addReplacement(text: place..<place + 1, file: next..<next + 1)
        text.utf8.append(0x20)
        (copied, next) = (next + 1, next + 1)
      } else {
        next += 1
      }
    }
    copy(upTo: end)
    endWords(at: end)
  }

  /// Puts in what stands for the markup since the last words.
  private mutating func beginWords(at start: Int) {
    if !pending.isEmpty {
      let place = text.utf8.count
      text.map.addReplacement(text: place..<place + pending.count, file: lastEnd..<start)
      text.utf8 += pending
      pending = []
    }
    if !lineHasWords, paragraph.level > 0 {
      text.headings.append(
        DocumentText.Heading(start: text.utf8.count, level: paragraph.level))
      paragraph.level = 0
    }
    lineHasWords = true
    for index in tables.indices where tables[index].isInCell && tables[index].cell == nil {
      tables[index].cell = text.utf8.count..<text.utf8.count
    }
  }

  private mutating func endWords(at end: Int) {
    lastEnd = end
    for index in tables.indices {
      guard tables[index].isInCell, let cell = tables[index].cell else { continue }
      tables[index].cell = cell.lowerBound..<text.utf8.count
    }
  }

  private static let tab = UInt8(ascii: "\t")
  private static let lineEnd = UInt8(ascii: "\n")
  private static let hyphen = Array("-".utf8)

  // MARK: Attributes

  /// The value of an attribute by its name without a namespace.
  private func value(_ name: String, _ token: XMLScanner.Token) -> String? {
    XMLAttributes(utf8[token.range]).first(name)
  }

  /// Whether a property is on: it is unless its value says otherwise.
  private func isOn(_ token: XMLScanner.Token) -> Bool {
    !["0", "false", "off"].contains(value("val", token))
  }
}
