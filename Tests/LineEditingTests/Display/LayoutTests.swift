import TerminalText
import Testing

@testable import LineEditing

@Suite struct LayoutTests {
  private func layout(_ text: String, cursor: Int? = nil, columns: Int = 10) -> Layout {
    var content = LineContent(prompt: "> ", text: text, cursor: cursor ?? text.unicodeScalars.count)
    content.continuation = "… "
    return Layout(content, columns: columns)
  }

  private func rows(_ layout: Layout) -> [String] {
    layout.rows.map { row in
      let scalars = layout.glyphs[row.glyphs].filter { !$0.isNewline }.map(\.scalar)
      return String(String.UnicodeScalarView(scalars))
    }
  }

  @Test(arguments: [
    ("", ["> "]),
    ("abc", ["> abc"]),
    ("abcdefgh", ["> abcdefgh", ""]),
    ("abcdefghi", ["> abcdefgh", "i"]),
    ("abcdefg中", ["> abcdefg", "中"]),
    ("中文中文中", ["> 中文中文", "中"]),
    ("a\nb", ["> a", "… b"]),
    ("abcdefgh\nb", ["> abcdefgh", "… b"]),
    ("abcdefghe\u{301}x", ["> abcdefgh", "e\u{301}x"]),
    ("abcdefge\u{301}x", ["> abcdefge\u{301}", "x"]),
    ("a\u{1B}b\u{7F}\u{85}", ["> a^[b^?^^", ""]),
  ])
  func `Text fills rows up to the margin`(text: String, rows: [String]) {
    #expect(self.rows(layout(text)) == rows)
  }

  @Test(arguments: [
    ("abc", 0, 0, 2), ("abc", 3, 0, 5), ("abcdefgh", 8, 1, 0), ("abcdefghi", 8, 1, 0),
    ("abcdefg中", 7, 1, 0), ("abcdefgh\nb", 8, 0, 9), ("a\nb", 2, 1, 2), ("e\u{301}x", 1, 0, 3),
    ("\u{1B}x", 1, 0, 4),
  ])
  func `The cursor is where the next character goes`(
    text: String, offset: Int, row: Int, column: Int
  ) {
    #expect(layout(text, cursor: offset).cursor == Layout.Position(row: row, column: column))
  }

  @Test func `A hint does not move the cursor`() {
    var content = LineContent(prompt: "> ", text: "谷", cursor: 1)
    content.hint = "歌的成本\nx"
    let layout = Layout(content, columns: 10)
    #expect(rows(layout) == ["> 谷歌的成", "本"])
    #expect(layout.cursor == Layout.Position(row: 0, column: 4))
  }

  @Test func `Two columns suffice for any text`() {
    #expect(rows(layout("中a", columns: 1)) == ["> ", "中", "a"])
  }

  @Test(arguments: [(0, 0, 0), (2, 0, 0), (5, 0, 3), (5, 4, 4), (1, 3, 1), (3, 1, 1)])
  func `The window moves no more than the cursor needs`(cursorRow: Int, top: Int, expected: Int) {
    let text = "12345678" + String(repeating: "abcdefghij", count: 5) + "x"
    let layout = layout(text, cursor: cursorRow == 0 ? 0 : 8 + (cursorRow - 1) * 10)
    #expect(layout.cursor.row == cursorRow)
    #expect(layout.window(height: 3, top: top).top == expected)
  }
}
