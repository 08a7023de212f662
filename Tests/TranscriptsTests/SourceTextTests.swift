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
  func `A line may end at any place`(end: String) {
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
  func `A line is without its line end`(line: Int, bytes: Range<Int>) {
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
  func `A wording is found wherever it stands`(range: Range<Int>, offsets: [Int]) {
    #expect(source("蜂-蜂蜂").occurrences(of: range) == offsets)
  }

  private func source(_ text: String) -> SourceText {
    SourceText(name: "a.txt", bytes: Array(text.utf8))
  }
}

struct ReadingTextTests {
  /// `甲` 0..<3, its gloss 3..<9, `乙` 9..<12, `□` for the byte at 12.
  private let source = SourceText(
    name: "a.txt", bytes: Array("甲(jiǎ)乙?".utf8),
    repairs: [
      Emendation(bytes: 3..<9, reading: "", rule: "pinyin-gloss"),
      Emendation(bytes: 9 + 3..<13, reading: "□", rule: "lost-byte"),
    ])

  @Test(arguments: [
    (0..<13, "甲乙□"), (0..<9, "甲"), (3..<12, "乙"), (0..<5, "甲(j"), (4..<12, "jiǎ)乙"),
  ])
  func `A repair within the range is applied`(bytes: Range<Int>, reading: String) {
    #expect(source.reading(of: bytes).string == reading)
  }

  @Test(arguments: [
    (0..<3, 0..<3), (3..<6, 9..<12), (0..<6, 0..<12), (6..<9, 12..<13), (0..<9, 0..<13),
    (3..<3, 9..<9), (0..<0, 0..<0),
  ])
  func `A place in the reading text leads back to the file`(reading: Range<Int>, bytes: Range<Int>)
  {
    #expect(source.reading(of: 0..<13).bytes(of: reading) == bytes)
  }

  @Test func `A range that ends before a removed gloss leaves it out`() {
    let reading = source.reading(of: 0..<9)
    #expect(reading.bytes(of: 0..<3) == 0..<3)
  }

  @Test func `A range that begins behind a removed gloss leaves it out`() {
    let reading = source.reading(of: 3..<12)
    #expect(reading.bytes(of: 0..<3) == 9..<12)
  }

  @Test func `A stretch that is all gloss reads as nothing`() {
    #expect(source.reading(of: 3..<9).utf8.isEmpty)
  }
}
