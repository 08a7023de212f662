import TerminalText
import Testing

@testable import LineEditing

@Suite struct PainterTests {
  private func layout(_ text: String, cursor: Int? = nil, columns: Int = 10) -> Layout {
    let content = LineContent(
      prompt: StyledText(">", .bold) + " ", text: text, cursor: cursor ?? text.unicodeScalars.count)
    return Layout(content, columns: columns)
  }

  /// What is sent for the second layout when the first is on the screen.
  private func sent(for second: Layout, after first: Layout) -> String {
    var painter = Painter()
    _ = painter.paint(first, height: 24)
    return painter.paint(second, height: 24)
  }

  @Test func `A character typed at the end is all that is sent`() {
    #expect(sent(for: layout("ab中"), after: layout("ab")) == "中")
  }

  @Test func `Nothing is sent when nothing changed`() {
    #expect(sent(for: layout("ab"), after: layout("ab")) == "")
  }

  @Test func `A moved cursor is all that is sent`() {
    #expect(sent(for: layout("ab", cursor: 0), after: layout("ab")) == "\r\u{1B}[2C")
  }

  @Test func `The rest of the line is sent again after a change within it`() {
    let sent = sent(for: layout("axbc", cursor: 2), after: layout("abc", cursor: 1))
    #expect(sent == "\u{1B}[?25lxbc\u{1B}[J\r\u{1B}[4C\u{1B}[?25h")
  }

  @Test func `At a full row the terminal's own wrap is used`() {
    #expect(sent(for: layout("abcdefgh"), after: layout("abcdefg")) == "h \r")
    #expect(sent(for: layout("abcdefg中"), after: layout("abcdefg")) == "中")
  }

  @Test func `A wrap that becomes a break, or a break a wrap, is sent again`() {
    let wrapped = layout("abcdefghi")
    let broken = layout("abcdefgh\ni")
    #expect(sent(for: broken, after: wrapped) == "\u{1B}[1A\r\u{1B}[9Ch\r\ni\u{1B}[J")
    #expect(sent(for: wrapped, after: broken) == "\u{1B}[1A\r\u{1B}[9Chi\u{1B}[J")
  }

  @Test func `A mark is sent with the character it joins`() {
    #expect(sent(for: layout("abe\u{301}"), after: layout("abe")) == "\r\u{1B}[4Ce\u{301}\u{1B}[J")
  }

  @Test func `A style ends with its text`() {
    var painter = Painter()
    #expect(painter.paint(layout(""), height: 24) == "\u{1B}[0;1m>\u{1B}[m \u{1B}[J")
  }

  @Test func `Leaving moves below the last row, erasing to the first`() {
    var painter = Painter()
    _ = painter.paint(layout("abcdefghi", cursor: 0), height: 24)
    #expect(painter.leave() == "\u{1B}[1B\r\r\n")
    _ = painter.paint(layout("abcdefghi"), height: 24)
    #expect(painter.erase() == "\u{1B}[1A\r\u{1B}[J")
    #expect(painter.erase() == "")
  }

  @Test(arguments: [(40, 25), (25, 40), (40, 7), (13, 12), (10, 79)])
  func `A picture rewrapped by the terminal is replaced exactly`(old: Int, new: Int) {
    let text = "北京大学 x 的历史 is long, 谷歌的成本为什么更低？e\u{301} and 👩‍🌾 more"
    for cursor in 0...text.unicodeScalars.count {
      var terminal = MiniTerminal(height: 30, columns: old)
      var painter = Painter()
      terminal.feed(
        "before\r\n" + painter.paint(layout(text, cursor: cursor, columns: old), height: 30))
      terminal.resize(columns: new)
      let next = layout(text, cursor: cursor, columns: new)
      painter.reflow(next, height: 30)
      terminal.feed(painter.erase() + painter.paint(next, height: 30))
      var fresh = MiniTerminal(height: 30, columns: new)
      var second = Painter()
      fresh.feed("before\r\n" + second.paint(next, height: 30))
      #expect(terminal.rows == fresh.rows)
      #expect(terminal.row == fresh.row && terminal.column == fresh.column)
    }
  }
}
