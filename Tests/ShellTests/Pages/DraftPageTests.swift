import Fixtures
import InterviewQA
import Testing
import Verification

@testable import Shell

/// Pages of drafts over one small talk.
struct DraftPageTests {
  private static let talk = """
    Ida Moor: How do you keep the <b>cheese</b>?
    Tom Hall: We salt it in the barn & leave it alone. I never said that it was cheap.
    Ida Moor: Some say that the cows decide.
    Tom Hall: We paid 2,400 pounds for the salt.

    """

  private func page(
    _ drafts: [(name: String, text: String)], isStrict: Bool = false
  ) throws -> String {
    let folder = try SmallKnowledge.folder()
    let talk = try folder.write(Array(Self.talk.utf8), to: "talk.txt")
    let gate = QuotationGate(
      over: try QuestionAnswerer(
        knowledge: KnowledgeBase(folder: folder.path), sources: [talk]))
    var pages = DraftPage(standard: Standard(isStrict: isStrict))
    for draft in drafts {
      pages.reports.append(
        try gate.verify(Draft(name: draft.name, bytes: Array(draft.text.utf8))))
    }
    return pages.page.text
  }

  private func page(_ text: String, isStrict: Bool = false) throws -> String {
    try page([("draft.md", text)], isStrict: isStrict)
  }

  private static let draft = """
    # A farm

    “We salt it in the barn & leave it alone,” Hall said.

    Nothing is quoted here.

    “We paid 2,600 pounds for the salt.” “The moon is made of no cheese at all.” “Salt”

    “Some say that the cows decide,” Hall said. “never closed

    """

  @Test func `Every link of a page leads to a place of the page`() throws {
    let outline = try PageOutline(page(Self.draft))
    #expect(outline.faults == [])
    #expect(Set(["draft-1", "q1", "q4", "unclosed-1", "text"]).isSubset(of: outline.names))
    #expect(!outline.names.contains("q5"))
  }

  @Test func `A page holds the text of the draft as it stands`() throws {
    let words = try PageOutline(page(Self.draft)).words
    #expect(words.contains("# A farm"))
    #expect(words.contains("leave it alone,≈1” Hall said.\n\nNothing is quoted here."))
  }

  @Test func `Each quotation has its verdict in a word and a sign, and the passage beside it`()
    throws
  {
    let page = try page(Self.draft)
    #expect(
      page.contains(
        """
        <mark>We salt it in the barn &amp; leave it alone</mark>. I never said
        """))
    #expect(page.contains("</span> altered</span></h3>"))
    #expect(page.contains("<del>2,400 </del><ins>2,600 </ins>"))
    #expect(page.contains("<strong>Tom Hall</strong>"))
    #expect(page.contains("talk.txt:2"))
  }

  @Test func `What is hidden and whose the words are is said first`() throws {
    let page = try page(
      "“We paid 2,600 pounds.”\n\n“Some say that the cows decide,” Hall said.\n\n“that it was cheap”"
    )
    let list = try #require(page.components(between: "<nav", and: "</nav>"))
    let items = list.split(separator: "<li>").dropFirst()
    #expect(items.map { $0.contains("⚠") } == [true, true, false])
    #expect(page.contains("said by Ida Moor, given to Hall"))
  }

  @Test func `Nothing of a draft or its name becomes markup`() throws {
    let hostile =
      "<script>alert(1)</script><img src=x onerror=alert(2)> “never \"><svg/onload=1> said”"
    let outline = try PageOutline(page([("<b>\".md", hostile), ("two.md", hostile)]))
    #expect(outline.tags.isDisjoint(with: ["script", "img", "svg", "b"]))
    #expect(outline.faults == [])
    #expect(outline.words.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `The numbers go on from draft to draft`() throws {
    let outline = try PageOutline(
      page([("a.md", "“We paid 2,600 pounds.”"), ("b.md", "“We salt it in the barn” “open")]))
    #expect(outline.names.filter { $0.hasPrefix("q") } == ["q1", "q2"])
    #expect(outline.names.filter { $0.hasPrefix("part") } == ["part-1", "part-2"])
    #expect(outline.faults == [])
  }

  @Test func `A quotation over two paragraphs has one card`() throws {
    let outline = try PageOutline(page("“We salt it in the barn.\n\n“We paid 2,400 pounds.”"))
    #expect(outline.links.count { $0 == "#q1" } == 3)
    #expect(outline.faults == [])
  }

  @Test func `Only exact quotations are fine on a strict page`() throws {
    let draft = "“we salt it in the barn”"
    #expect(try page(draft).contains("All of them can stand"))
    #expect(try page(draft, isStrict: true).contains("folded – cannot stand so"))
  }

  @Test(arguments: ["", "\n\n", "No quotation.", "“”", "“", "“a\r\nb c d”\r\n"])
  func `Any text has a page`(text: String) throws {
    // An empty file is no draft.
    guard !text.isEmpty else { return }
    #expect(try PageOutline(page(text)).faults == [])
  }

  @Test func `The same input gives the same bytes without a path of the machine`() throws {
    let first = try page([("/home/ida/draft.md", Self.draft)])
    #expect(try page([("/home/ida/draft.md", Self.draft)]) == first)
    #expect(!first.contains("/home/"))
    #expect(first.contains("Quotations of draft.md"))
  }
}

extension String {
  /// What stands between two texts.
  fileprivate func components(between start: String, and end: String) -> Substring? {
    split(separator: start, maxSplits: 1).last?.split(separator: end, maxSplits: 1).first
  }
}
