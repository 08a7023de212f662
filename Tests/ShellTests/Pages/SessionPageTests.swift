import Fixtures
import FoundationEssentials
import InterviewQA
import Testing

@testable import Shell

/// Pages of sessions over the small knowledge folder.
struct SessionPageTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  private static let lines = [
    "比超市貴多少？", "Where is <b>Wang Wu</b>?", ":speakers", ":nowhere", ":more",
  ]

  private func ask(_ lines: [String]) {
    for line in lines { _ = small.outcome(of: line) }
  }

  @Test func `A session saved in a page has links from quotations to the transcript and back`()
    throws
  {
    ask(Self.lines)
    #expect(
      small.outcome(of: ":save \(small.path("a.html"))")
        == "notice: 5 lines saved in \(small.path("a.html"))")
    let page = try small.text("a.html")
    let outline = try PageOutline(page)
    #expect(outline.faults == [])
    #expect(outline.links.contains("#place-1"))
    #expect(outline.links.contains("#c1"))
    #expect(page.contains("<span id=\"place-1\"></span><mark>一罐三百元,比超市貴一倍。</mark>"))
    #expect(page.contains("id=\"t1-12\""))
    #expect(page.contains("<blockquote lang=\"zh-Hans\">"))
  }

  @Test func `Questions, commands and errors stand there as text`() throws {
    ask(Self.lines)
    _ = small.outcome(of: ":save \(small.path("a.html"))")
    let outline = try PageOutline(try small.text("a.html"))
    #expect(outline.words.contains("Where is &lt;b&gt;Wang Wu&lt;/b&gt;?"))
    #expect(outline.words.contains("No answer: the sources do not say"))
    #expect(outline.words.contains("✗ unknown command :nowhere"))
    #expect(!outline.tags.contains("b"))
  }

  @Test func `A page replaces an older page and no other file`() throws {
    try small.folder.write(Array("<p>Mine".utf8), to: "mine.html")
    try small.folder.write([], to: "empty.html")
    ask(["比超市貴多少？"])
    #expect(
      small.outcome(of: ":save \(small.path("mine.html"))")
        == "error: \(small.path("mine.html")): exists and is not such a page; name another file")
    #expect(try small.text("mine.html") == "<p>Mine")
    for name in ["empty.html", "empty.html"] {
      #expect(small.outcome(of: ":save \(small.path(name))").hasPrefix("notice: "))
    }
    #expect(try small.text("empty.html").hasPrefix(WebPage.mark))
  }

  @Test func `The same session gives the same bytes`() throws {
    let other = try SmallSession()
    ask(Self.lines)
    for line in Self.lines { _ = other.outcome(of: line) }
    _ = small.outcome(of: ":save \(small.path("a.html"))")
    _ = other.outcome(of: ":save \(other.folder.path)/b.html")
    let bytes = try Data(contentsOf: URL(filePath: other.folder.path + "/b.html"))
    #expect(try small.text("a.html") == String(decoding: bytes, as: UTF8.self))
    #expect(!(try small.text("a.html").contains(small.folder.path)))
  }

  @Test func `An empty session has a page, too`() throws {
    _ = small.outcome(of: ":save \(small.path("a.HTM"))")
    #expect(try PageOutline(try small.text("a.HTM")).faults == [])
  }

  @Test func `Replay writes a page of all its scripts`() async throws {
    let program = try Program(["a.questions": "比超市貴多少？\n", "b.questions": "Wang Wu?\n"])
    let run = try await program.run("replay", "a.questions", "b.questions", "--html", "page.html")
    #expect(run.messages == "")
    let outline = try PageOutline(try program.text("page.html"))
    #expect(outline.faults == [])
    #expect(outline.words.contains("b.questions"))
    #expect(
      try await program.run("replay", "a.questions", "--html", "a.questions").messages
        == "dixit: a.questions: exists and is not such a page; name another file\n")
  }

  @Test func `Replay compares or writes a page, not both`() async throws {
    let run = try await Program(["a.questions": "Wang Wu?\n"]).run(
      "replay", "--check", "a.questions", "--html", "page.html")
    #expect(run.status == 64)
  }
}
