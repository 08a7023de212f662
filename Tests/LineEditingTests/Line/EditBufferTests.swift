import TerminalText
import Testing

@testable import LineEditing

@Suite struct EditBufferTests {
  @Test func `A change by byte offsets leaves the cursor after it`() {
    var buffer = EditBuffer("北京大学", cursor: 6)
    buffer.insert("的")
    #expect(buffer == EditBuffer("北京的大学", cursor: 9))
    #expect(buffer.offsetOfPreviousCharacter == 6)
    #expect(buffer.offsetOfNextCharacter == 12)
    buffer.replace(0..<9, with: "")
    #expect(buffer == EditBuffer("大学", cursor: 0))
  }

  @Test(arguments: [
    ("北京大", 3, "京北大", 6), ("北京大", 9, "北大京", 9), ("ab👨‍👩‍👧", 20, "a👨‍👩‍👧b", 20),
    ("ae\u{301}b", 4, "abe\u{301}", 5),
  ])
  func `Whole characters are swapped`(text: String, cursor: Int, swapped: String, after: Int) {
    var buffer = EditBuffer(text, cursor: cursor)
    let isSwapped = buffer.swapCharacters()
    #expect(isSwapped)
    #expect(buffer == EditBuffer(swapped, cursor: after))
  }

  @Test(arguments: [("北京", 0), ("北", 3), ("", 0)])
  func `Fewer than two characters are not swapped`(text: String, cursor: Int) {
    var buffer = EditBuffer(text, cursor: cursor)
    let isSwapped = buffer.swapCharacters()
    #expect(!isSwapped)
    #expect(buffer == EditBuffer(text, cursor: cursor))
  }

  @Test(arguments: [
    (16, -1, 6), (6, -1, nil), (6, 1, 16), (16, 1, 22), (9, 1, 18), (25, -1, 17), (25, 1, nil),
  ])
  func `A line up or down, the cursor keeps its column or goes to the end`(
    cursor: Int, lines: Int, expected: Int?
  ) {
    let buffer = EditBuffer("北京abc\n上海ab\nxyz中", cursor: cursor)
    #expect(buffer.offset(linesDown: lines, width: DisplayWidth()) == expected)
  }
}
