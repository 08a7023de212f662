import TerminalText

/// One scalar as painted.
struct Glyph: Equatable {
  var scalar: Unicode.Scalar
  /// Columns; 0 for a mark, which joins the glyph before it, and for a newline.
  var width: UInt8
  var style: Style

  var isNewline: Bool { scalar == "\n" }
}

/// What the editor shows: `prompt`, text with a cursor, and a hint after it.
package struct LineContent {
  package var prompt: StyledText
  /// Shown at the head of each further line of a text of several lines.
  package var continuation: StyledText = ""
  package var text: [Unicode.Scalar]
  /// A style for each scalar of the text; empty for plain text.
  package var styles: [Style] = []
  /// Scalars before the cursor.
  package var cursor: Int
  package var hint: String = ""

  package init(prompt: StyledText, text: [Unicode.Scalar], cursor: Int) {
    self.prompt = prompt
    self.text = text
    self.cursor = cursor
  }

  package init(prompt: StyledText, text: String, cursor: Int) {
    self.init(prompt: prompt, text: Array(text.unicodeScalars), cursor: cursor)
  }
}

/// Where each glyph of a line goes on a screen of a given width. Pure: the same content and width
/// give the same layout.
package struct Layout {
  package struct Row: Equatable {
    /// Glyphs of the row, with the newline that ends it.
    var glyphs: Range<Int>
    /// Columns taken.
    package var width: Int
    /// Ended by a newline, not by the margin.
    var endsHard = false
  }

  /// A cell of the screen: row from the first row shown, column from 0.
  package struct Position: Equatable {
    package var row: Int
    package var column: Int
  }

  var glyphs: [Glyph]
  package var rows: [Row]
  package var cursor: Position
  package let columns: Int

  package init(_ content: LineContent, columns: Int, width: DisplayWidth = DisplayWidth()) {
    var builder = LayoutBuilder(columns: max(columns, 2), width: width)
    builder.add(content)
    self = builder.finished()
  }

  init(glyphs: [Glyph], rows: [Row], cursor: Position, columns: Int) {
    self.glyphs = glyphs
    self.rows = rows
    self.cursor = cursor
    self.columns = columns
  }

  /// The rows that fit on a screen, with the cursor among them, and the number of rows above them.
  /// `top` is that number in the last picture, kept when possible.
  func window(height: Int, top: Int) -> (layout: Layout, top: Int) {
    guard rows.count > height else { return (self, 0) }
    let highest = min(cursor.row, rows.count - height)
    let lowest = max(0, cursor.row - height + 1)
    let top = min(max(top, lowest), highest)
    return (slice(rows: top..<top + height), top)
  }

  private func slice(rows range: Range<Int>) -> Layout {
    let first = rows[range.lowerBound].glyphs.lowerBound
    let last = rows[range.upperBound - 1].glyphs.upperBound
    let shifted = rows[range].map { row in
      var row = row
      row.glyphs = row.glyphs.lowerBound - first..<row.glyphs.upperBound - first
      return row
    }
    return Layout(
      glyphs: Array(glyphs[first..<last]), rows: shifted,
      cursor: Position(row: cursor.row - range.lowerBound, column: cursor.column), columns: columns)
  }
}
