import TerminalText
import Testing

@testable import Shell

struct PageTests {
  @Test func `Styles follow their words from row to row`() {
    let line = Line(StyledText("一罐", .dim) + "三百元" + StyledText("蜂蜜", .bold), head: "1 ")
    #expect(
      Page(columns: 12, hasStyles: true).text(of: [line])
        == "1 \u{1B}[0;2m一罐\u{1B}[m三百元\n  \u{1B}[0;1m蜂蜜\u{1B}[m")
    #expect(Page(columns: 12).text(of: [line]) == "1 一罐三百元\n  蜂蜜")
    #expect(Page.plain.text(of: [line]) == "1 一罐三百元蜂蜜")
  }

  @Test func `A link surrounds its words on a page with links`() {
    let line = Line("一 · a.txt:3", link: .init(words: "a.txt:3", target: "file:///a.txt#3"))
    #expect(
      Page(hasLinks: true).text(of: [line])
        == "一 · \u{1B}]8;;file:///a.txt#3\u{1B}\\a.txt:3\u{1B}]8;;\u{1B}\\")
    #expect(Page.plain.text(of: [line]) == "一 · a.txt:3")
  }

  @Test func `A head that takes half of the page gets a row of its own`() {
    let line = Line("一二三四五六", head: ":command    ")
    #expect(Page(columns: 18).text(of: [line]) == ":command\n    一二三四五六")
    #expect(Page(columns: 24).text(of: [line]) == ":command    一二三四五六")
  }

  @Test func `A line cut to its maximum number of rows ends in an ellipsis`() {
    var line = Line("一二三四五 六七八九十 一二三四五", head: "> ")
    line.maxRows = 2
    #expect(Page(columns: 13).text(of: [line]) == "> 一二三四五\n  六七八九十…")
    line.maxRows = 3
    #expect(Page(columns: 13).text(of: [line]) == "> 一二三四五\n  六七八九十\n  一二三四五")
  }

  @Test func `Ambiguous marks count as wide on terminals where they are`() {
    let line = Line("“一”“二”")
    #expect(Page(columns: 10, width: DisplayWidth()).text(of: [line]) == "“一”“二”")
    let wide = DisplayWidth(ambiguousIsWide: true)
    #expect(Page(columns: 10, width: wide).text(of: [line]) == "“一”\n“二”")
  }
}
