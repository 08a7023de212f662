import Testing

@testable import LineEditing

@Suite struct WordsTests {
  @Test(arguments: [
    ("谷歌的成本 is low, 北京", 30, 24, 30), ("谷歌的成本 is low, 北京", 24, 19, 30),
    ("谷歌的成本 is low, 北京", 15, 0, 18), ("谷歌的成本 is low, 北京", 3, 0, 15),
    ("abc", 0, 0, 3), ("", 0, 0, 0), ("  ", 1, 0, 2), ("GPT4的", 4, 0, 7), ("naïve é", 9, 7, 9),
  ])
  func `Words end where ideographs, letters and the rest meet`(
    text: String, offset: Int, start: Int, end: Int
  ) {
    #expect(Words(text).start(before: offset) == start)
    #expect(Words(text).end(after: offset) == end)
  }

  @Test func `The program's own words are used`() {
    let words = Words("谷歌的成本", [0..<6, 6..<9, 9..<15])
    #expect(words.start(before: 15) == 9)
    #expect(words.start(before: 9) == 6)
    #expect(words.end(after: 0) == 6)
    #expect(words.end(after: 6) == 9)
  }

  @Test func `Words beyond the text are harmless`() {
    #expect(Words("ab", [1..<9]).end(after: 0) == 2)
  }
}
