/// A terminal with automatic margins that obeys the sequences the editor sends; any other is recorded
/// in `unknown`. The widths are those of `TestAlphabet`.
struct MiniTerminal {
  struct Cell: Equatable {
    var text = " "
    var style = ""

    /// The last cell of a row where a wide character did not fit.
    static let margin = Cell(text: " ", style: "margin")
  }

  let height: Int
  private(set) var columns: Int
  private(set) var cells: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var unknown: [String] = []
  private(set) var bells = 0
  private(set) var isPasteMarked = false
  /// Whether each row continues in the next by automatic wrap.
  private var isWrapped: [Bool]
  private var wrapsNext = false
  private var style = ""
  private var sequence = ""

  init(height: Int, columns: Int) {
    self.height = height
    self.columns = columns
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: height)
    isWrapped = Array(repeating: false, count: height)
  }

  /// The rows as text, with their blanks at the end.
  var fullRows: [String] { cells.map { $0.map(\.text).joined() } }

  /// The rows without blanks at their ends and without empty rows at the foot.
  var rows: [String] {
    var rows = fullRows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    while rows.last == "" { rows.removeLast() }
    return rows
  }

  mutating func feed(_ text: String) {
    for scalar in text.unicodeScalars { feed(scalar) }
  }

  /// Changes the width of the window, and rewraps the rows that were wrapped at the margin.
  mutating func resize(columns: Int) {
    var wider = MiniTerminal(height: height, columns: columns)
    var place = (row: 0, column: 0)
    for index in 0..<height {
      if index == row { place = wider.place(of: cells[row][column], after: cells[row][..<column]) }
      let isLast = index == max(row, rows.count - 1)
      wider.add(isWrapped[index] ? cells[index][...] : cells[index].prefix(used(index)))
      if isLast { break }
      if !isWrapped[index] { wider.feed("\r\n") }
    }
    wider.goTo(place.row, place.column)
    (cells, isWrapped, self.columns) = (wider.cells, wider.isWrapped, columns)
    goTo(wider.row, wider.column)
  }

  private func used(_ row: Int) -> Int {
    (cells[row].lastIndex { $0 != Cell() } ?? -1) + 1
  }

  private mutating func add(_ cells: ArraySlice<Cell>) {
    for cell in cells where cell != .margin && cell.text != "" {
      style = cell.style
      feed(cell.text)
    }
    style = ""
  }

  /// Where a cell goes that followed these cells of a row to be added.
  private func place(of cell: Cell, after cells: ArraySlice<Cell>) -> (row: Int, column: Int) {
    var copy = self
    copy.add(cells)
    let text = cell.text.unicodeScalars.first ?? " "
    copy.feed(String(text))
    let end = copy.wrapsNext ? columns : copy.column
    return (copy.row, end - TestAlphabet.width(text))
  }

  private mutating func feed(_ scalar: Unicode.Scalar) {
    if !sequence.isEmpty { return continueSequence(scalar) }
    switch scalar {
    case "\u{1B}": sequence = "\u{1B}"
    case "\r": goTo(row, 0)
    case "\n": lineFeed()
    case "\u{7}": bells += 1
    case "\u{8}": goTo(row, max(column - 1, 0))
    case "\u{0}"..."\u{1F}": unknown.append("control \(scalar.value)")
    default: put(scalar)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = TestAlphabet.width(scalar)
    if width == 0 { return join(scalar) }
    if wrapsNext || column + width > columns { wrap() }
    cells[row][column] = Cell(text: String(scalar), style: style)
    if width == 2 { cells[row][column + 1] = Cell(text: "", style: style) }
    wrapsNext = column + width == columns
    column = wrapsNext ? columns - 1 : column + width
  }

  private mutating func wrap() {
    if !wrapsNext { cells[row][column] = .margin }
    let wrapped = row
    lineFeed()
    isWrapped[row == wrapped ? row - 1 : wrapped] = true
    column = 0
  }

  /// A mark joins the character before the cursor.
  private mutating func join(_ scalar: Unicode.Scalar) {
    var place = wrapsNext ? column : column - 1
    while place > 0 && cells[row][place].text == "" { place -= 1 }
    if place >= 0 { cells[row][place].text.unicodeScalars.append(scalar) }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    isWrapped[row] = false
    if row < height - 1 {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: Cell(), count: columns))
      isWrapped = isWrapped.dropFirst() + [false]
    }
  }

  private mutating func goTo(_ newRow: Int, _ newColumn: Int) {
    row = min(max(newRow, 0), height - 1)
    column = min(max(newColumn, 0), columns - 1)
    wrapsNext = false
  }

  private mutating func continueSequence(_ scalar: Unicode.Scalar) {
    sequence.unicodeScalars.append(scalar)
    guard sequence.unicodeScalars.count > 2 || scalar != "[" else { return }
    guard ("@"..."~").contains(scalar) || sequence.unicodeScalars.count == 2 else { return }
    let parameters = String(sequence.dropFirst(2).dropLast())
    obey(scalar, parameters)
    sequence = ""
  }

  private mutating func obey(_ command: Unicode.Scalar, _ parameters: String) {
    let count = Int(parameters) ?? 1
    switch (command, parameters) {
    case ("A", _): goTo(row - count, column)
    case ("B", _): goTo(row + count, column)
    case ("C", _): goTo(row, column + count)
    case ("H", ""): goTo(0, 0)
    case ("K", ""): blank(row, from: column)
    case ("J", ""): blankBelow()
    case ("J", "2"): for row in 0..<height { blank(row, from: 0) }
    case ("m", _): style = parameters
    case ("h", "?2004"), ("l", "?2004"): isPasteMarked = command == "h"
    case ("h", "?25"), ("l", "?25"): break
    default: unknown.append("sequence \(parameters)\(command)")
    }
  }

  private mutating func blankBelow() {
    blank(row, from: column)
    for row in row + 1..<max(height, row + 1) { blank(row, from: 0) }
  }

  private mutating func blank(_ row: Int, from column: Int) {
    if wrapsNext { unknown.append("erasing at the end of a full row") }
    for place in column..<columns { cells[row][place] = Cell() }
  }
}
