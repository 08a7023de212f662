import Testing

@testable import Shell

struct HTMLTests {
  private static let hostile = "\"><script>alert('1')</script>&amp;"
  private static let harmless =
    "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;"

  @Test func `A text cannot become markup`() {
    #expect(HTML(Self.hostile).markup == Self.harmless)
  }

  @Test(arguments: [
    (HTML.Attribute.label(hostile), "aria-label"), (.language(hostile), "lang"),
    (.verdict(hostile), "data-verdict"),
  ])
  func `The value of an attribute cannot end it`(attribute: HTML.Attribute, name: String) {
    #expect(HTML(.p, [attribute], []).markup == "<p \(name)=\"\(Self.harmless)\"></p>\n")
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd\te", "a\nb\nc\nd\te"), ("\u{1B}[31m\0\u{7F}", "␛[31m␀␡"),
    ("\u{202E}txt.exe", "\u{FFFD}txt.exe"), ("为什么", "为什么"),
  ])
  func `Line ends stay and control characters can be seen`(text: String, shown: String) {
    #expect(HTML(text).markup == shown)
  }

  @Test func `Elements hold elements, and links lead to places of the page`() {
    let link = HTML(.a, [.class("back"), .link(.card(3)), .id(.quotation(3))], ["<"])
    #expect(
      HTML(.p, [], [link, " 1"]).markup
        == "<p><a class=\"back\" href=\"#q3\" id=\"draft-3\">&lt;</a> 1</p>\n")
  }
}
