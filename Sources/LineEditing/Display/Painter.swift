/// Keeps a line on the screen up to date by sending each picture as its difference from the last.
///
/// Rows that end at the margin are left to the terminal's automatic wrap, so that terminals that
/// rewrap on resizing move them as `reflow` expects.
package struct Painter {
  private var shown: Layout?
  /// The number of rows of the layout above the first row shown.
  private(set) var top = 0
  private var pen = Pen()

  package init() {}

  /// What to send so that a screen of `height` rows shows the layout.
  package mutating func paint(_ layout: Layout, height: Int) -> String {
    let (next, nextTop) = layout.window(height: max(height, 1), top: top)
    let start = shown.map { Self.firstDifference($0, next) } ?? 0
    let old = shown?.glyphs.count ?? 0
    if start < max(old, next.glyphs.count) || shown == nil {
      write(next, from: start, erasing: shown == nil || start < old)
    }
    pen.move(to: next.cursor)
    shown = next
    top = nextTop
    return pen.lift()
  }

  /// What to send to leave the picture on the screen and move the cursor to the start of the row
  /// below.
  package mutating func leave() -> String {
    defer { forget() }
    guard let last = shown?.rows.last, let count = shown?.rows.count else { return "" }
    pen.move(to: Layout.Position(row: count - 1, column: 0))
    if last.width > 0 { pen.breakRow() }
    return pen.lift()
  }

  /// What to send to erase the picture and move the cursor to where it began.
  package mutating func erase() -> String {
    defer { forget() }
    guard shown != nil else { return "" }
    pen.move(to: Layout.Position(row: 0, column: 0))
    pen.eraseBelow()
    return pen.lift()
  }

  /// To be called when the cursor is in the first column and the screen is blank from there.
  package mutating func forget() {
    shown = nil
    top = 0
    pen = Pen()
  }

  /// To be called when the terminal has rewrapped its rows to those of this layout, which has the
  /// same content at the new width.
  package mutating func reflow(_ layout: Layout, height: Int) {
    guard shown != nil else { return }
    let (next, nextTop) = layout.window(height: max(height, 1), top: top)
    // Only the row is known, so the column is one that no target has.
    pen.position = Layout.Position(row: next.cursor.row, column: next.columns)
    shown = next
    top = nextTop
  }

  private mutating func write(_ next: Layout, from start: Int, erasing: Bool) {
    let position = next.end(ofGlyphBefore: start)
    pen.move(to: position)
    for index in position.row..<next.rows.count {
      let row = next.rows[index]
      for glyph in next.glyphs[row.glyphs.clamped(to: start..<max(start, row.glyphs.upperBound))]
      where !glyph.isNewline {
        pen.write(glyph)
      }
      finish(row, isLast: index == next.rows.count - 1, erasing: erasing, in: next)
    }
    pen.position = Layout.Position(row: next.rows.count - 1, column: next.rows.last?.width ?? 0)
  }

  /// Erasing at the end of a full row would erase its last character.
  private mutating func finish(_ row: Layout.Row, isLast: Bool, erasing: Bool, in next: Layout) {
    let isFull = row.width == next.columns
    if erasing && !isFull { isLast ? pen.eraseBelow() : pen.eraseRest() }
    if isLast { return }
    if row.endsInNewline {
      pen.breakRow()
    } else if row.glyphs.upperBound == next.glyphs.count {
      pen.wrapToEmptyRow()
    }
  }

  /// The index of the first glyph that differs, or of the one it joins: a mark is sent with its
  /// character, and the end of a row with the wrap or break after it, which terminals remember.
  private static func firstDifference(_ old: Layout, _ new: Layout) -> Int {
    let limit = min(old.glyphs.count, new.glyphs.count)
    var index = 0
    while index < limit && old.glyphs[index] == new.glyphs[index] { index += 1 }
    while index > 0 && (old.isJoined(at: index) || new.isJoined(at: index)) { index -= 1 }
    return index
  }
}

extension Layout {
  fileprivate func isJoined(at index: Int) -> Bool {
    index < glyphs.count && glyphs[index].width == 0
  }

  /// Where the terminal's cursor is after the glyph before `index`: at the start of the next row if
  /// the glyph fills its own.
  fileprivate func end(ofGlyphBefore index: Int) -> Position {
    guard let row = rows.firstIndex(where: { $0.glyphs.contains(index - 1) }) else {
      return Position(row: 0, column: 0)
    }
    let column = glyphs[rows[row].glyphs.lowerBound..<index].reduce(0) { $0 + Int($1.width) }
    let isBreak = glyphs[index - 1].isNewline || column == columns
    return isBreak ? Position(row: row + 1, column: 0) : Position(row: row, column: column)
  }
}
