/// Keeps a line on the screen up to date: each picture is sent as its difference from the last.
///
/// Rows that end at the margin are left to the terminal's automatic wrap, so that terminals which
/// wrap anew on resizing move them as `reflow` expects.
package struct Painter {
  private var shown: Layout?
  /// Rows of the layout above the first row shown.
  private(set) var top = 0
  private var pen = Pen()

  package init() {}

  /// What to send so that the screen, `height` rows high, shows the layout.
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

  /// What to send to leave the picture standing, with the cursor at the head of the row below.
  package mutating func leave() -> String {
    defer { forget() }
    guard let last = shown?.rows.last, let count = shown?.rows.count else { return "" }
    pen.move(to: Layout.Position(row: count - 1, column: 0))
    if last.width > 0 { pen.breakRow() }
    return pen.lift()
  }

  /// What to send to take the picture away, with the cursor where it began.
  package mutating func erase() -> String {
    defer { forget() }
    guard shown != nil else { return "" }
    pen.move(to: Layout.Position(row: 0, column: 0))
    pen.eraseBelow()
    return pen.lift()
  }

  /// The screen is blank from the cursor, which is in the first column.
  package mutating func forget() {
    shown = nil
    top = 0
    pen = Pen()
  }

  /// The terminal has wrapped its rows anew to those of this layout, the same content at the new
  /// width.
  package mutating func reflow(_ layout: Layout, height: Int) {
    guard shown != nil else { return }
    let (next, nextTop) = layout.window(height: max(height, 1), top: top)
    // The row is sure, the column is not: one that no target has.
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

  /// Erasing at a full row would take its last character away.
  private mutating func finish(_ row: Layout.Row, isLast: Bool, erasing: Bool, in next: Layout) {
    let isFull = row.width == next.columns
    if erasing && !isFull { isLast ? pen.eraseBelow() : pen.eraseRest() }
    if isLast { return }
    if row.endsHard {
      pen.breakRow()
    } else if row.glyphs.upperBound == next.glyphs.count {
      pen.wrapToEmptyRow()
    }
  }

  /// The first glyph that differs, moved back to the one it joins: a mark is sent with its
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

  /// Where the terminal's cursor is after the glyph before `index`; the head of the next row when
  /// that fills its own.
  fileprivate func end(ofGlyphBefore index: Int) -> Position {
    guard let row = rows.firstIndex(where: { $0.glyphs.contains(index - 1) }) else {
      return Position(row: 0, column: 0)
    }
    let column = glyphs[rows[row].glyphs.lowerBound..<index].reduce(0) { $0 + Int($1.width) }
    let isBreak = glyphs[index - 1].isNewline || column == columns
    return isBreak ? Position(row: row + 1, column: 0) : Position(row: row, column: column)
  }
}
