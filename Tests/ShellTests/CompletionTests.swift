import Fixtures
import LineEditing
import TerminalText
import Testing

@testable import Shell

struct CompletionTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  private func offers(_ text: String) -> (range: Range<Int>, texts: [String]) {
    let completion = LineCompletion(
      session: small.session, vocabulary: LazyVocabulary(of: small.session.answerer)
    ).completion(CompletionRequest(text: text, cursor: text.utf8.count))
    return (completion.range, completion.candidates.map(\.text))
  }

  @Test(arguments: [
    (":he", 0..<3, [":help "]), (":so", 0..<3, [":sources"]), (":x", 0..<2, []),
    (":help ou", 6..<8, ["outline", "output"]), (":in be", 4..<6, ["bees"]),
    (":in I", 4..<5, ["Interviews/bees/original.txt"]), (":speaker 陳", 9..<12, ["陳瀾"]),
    (":format m", 8..<9, ["markdown"]), (":set col", 5..<8, ["color "]),
    (":set color n", 11..<12, ["never"]), (":set speaker 陳", 13..<16, ["陳瀾"]),
    (":cite b", 6..<7, ["bibtex"]), (":cite 2 b", 8..<9, ["bibtex"]),
    (":timing o", 8..<9, ["on", "off"]),
    (":sources x", 0..<0, []), (":wy x", 0..<0, []),
  ])
  func `Commands complete their names and arguments`(
    text: String, range: Range<Int>, texts: [String]
  ) {
    let offers = offers(text)
    #expect(offers.texts == texts)
    #expect(offers.range == range || texts.isEmpty)
  }

  @Test(arguments: [
    ("陳", 0..<3, ["陳瀾"]), ("說說陈", 6..<9, ["陈澜"]), ("who is chen", 7..<11, ["Chen Lan"]),
    ("2、", 0..<4, ["2、蜂蜜的價格"]), ("瀾", 0..<0, []), ("無", 0..<0, []), ("", 0..<0, []),
  ])
  func `Questions complete names and words of the sources`(
    text: String, range: Range<Int>, texts: [String]
  ) {
    let offers = offers(text)
    #expect(offers.texts == texts)
    #expect(offers.range == range)
  }

  @Test func `Files complete with their folders`() {
    let folder = small.folder.path
    #expect(offers(":read \(folder)/Que").texts == ["\(folder)/Questions.rules"])
    #expect(offers(":read \(folder)/Inter").texts == ["\(folder)/Interviews/"])
    #expect(offers(":read \(folder)/none/x").texts == [])
  }

  @Test(arguments: [
    (":help x", [StyledRange(0..<5, Style(color: .cyan))]),
    (":", [StyledRange(0..<1, Style(color: .cyan))]),
    (":xyz", [StyledRange(0..<4, Style(color: .red))]), ("help", []),
    ("：help x", [StyledRange(0..<7, Style(color: .cyan))]), ("：蜂蜜", []),
  ])
  func `Commands are coloured, those that are none in red`(line: String, styles: [StyledRange]) {
    #expect(CommandHighlight.styles(line) == styles)
  }
}

struct PageTests {
  @Test func `Styles go with the words they are for, row by row`() {
    let line = Line(StyledText("一罐", .dim) + "三百元" + StyledText("蜂蜜", .bold), head: "1 ")
    #expect(
      Page(columns: 12, hasStyles: true).text(of: [line])
        == "1 \u{1B}[0;2m一罐\u{1B}[m三百元\n  \u{1B}[0;1m蜂蜜\u{1B}[m")
    #expect(Page(columns: 12).text(of: [line]) == "1 一罐三百元\n  蜂蜜")
    #expect(Page.plain.text(of: [line]) == "1 一罐三百元蜂蜜")
  }

  @Test func `A link is put around its words where links are known`() {
    let line = Line("一 · a.txt:3", link: .init(words: "a.txt:3", target: "file:///a.txt#3"))
    #expect(
      Page(hasLinks: true).text(of: [line])
        == "一 · \u{1B}]8;;file:///a.txt#3\u{1B}\\a.txt:3\u{1B}]8;;\u{1B}\\")
    #expect(Page.plain.text(of: [line]) == "一 · a.txt:3")
  }

  @Test func `A head that takes half of the page has a row of its own`() {
    let line = Line("一二三四五六", head: ":command    ")
    #expect(Page(columns: 18).text(of: [line]) == ":command\n    一二三四五六")
    #expect(Page(columns: 24).text(of: [line]) == ":command    一二三四五六")
  }

  @Test func `A line of few rows ends in dots`() {
    var line = Line("一二三四五 六七八九十 一二三四五", head: "> ")
    line.most = 2
    #expect(Page(columns: 13).text(of: [line]) == "> 一二三四五\n  六七八九十…")
    line.most = 3
    #expect(Page(columns: 13).text(of: [line]) == "> 一二三四五\n  六七八九十\n  一二三四五")
  }

  @Test func `Marks that are wide on some terminals are counted so there`() {
    let line = Line("“一”“二”")
    #expect(Page(columns: 10, width: DisplayWidth()).text(of: [line]) == "“一”“二”")
    let wide = DisplayWidth(ambiguousIsWide: true)
    #expect(Page(columns: 10, width: wide).text(of: [line]) == "“一”\n“二”")
  }

  @Test(arguments: [
    ("a\nb", 3, false), ("a\nb\nc", 3, true), (String(repeating: "中", count: 21), 3, true),
    (String(repeating: "中", count: 10), 3, false), ("", 1, true),
  ])
  func `Only what is longer than the screen goes to the pager`(
    text: String, rows: Int, isNeeded: Bool
  ) {
    #expect(Pager.isNeeded(for: text, rows: rows, columns: 20) == isNeeded)
  }
}
