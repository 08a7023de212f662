import Testing
import Transcripts

struct SourceTextTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\n\nb\r\n", 3), ("\n", 1),
  ])
  func `A final newline begins no line`(text: String, lines: Int) {
    #expect(source(text).lineCount == lines)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `A line end is found at any offset`(end: String) {
    for length in 0...70 {
      let line = String(repeating: "a", count: length)
      let source = source(line + end + line + end)
      let second = length + end.utf8.count
      #expect(source.lineCount == 2)
      #expect(source.bytes(ofLine: 1) == 0..<length)
      #expect(source.bytes(ofLine: 2) == second..<second + length)
    }
  }

  @Test(arguments: [(1, 0..<1), (2, 3..<3), (3, 5..<8), (4, 9..<10)])
  func `A line excludes its line end`(line: Int, bytes: Range<Int>) {
    #expect(source("a\r\n\r\n蜂\nz").bytes(ofLine: line) == bytes)
  }

  @Test(arguments: [
    (0, 1, 1), (3, 1, 2), (4, 1, 3), (5, 1, 4), (6, 2, 1), (9, 2, 2), (10, 3, 1), (14, 3, 2),
    (15, 3, 3),
  ])
  func `A position counts lines and scalars from 1`(offset: Int, line: Int, column: Int) {
    let position = source("蜂a\r\n蜜\n😀b").position(of: offset)
    #expect(position == (line, column))
  }

  @Test(arguments: [(0..<3, [0, 4, 7]), (3..<4, [3]), (0..<4, [0]), (5..<5, [5])])
  func `All occurrences of some words are found`(range: Range<Int>, offsets: [Int]) {
    #expect(source("蜂-蜂蜂").occurrences(of: range) == offsets)
  }

  private func source(_ text: String) -> SourceText {
    SourceText(name: "a.txt", bytes: Array(text.utf8))
  }
}
