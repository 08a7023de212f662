import Testing

/// `dixit replay` without comparing.
struct ReplayTests {
  private static let files = [
    "two.questions": "比超市貴多少？\n:wy\n蜂箱 屋頂\n", "follow.questions": "為什麼把蜂箱搬到屋頂？\n",
    "talk.md": "# Talk\n\n```dixit\n:in bees\n```\n\nprose\n", "prose.md": "dixit> 一\n",
    "wrong.questions": "一\n二 #=> lien=1\n",
  ]

  private func run(_ arguments: String..., input: String = "") async throws -> Program.Run {
    try await Program(Self.files).run(["replay"] + arguments, input: input)
  }

  @Test func `A script stops at its first error`() async throws {
    let run = try await run("two.questions")
    #expect(run.status == 1)
    #expect(run.output.hasSuffix("? error\n\n"))
    #expect(
      run.messages
        == "dixit: two.questions:2: stopped at this error, 1 more not run (--keep-going runs them)\n"
    )
  }

  @Test func `A script continues after an expected error, or with --keep-going`() async throws {
    let forced = try await run("two.questions", "--keep-going")
    #expect(forced.output.contains("dixit> 蜂箱 屋頂\n 1  "))
    let expected = try await run("-", input: "dixit> :wy\n? error\ndixit> 蜂箱 屋頂\n")
    #expect(expected.output.contains("dixit> 蜂箱 屋頂\n 1  "))
    #expect(expected.messages == "")
  }

  @Test func `Only selected entries are shown`() async throws {
    let run = try await run("two.questions", "--keep-going", "--only", "3")
    #expect(run.output.hasPrefix("dixit> 蜂箱 屋頂\n"))
    #expect(run.status == 0)
  }

  @Test func `A follow-up depends on the entries of its file, shown or not`() async throws {
    let script = "比超市貴多少？\nWang Wu?\n"
    let whole = try await run("-", "--only", "2", input: script)
    #expect(whole.output.contains("As in the question before"))
    let alone = try await run("two.questions", "-", "--keep-going", input: "Wang Wu?\n")
    #expect(!alone.output.contains("As in the question before"))
  }

  @Test func `JSON is one object per line`() async throws {
    let run = try await run("two.questions", "--json", "--keep-going")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("\"version\":1}") })
  }

  @Test func `Without echo only answers are shown, and nothing with --quiet`() async throws {
    let bare = try await run("two.questions", "--no-echo", "--keep-going")
    #expect(bare.output.hasPrefix(" 1  “"))
    #expect(!bare.output.contains("dixit>"))
    #expect(try await run("follow.questions", "-q").output == "")
  }

  @Test func `In Markdown the lines between fences are run`() async throws {
    #expect(try await run("talk.md").output == "dixit> :in bees\nasking bees only\n\n")
  }

  @Test(arguments: [
    ("prose.md", "prose.md: no question between ```dixit and ``` in it"),
    ("none", "none: no such file or folder"),
    (
      "wrong.questions",
      "wrong.questions:2: no field ‘lien’; did you mean line? (dixit help replay)"
    ),
  ])
  func `A file that cannot be read is reported, and the others are run`(
    file: String, message: String
  ) async throws {
    let run = try await run(file, "talk.md")
    #expect(run.status == 2)
    #expect(run.messages == "dixit: \(message)\n")
    #expect(run.output.contains("asking bees only"))
  }

  @Test func `A script can save its own session`() async throws {
    let program = try Program(["a.questions": "蜂箱\n:save a.session\n"])
    _ = try await program.run("replay", "a.questions")
    let check = try await program.run("replay", "--check", "a.session")
    #expect(check.output == "1 as expected in 1 file\n")
    #expect(check.status == 0)
  }

  @Test func `Questions without an answer are collected as a script, each once`() async throws {
    let program = try Program([
      "a.questions": ":in bees\nWhere is Wang Wu?\n比超市貴多少？\nWang Wu?\n"
        + "Where is Mars? #=> status=unanswered\n"
    ])
    for _ in 0..<2 {
      _ = try await program.run("replay", "-q", "a.questions", "--log-unanswered", "log.questions")
    }
    let log = try program.text("log.questions")
    #expect(
      log.hasPrefix(
        """
        # Questions that found nothing, as a script to work on.

        # a.questions:2: where (0), is (0), wang wu (0)
        :new
        :in bees
        Where is Wang Wu?

        # a.questions:4: wang wu (0), 比超 (
        """))
    #expect(log.hasSuffix("\n:new\n:in bees\n比超市貴多少？\nWang Wu?\n"))
    let again = try await program.run("replay", "log.questions")
    #expect(again.output.components(of: "? no answer") == 2)
  }

  @Test func `Coverage shows which paragraphs of the guests were quoted`() async throws {
    let program = try Program(Self.files)
    let text = try await program.run(
      "replay", "-q", "-", "--coverage", "--limit", "1", input: "比超市貴多少？\n")
    #expect(
      text.output == """
        bees: 1 of 6 guest paragraphs quoted
          ···█··
          never: ¶6 Interviews/bees/original.txt:7
          never: ¶7 Interviews/bees/original.txt:8
          never: ¶9 Interviews/bees/original.txt:10
          never: ¶13 Interviews/bees/original.txt:14
          never: ¶15 Interviews/bees/original.txt:16

        """)
    let json = try await program.run(
      "replay", "-q", "follow.questions", "--coverage", "--limit", "5", "--json")
    #expect(json.output.hasPrefix("{\"document\":\"bees\",\"guest\":6,\"never\":["))
  }
}

extension String {
  /// Number of occurrences of a text.
  func components(of text: String) -> Int { ranges(of: text).count }
}
