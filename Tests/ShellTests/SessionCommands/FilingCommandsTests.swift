import Fixtures
import FoundationEssentials
import InterviewQA
import LineEditing
import Testing

@testable import Shell

/// Scripts from files, sessions and results into files.
struct FilingCommandsTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  @Test
  func `A saved session contains the lines with their responses`() throws {
    _ = small.outcome(of: ":in bees", ":set limit 1", "比超市貴多少？", "Wang Wu?", ":wy")
    #expect(
      small.outcome(of: ":save \(small.path("a.session"))").hasSuffix(
        ": 5 lines saved in \(small.path("a.session"))"))
    let text = try small.text("a.session")
    #expect(text.hasPrefix("# format: 1\n# source: Interviews/bees/original.txt sha256:"))
    #expect(
      text.contains(
        """

        dixit> :in bees
        asking bees only

        dixit> :set limit 1
        limit is 1

        dixit> 比超市貴多少？
         1  “一罐三百元,比超市貴一倍。”
            陳瀾 · 2、蜂蜜的價格 · ¶12 · Interviews/bees/original.txt:13
            问：一罐蜂蜜賣多少錢?

        dixit> Wang Wu?
        As in the question before: 比超 · 超市 · 市貴 · 貴多 · 多少
        No answer: the sources do not say

        """))
    #expect(text.contains("\n? no answer\n\ndixit> :wy\nunknown command :wy; "))
    #expect(text.hasSuffix("\n? error\n\n"))
  }

  @Test func `A saved session read again is the same session`() throws {
    _ = small.outcome(
      of: "比超市貴多少？\n為什麼", "为什么？", ":more", ":why", ":save \(small.path("a.session"))")
    let again = try SmallSession()
    let script = try Script(file: small.path("a.session"))
    for line in script.lines { _ = again.outcome(of: line) }
    _ = again.outcome(of: ":save \(small.path("b.session"))")
    #expect(script.lines.count == 4)
    #expect(try small.text("a.session") == small.text("b.session"))
  }

  @Test func `Saving replaces a saved session and no other file`() throws {
    let file = try small.folder.write(Array("notes".utf8), to: "notes.txt")
    #expect(
      small.outcome(of: ":save \(file)")
        == "error: \(file): exists and is not a saved session; name another file")
    #expect(try small.text("notes.txt") == "notes")
    _ = small.outcome(of: ":save \(small.path("a"))", ":show limit", ":save \(small.path("a"))")
    #expect(try small.text("a").contains("limit"))
  }

  @Test func `Results go to a file, once or until further notice`() throws {
    var conversation = Conversation(session: small.session, audience: .pipe)
    for line in [
      ":once \(small.path("a"))", ":show limit", ":output \(small.path("b"))", ":outline", ":new",
    ] {
      conversation.run(line)
    }
    #expect(try small.text("a") == "limit    4             maximum number of quotations\n\n")
    #expect(try small.text("b").hasPrefix("bees\n  Interviews/bees/original.txt:5"))
    conversation.run(":output")
    #expect(conversation.session.settings.output == nil)
  }

  @Test func `The content of an existing file stays`() throws {
    try small.folder.write(Array("before\n".utf8), to: "a")
    var conversation = Conversation(session: small.session, audience: .pipe)
    for line in [":once \(small.path("a"))", ":show limit"] { conversation.run(line) }
    #expect(try small.text("a").hasPrefix("before\nlimit "))
  }

  @Test(arguments: [
    (":output none/a", "error: none/a: No such file or directory"),
    (":once", "error: expected the name of a file"),
    (":save", "error: expected the name of a file"),
    (":read", "error: expected the name of a file"),
    (":read none.questions", "error: none.questions: no such file or folder"),
    (":save none/a", "error: none/a: cannot be written; check its folder and permissions"),
  ])
  func `A file that cannot be used is an error`(line: String, effect: String) {
    #expect(small.outcome(of: line) == effect)
  }

  @Test func `Nothing is written to a source`() {
    let source = small.path("Interviews/bees/original.txt")
    #expect(
      small.outcome(of: ":output \(source)")
        == "error: \(source): is a source; results are not written to sources")
  }

  @Test func `A script that reads itself ends`() throws {
    let file = try small.folder.write([], to: "loop")
    try small.folder.write(Array(":set limit 2\n:read \(file)\n:set limit 3\n".utf8), to: "loop")
    var conversation = Conversation(session: small.session, audience: .nobody)
    conversation.run(":read " + file)
    #expect(conversation.session.settings.options.limit == 3)
    #expect(!conversation.isAllAnswered)
  }

  @Test(arguments: [
    ("dixit> 一\n 1  “二”\n\ndixit> :in a\nasking a only", ["一", ":in a"]),
    ("dixit [a, b]> 一\n\ndixit>", ["一"]), ("dixit> 一\n...> 二\n三", ["一\n二"]),
    ("dixit> :help", [":help"]), ("# head\n\ndixit> 一\r\n答\r\n", ["一"]),
  ])
  func `Pasting a session runs the lines typed in it`(text: String, lines: [String]) {
    #expect(small.outcome(of: text) == "script: \(lines)")
  }

  @Test(arguments: ["一\n二", "dixit is what?", "  ...> 一", "a dixit> b"])
  func `Other texts are questions`(text: String) {
    #expect(small.outcome(of: text).hasPrefix("answer: "))
  }

  @Test func `The history is numbered and its lines can be run again`() {
    let history = History()
    for line in ["蜂蜜", ":new", "多\n行"] { history.append(line) }
    small.session.history = history
    #expect(small.outcome(of: ":history") == "message: 1  蜂蜜\n2  :new\n3  多 行")
    #expect(small.outcome(of: ":history 1") == "message: 3  多 行")
    #expect(small.outcome(of: "!1") == "again: 蜂蜜")
    #expect(small.outcome(of: ":again 2") == "again: :new")
    #expect(small.outcome(of: "!4") == "error: no line 4 in the history (:history lists it)")
  }

  @Test func `An empty history is said to be empty`() {
    #expect(small.outcome(of: ":history") == "message: nothing has been entered yet")
  }

  @Test func `Verify checks a draft against the sources, or says why it cannot`() throws {
    let draft = try small.folder.write(
      Array("陳瀾说：“一罐三百元，比超市貴一倍。”“一罐四百元，比超市貴一倍。”".utf8), to: "draft.md")
    #expect(
      small.outcome(of: ":verify \(draft)") == """
        report: \(draft):1:5: folded: “一罐三百元，比超市貴一倍。” (Interviews/bees/original.txt:13, 陳瀾)
            width: “,” in the source, “，” in the draft
        \(draft):1:20: altered: “一罐四百元，比超市貴一倍。” (Interviews/bees/original.txt:13, 陳瀾)
            number: “三” in the source, “四” in the draft
        \(draft): 2 quotations: 1 folded, 1 altered
        """)
    #expect(small.outcome(of: ":verify") == "error: expected the name of a file")
    let missing = small.path("missing.md")
    #expect(small.outcome(of: ":verify \(missing)") == "error: \(missing): no such file or folder")
  }
}
