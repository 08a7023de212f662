import Testing

@testable import Shell

struct SafeTextTests {
  @Test(arguments: [
    ("蜂\u{1B}[2J", "蜂␛[2J"), ("a\tb\nc", "a b c"), ("\0\u{7}\r", "␀␇␍"), ("\u{7F}", "␡"),
    ("\u{9B}2J", "\u{FFFD}2J"), ("a\u{202E}b\u{2066}", "a\u{FFFD}b\u{FFFD}"), ("蜂蜜 é", "蜂蜜 é"),
  ])
  func `Control characters are shown and do not act`(text: String, visible: String) {
    #expect(SafeText.visible(text) == visible)
  }
}
