import TerminalText

/// Collects what is sent to the terminal and knows where the terminal's cursor is.
struct Pen {
  /// Relative to the first row of the picture. A column equal to the screen's width means that the
  /// terminal will wrap before the next glyph.
  var position = Layout.Position(row: 0, column: 0)
  private var output: [UInt8] = []
  private var style = Style.plain
  private var written = 0

  mutating func write(_ glyph: Glyph) {
    take(glyph.style)
    output.append(glyph.scalar)
    written += 1
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

  /// To the head of the next row, scrolling at the screen's last.
  mutating func breakRow() {
    take(.plain)
    send("\r\n")
  }

  /// From behind a full row to the head of the next, so that the terminal knows the two as one
  /// line.
  mutating func wrapToEmptyRow() {
    take(.plain)
    send(" \r")
  }

  mutating func eraseRest() {
    take(.plain)
    send("\u{1B}[K")
  }

  mutating func eraseBelow() {
    take(.plain)
    send("\u{1B}[J")
  }

  /// Gives the collected output and starts anew; longer pictures are drawn with a hidden cursor.
  mutating func lift() -> String {
    take(.plain)
    defer {
      output = []
      written = 0
    }
    let text = String(decoding: output, as: UTF8.self)
    return written > 2 ? "\u{1B}[?25l" + text + "\u{1B}[?25h" : text
  }

  private mutating func take(_ next: Style) {
    guard next != style else { return }
    style = next
    send(next == .plain ? "\u{1B}[m" : next.sequence)
  }

  private mutating func send(_ sequence: String) {
    output.append(contentsOf: sequence.utf8)
  }
}
