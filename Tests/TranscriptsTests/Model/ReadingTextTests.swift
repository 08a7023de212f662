import Testing
import Transcripts

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

  @Test func `A range that ends before a removed gloss excludes it`() {
    let reading = source.reading(of: 0..<9)
    #expect(reading.bytes(of: 0..<3) == 0..<3)
  }

  @Test func `A range that begins after a removed gloss excludes it`() {
    let reading = source.reading(of: 3..<12)
    #expect(reading.bytes(of: 0..<3) == 9..<12)
  }

  @Test func `A range that is only a gloss reads as nothing`() {
    #expect(source.reading(of: 3..<9).utf8.isEmpty)
  }
}
