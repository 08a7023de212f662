import TerminalText
import Testing

@testable import LineEditing

@Suite struct KeysTests {
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

  @Test func `Words of the product's own are followed`() {
    let words = Words("谷歌的成本", [0..<6, 6..<9, 9..<15])
    #expect(words.start(before: 15) == 9)
    #expect(words.start(before: 9) == 6)
    #expect(words.end(after: 0) == 6)
    #expect(words.end(after: 6) == 9)
  }

  @Test func `Words beyond the text do no harm`() {
    #expect(Words("ab", [1..<9]).end(after: 0) == 2)
  }

  @Test func `Typed characters are undone together, up to a space`() {
    var undo = UndoStack()
    for text in ["a", "ab", "ab ", "ab c", "ab cd", ""] { undo.note(EditBuffer(text)) }
    #expect(undo.earlier(than: EditBuffer(""))?.text == "ab cd")
    #expect(undo.earlier(than: EditBuffer("ab cd"))?.text == "ab ")
    #expect(undo.earlier(than: EditBuffer("ab "))?.text == "")
    #expect(undo.earlier(than: EditBuffer("")) == nil)
  }

  @Test func `A line is changed by byte offsets and keeps its cursor behind the change`() {
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
  func `Of less than two characters none is swapped`(text: String, cursor: Int) {
    var buffer = EditBuffer(text, cursor: cursor)
    let isSwapped = buffer.swapCharacters()
    #expect(!isSwapped)
    #expect(buffer == EditBuffer(text, cursor: cursor))
  }

  @Test(arguments: [
    (16, -1, 6), (6, -1, nil), (6, 1, 16), (16, 1, 22), (9, 1, 18), (25, -1, 17), (25, 1, nil),
  ])
  func `A line up or down the cursor keeps its column or comes to the end`(
    cursor: Int, lines: Int, expected: Int?
  ) {
    let buffer = EditBuffer("北京abc\n上海ab\nxyz中", cursor: cursor)
    #expect(buffer.offset(linesDown: lines, width: DisplayWidth()) == expected)
  }

  @Test(arguments: [
    (["北京", "北京大学"], "北京"), (["北京", "上海"], ""), (["a"], "a"), ([], ""),
    (["👨‍👩‍👧a", "👨‍👩‍👦a"], ""),
  ])
  func `Candidates share a start of whole characters`(candidates: [String], start: String) {
    let completion = Completion(0..<0, candidates.map { Completion.Candidate($0) })
    #expect(completion.commonStart == start)
  }

  @Test func `Candidates are listed in columns of one display width`() {
    let listing = CompletionListing(
      ["北京", "a", "上海市", "é"].map { Completion.Candidate($0) }, width: DisplayWidth())
    #expect(listing.lines(columns: 20, height: 9) == ["北京    a", "上海市  é"])
    #expect(listing.lines(columns: 8, height: 9) == ["北京", "a", "上海市", "é"])
    #expect(listing.lines(columns: 8, height: 3) == ["北京", "a", "… +2"])
    #expect(listing.lines(columns: 6, height: 9) == ["北京", "a", "上海", "é"])
  }

  @Test func `Candidates with notes are listed one a line`() {
    let listing = CompletionListing(
      [.init(":help", note: "帮助"), .init("北京", note: "名"), .init("x")], width: DisplayWidth())
    #expect(listing.lines(columns: 20, height: 9) == [":help  帮助", "北京   名", "x"])
  }
}
