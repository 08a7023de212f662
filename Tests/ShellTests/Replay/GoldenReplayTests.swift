import Fixtures
import FoundationEssentials
import Testing

/// `dixit replay --check` and `--update`.
struct GoldenReplayTests {
  private static let questions = """
    # Bees

    :set limit 1
    比超市貴多少？
    honey
    Where is Mars?

    """

  /// A program with a golden session of the questions in `a.session`.
  private func recorded(_ files: [String: String] = [:]) async throws -> Program {
    let program = try Program(files.merging(["a.session": Self.questions]) { $1 })
    let update = try await program.run("replay", "--update", "a.session")
    try #require(update.status == 0)
    return program
  }

  private func change(_ old: String, to new: String, in program: Program) throws {
    let text = try program.text("a.session")
    try #require(text.contains(old))
    try program.folder.write(Array(text.replacing(old, with: new).utf8), to: "a.session")
  }

  @Test func `The first update writes prompts, answers and the sources`() async throws {
    let program = try await recorded()
    let text = try program.text("a.session")
    #expect(text.hasPrefix("# format: 1\n# source: Interviews/bees/original.txt sha256:"))
    #expect(
      text.contains(
        """


        # Bees

        dixit> :set limit 1
        limit is 1

        dixit> 比超市貴多少？
         1  “一罐三百元,比超市貴一倍。”
            陳瀾 · 2、蜂蜜的價格 · ¶12 · Interviews/bees/original.txt:13
            问：一罐蜂蜜賣多少錢?

        dixit> honey

        """))
    #expect(text.contains("\n? no answer\n"))
  }

  @Test func `Expected output is counted and exits with 0`() async throws {
    let run = try await recorded().run("replay", "--check", "a.session")
    #expect(run.output == "4 as expected in 1 file\n")
    #expect(run.status == 0)
  }

  @Test func `The second update changes nothing`() async throws {
    let program = try await recorded()
    let path = program.folder.path + "/a.session"
    let before = try (program.text("a.session"), Self.writingTime(of: path))
    let run = try await program.run("replay", "--update", "a.session")
    #expect(run.output == "4 as expected in 1 file\n")
    #expect(try program.text("a.session") == before.0)
    #expect(try Self.writingTime(of: path) == before.1)
  }

  private static func writingTime(of path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }

  @Test func `A difference is a diff headed by file and line`() async throws {
    let program = try await recorded()
    try change("limit is 1\n", to: "limit is 2\n", in: program)
    let run = try await program.run("replay", "--check", "a.session")
    #expect(
      run.output == """
        --- a.session
        +++ a.session
        @@ -6,3 +6,3 @@ a.session:6 :set limit 1
         dixit> :set limit 1
        -limit is 2
        +limit is 1
         
        3 as expected, 1 different in 1 file

        """)
    #expect(run.status == 1)
    let quiet = try await program.run("replay", "--check", "-q", "a.session")
    #expect(quiet.output == "a.session:6 :set limit 1\n3 as expected, 1 different in 1 file\n")
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch"),
      "there is no /usr/bin/patch"),
    arguments: [
      ("limit is 1\n", "limit\n\nis 1\n"), (" 1  “一罐三百元,比超市貴一倍。”\n", ""),
      ("? no answer\n", "? no answer\nmore"),
      ("dixit> honey\n", "dixit> honey #=> line=99 count=1\n"),
      ("\n# Bees\n", "\n# Bees\ndixit> 蜂箱\n"),
    ])
  func `Patch and update write the same`(old: String, new: String) async throws {
    let program = try await recorded()
    try change(old, to: new, in: program)
    let check = try await program.run("replay", "--check", "a.session")
    try program.folder.write(Array(try program.text("a.session").utf8), to: "b.session")
    try program.folder.write(Array(check.output.utf8), to: "diff")
    let patch = try await program.start("/usr/bin/patch", ["--binary", "-s", "b.session", "diff"])
    #expect(patch.status == 0, "\(patch.output)\(patch.messages)\(check.output)")
    #expect(!patch.output.contains("fuzz"))
    _ = try await program.run("replay", "--update", "a.session")
    let after = try await program.run("replay", "--check", "b.session")
    #expect(after.status == 0, "\(after.output)")
    let isAsserted = new.contains("#=>")
    #expect(try isAsserted || program.text("a.session") == program.text("b.session"))
  }

  @Test func `Prose, comments, line ends and wildcards that hold stay`() async throws {
    let text = """
      # Title\r
      prose\r
      ```dixit\r
      # a comment\r
      dixit> :set limit 1\r
      limit * (glob)\r
      dixit> 比超市貴多少？ #=> line=13\r
      dixit> Where is Mars?\r
      old\r
      ...\r
      ? no answer\r
      ```\r
      the end
      """
    let program = try Program(["a.md": text])
    let run = try await program.run("replay", "--update", "a.md")
    #expect(run.output == "2 as expected, 1 updated in 1 file\n")
    #expect(try program.text("a.md") == text.replacing("old\r\n", with: "") + "\n")
  }

  @Test func `An assertion is checked, and never rewritten`() async throws {
    let script = "比超市貴多少？ #=> line=12 status=answered\n蜂箱 屋頂 #=> status=answered\n:show limit\n"
    let program = try Program(["a.questions": script])
    for option in ["--check", "--update"] {
      let run = try await program.run("replay", option, "a.questions")
      #expect(
        run.output == """
          --- a.questions
          +++ a.questions
          @@ -1,1 +1,1 @@ a.questions:1 比超市貴多少？
          -比超市貴多少？ #=> line=12 status=answered
          +比超市貴多少？ #=> line=13 status=answered
          1 as expected, 1 different, 1 with nothing expected in 1 file

          """)
      #expect(run.status == 1)
      #expect(try program.text("a.questions") == script)
    }
  }

  @Test func `A changed source is reported once, and nothing is compared`() async throws {
    let program = try await recorded()
    try program.folder.write(Array(try program.text("a.session").utf8), to: "b.session")
    let source = "Knowledge/Interviews/bees/original.txt"
    try program.folder.write(Array((try program.text(source) + "\n").utf8), to: source)
    let run = try await program.run("replay", "--check", "a.session", "b.session")
    #expect(
      run.output == """
        Interviews/bees/original.txt: source changed since a.session was made (--update renews it)
        0 as expected, 8 skipped in 2 files

        """)
    #expect(run.status == 4)
    let forced = try await program.run("replay", "--check", "--keep-going", "a.session")
    #expect(forced.output.hasSuffix("\n4 as expected in 1 file\n"))
    #expect(forced.status == 4)
    #expect(try await program.run("replay", "--update", "a.session").status == 0)
    #expect(try await program.run("replay", "--check", "a.session").status == 0)
  }

  @Test func `A changed word shows exactly the answers that moved`() async throws {
    let program = try await recorded()
    try program.folder.write(Array("蜂箱 = hive @0.9\n".utf8), to: "Knowledge/Lexicon/synonyms.txt")
    let run = try await program.run("replay", "--check", "a.session")
    #expect(run.output.components(of: "\n@@ ") == 1)
    #expect(run.output.contains("@@ a.session:14 honey\n"))
    #expect(run.output.hasSuffix("\n3 as expected, 1 different in 1 file\n"))
    #expect(run.status == 1)
  }

  @Test func `Entries not selected are skipped and counted`() async throws {
    let program = try await recorded()
    try change("limit is 1", to: "limit is 2", in: program)
    let run = try await program.run("replay", "--check", "--only", "2-3", "a.session")
    #expect(run.output == "2 as expected, 2 skipped in 1 file\n")
    #expect(run.status == 0)
  }

  @Test func `An unexpected error skips the rest`() async throws {
    let program = try Program(["a.session": "dixit> :wy\ndixit> :show limit\n"])
    let run = try await program.run("replay", "--check", "a.session")
    #expect(run.output.hasSuffix("0 as expected, 1 different, 1 skipped in 1 file\n"))
    #expect(run.messages.contains("a.session:1: stopped at this error, 1 more not run"))
    #expect(run.status == 1)
  }

  @Test func `Verdicts are written for build servers`() async throws {
    let program = try await recorded(["b.questions": "蜂<箱 #=> line=99\n:show limit\n"])
    _ = try await program.run("replay", "--check", "--junit", "j.xml", "b.questions", "a.session")
    let text = try program.text("j.xml")
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"))
    #expect(
      text.contains("<testsuite name=\"b.questions\" tests=\"2\" failures=\"1\" skipped=\"1\">"))
    #expect(
      text.contains(
        "name=\"b.questions:1 蜂&lt;箱\"><failure message=\"different\">--- b.questions\n"))
    #expect(
      text.contains("<testsuite name=\"a.session\" tests=\"4\" failures=\"0\" skipped=\"0\">"))
  }

  @Test func `An update is refused in continuous integration, unless forced`() async throws {
    let program = try Program(["a.session": Self.questions])
    let refused = try await program.run(
      ["replay", "--update", "a.session"], environment: ["CI": "true"])
    #expect(refused.status == 64)
    #expect(refused.messages.contains("refused if CI is set"))
    #expect(try program.text("a.session") == Self.questions)
    let forced = try await program.run(
      ["replay", "--update", "--force", "a.session"], environment: ["CI": "true"])
    #expect(forced.status == 0)
  }

  @Test(arguments: [
    (["--update", "-"], "stdin cannot be updated"),
    (["--update=review", "a"], "asks at a terminal"),
    (["--junit", "j", "a"], "only with --check"), (["--only", "0", "a"], "'0'"),
    (["--only", "3-1", "a"], "'3-1'"),
  ])
  func `Wrong usage exits with 64`(arguments: [String], message: String) async throws {
    let run = try await Program().run(["replay"] + arguments)
    #expect(run.status == 64)
    #expect(run.messages.contains(message))
  }

  @Test(arguments: [
    ("dixit> a\n((( (re)\n", "a.session:2: not a regular expression before (re)"),
    ("a\nb #=> lien=1\n", "a.session:2: no field ‘lien’; did you mean line? (dixit help replay)"),
  ])
  func `A malformed expectation exits with 2`(text: String, message: String) async throws {
    let run = try await Program(["a.session": text]).run("replay", "--check", "a.session")
    #expect(run.status == 2)
    #expect(run.messages == "dixit: \(message)\n")
  }

  @Test func `A kill during an update leaves the old file or the new one`() async throws {
    let old = (1...20).map { "比超市貴多少？第\($0)\n" }.joined()
    let program = try Program(["a.session": old])
    _ = try await program.run("replay", "--update", "a.session")
    let new = try program.text("a.session")
    var random = RandomNumbers(seed: 11)
    for _ in 0..<12 {
      try program.folder.write(Array(old.utf8), to: "a.session")
      try await program.runKilled(
        ["replay", "--update", "a.session"], after: .milliseconds(20 + random.below(400)))
      let text = try program.text("a.session")
      #expect(text == old || text == new)
    }
  }
}
