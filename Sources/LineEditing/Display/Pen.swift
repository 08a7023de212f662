import TerminalText

/// Collects output for the terminal and tracks where the terminal's cursor is.
struct Pen {
  /// Relative to the first row of the picture. A column equal to the width of the screen means that
  /// the terminal will wrap before the next glyph.
  var position = Layout.Position(row: 0, column: 0)
  private var output: [UInt8] = []
  private var style = Style.plain
  private var glyphCount = 0

  mutating func write(_ glyph: Glyph) {
    take(glyph.style)
    output.append(glyph.scalar)
    glyphCount += 1
  }

  mutating func move(to target: Layout.Position) {
    guard target != position else { return }
    take(.plain)
    let down = target.row - position.row
    if down != 0 { send("\u{1B}[\(abs(down))\(down > 0 ? "B" : "A")") }
    if target.column != position.column {
      send(target.column == 0 ? "\r" : "\r\u{1B}[\(target.column)C")
    }
    position = target
  }

  /// Moves to the start of the next row, scrolling at the last row of the screen.
  mutating func breakRow() {
    take(.plain)
    send("\r\n")
  }

  /// Moves from the end of a full row to the start of the next, so that the terminal takes the two
  /// for one line.
  mutating func wrapToEmptyRow() {
    take(.plain)
    send(" \r")
  }

  /// Erases from the cursor to the end of the row.
  mutating func eraseRest() {
    take(.plain)
    send("\u{1B}[K")
  }

  /// Erases from the cursor to the end of the screen.
  mutating func eraseBelow() {
    take(.plain)
    send("\u{1B}[J")
  }

  /// Returns the collected output, and starts afresh. The cursor is hidden while more than a few
  /// glyphs are drawn.
  mutating func lift() -> String {
    take(.plain)
    defer {
      output = []
      glyphCount = 0
    }
    let text = String(decoding: output, as: UTF8.self)
    return glyphCount > Self.maxGlyphsWithCursor ? "\u{1B}[?25l" + text + "\u{1B}[?25h" : text
  }

  private static let maxGlyphsWithCursor = 2

  private mutating func take(_ next: Style) {
    guard next != style else { return }
    style = next
    send(next == .plain ? "\u{1B}[m" : next.sequence)
  }

  private mutating func send(_ sequence: String) {
    output.append(contentsOf: sequence.utf8)
  }
}
