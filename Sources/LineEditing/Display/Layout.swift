import TerminalText

/// One scalar as it is painted.
struct Glyph: Equatable {
  var scalar: Unicode.Scalar
  /// In columns; 0 for a combining mark, which joins the glyph before it, and for a newline.
  var width: UInt8
  var style: Style

  var isNewline: Bool { scalar == "\n" }
}

/// What the editor shows: a prompt, the text with a cursor, and a hint after it.
package struct LineContent {
  package var prompt: StyledText
  /// The prompt of each line after the first.
  package var continuation: StyledText = ""
  package var text: [Unicode.Scalar]
  /// One style per scalar of the text; empty for plain text.
  package var styles: [Style] = []
  /// The number of scalars before the cursor.
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

/// Where each glyph of a line goes on a screen of a given width.
package struct Layout {
  package struct Row: Equatable {
    /// Including the newline that ends the row.
    var glyphs: Range<Int>
    /// The number of columns filled.
    package var width: Int
    /// Whether a newline ends the row, not the margin.
    var endsInNewline = false
  }

  /// A cell of the screen; rows count from the first row shown, and columns from the left, from 0.
  package struct Position: Equatable {
    package var row: Int
    package var column: Int
  }

  var glyphs: [Glyph]
  package var rows: [Row]
  package var cursor: Position
  package let columns: Int

  /// The rows that fit on a screen, the cursor's among them, and the number of rows above them.
  ///
  /// - Parameter top: the number of rows above the last picture, which is kept if possible.
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
