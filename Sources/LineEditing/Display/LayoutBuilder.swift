import TerminalText

extension Layout {
  package init(_ content: LineContent, columns: Int, width: DisplayWidth = DisplayWidth()) {
    var builder = LayoutBuilder(columns: max(columns, minColumns), width: width)
    builder.add(content)
    self = builder.finished()
  }
}

/// The width of the widest character.
private let minColumns = 2

/// Fills rows with glyphs as a terminal with automatic margins does.
struct LayoutBuilder {
  private let columns: Int
  private let width: DisplayWidth
  private var glyphs: [Glyph] = []
  private var rows: [Layout.Row] = []
  private var rowStart = 0
  private var column = 0
  private var cursor: Layout.Position?
  private var cursorIsNext = false

  init(columns: Int, width: DisplayWidth) {
    self.columns = columns
    self.width = width
  }

  mutating func add(_ content: LineContent) {
    glyphs.reserveCapacity(content.text.count + Self.expectedOtherGlyphs)
    add(content.prompt)
    let plain = Style.plain  // read once, since it is a global of another module
    for (index, scalar) in content.text.enumerated() {
      if index == content.cursor { cursorIsNext = true }
      add(scalar, content.styles.isEmpty ? plain : content.styles[index])
      if scalar == "\n" { add(content.continuation) }
    }
    if cursor == nil { cursorIsNext = true }
    for scalar in content.hint.unicodeScalars.prefix(while: { $0 != "\n" }) { add(scalar, .dim) }
  }

  /// Of prompt and hint.
  private static let expectedOtherGlyphs = 100

  /// An empty row follows a full last row, since the terminal's cursor goes there.
  consuming func finished() -> Layout {
    if column == columns { endRow() }
    if cursorIsNext { setCursor() }
    endRow()
    return Layout(
      glyphs: glyphs, rows: rows, cursor: cursor ?? Layout.Position(row: 0, column: 0),
      columns: columns)
  }

  private mutating func add(_ text: StyledText) {
    for run in text.runs {
      for scalar in run.text.unicodeScalars { add(scalar, run.style) }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ style: Style) {
    if scalar == "\n" {
      addNewline()
    } else if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
      addControl(scalar, style)
    } else {
      add(Glyph(scalar: scalar, width: UInt8(width.columns(of: scalar)), style: style))
    }
  }

  /// `^A` for a control character, `^?` for delete, `^^` for one above ASCII.
  private mutating func addControl(_ scalar: Unicode.Scalar, _ style: Style) {
    let sign = scalar.value < 0x80 ? Unicode.Scalar(UInt8(scalar.value) ^ 0x40) : "^"
    add(Glyph(scalar: "^", width: 1, style: style))
    add(Glyph(scalar: sign, width: 1, style: style))
  }

  private mutating func add(_ glyph: Glyph) {
    if column + Int(glyph.width) > columns { endRow() }
    if glyph.width == 0 && glyphs.count == rowStart { return }  // no glyph to join
    if glyph.width > 0 && cursorIsNext { setCursor() }
    glyphs.append(glyph)
    column += Int(glyph.width)
  }

  private mutating func addNewline() {
    if cursorIsNext { setCursor() }
    glyphs.append(Glyph(scalar: "\n", width: 0, style: .plain))
    endRow(inNewline: true)
  }

  private mutating func setCursor() {
    cursor = Layout.Position(row: rows.count, column: min(column, columns - 1))
    cursorIsNext = false
  }

  private mutating func endRow(inNewline: Bool = false) {
    rows.append(
      Layout.Row(glyphs: rowStart..<glyphs.count, width: column, endsInNewline: inNewline))
    rowStart = glyphs.count
    column = 0
  }
}
