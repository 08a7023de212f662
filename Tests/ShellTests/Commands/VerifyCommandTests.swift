import Fixtures
import FoundationEssentials
import Testing

/// `dixit verify`, from its command line to its exit code.
struct VerifyCommandTests {
  private static let talk = """
    Rolf Dahl: Who built the kiln?
    Ada Hall: My father built the kiln from river clay. It never leaked in autumn.
    Rolf Dahl: Who saw the smoke?
    Nils Berg: I saw the smoke from the church. We had 12,500 bricks and one barrow.

    """
  private static let verify = ["verify", "--source", "talk.txt"]
  private static let good = "“I saw the smoke from the church,” Berg said.\n"
  private static let exact = "Berg said “I saw the smoke from the church”.\n"
  private static let altered = "“I saw the smoke from the tower,” Berg said.\n"

  private func program(_ files: [String: String] = [:]) throws -> Program {
    try Program(["talk.txt": Self.talk].merging(files) { $1 })
  }

  /// Checks one draft, `draft.md`.
  private func run(_ draft: String, _ arguments: String...) async throws -> Program.Run {
    try await program(["draft.md": draft]).run(Self.verify + arguments + ["draft.md"])
  }

  @Test(arguments: [
    exact, good, "“i saw … the church,” Berg said.", "“I saw the [white] smoke”",
    "Nobody is quoted.\n", "It is “so” in 《A kiln》.\n", "> We had 12,500 bricks\n> — Nils Berg\n",
  ])
  func `Where all quotations can stand, the exit code is 0`(draft: String) async throws {
    let run = try await run(draft)
    #expect((run.status, run.messages) == (0, ""))
  }

  @Test(arguments: [
    (altered, "draft.md:1:1: altered: "), ("“Every owl sleeps by day.”", "draft.md:1:1: absent: "),
    (good.replacing("Berg", with: "Hall"), "draft.md:1:1: misattributed: "),
    ("“Who saw the smoke? I saw the smoke”", "draft.md:1:1: joined: "),
    ("“leaked in autumn”", "draft.md:1:1: exact: "), ("“It … leaked”", "draft.md:1:1: elided: "),
    ("A\n\nSo “I saw the smoke\n", "draft.md:3:4: never closed: “\n"),
  ])
  func `Where one cannot, the exit code is 1 and its line says where`(
    draft: String, line: String
  ) async throws {
    let run = try await run(draft)
    #expect((run.status, run.messages) == (1, ""))
    #expect(run.output.hasPrefix(line))
  }

  @Test func `A line has place, verdict, quotation and source, and below it the differences`()
    async throws
  {
    #expect(
      try await run("# A\n\n" + Self.altered + "\n“We had 12,000 bricks.” “So.”\n").output == """
        draft.md:3:1: altered: “I saw the smoke from the tower,” (talk.txt:4, Nils Berg)
            word: “church” in the source, “tower” in the draft
        draft.md:5:1: altered: “We had 12,000 bricks.” (talk.txt:4, Nils Berg)
            number: “12,500” in the source, “12,000” in the draft
        draft.md: 2 quotations: 2 altered; 1 not checked

        """)
  }

  @Test func `What is hidden is said first`() async throws {
    let run = try await run("“leaked in autumn,” Hall said.")
    #expect(run.output.contains("(talk.txt:2, Ada Hall)\n    hides: “never”\n"))
  }

  @Test func `Several drafts are checked one after the other, and the worst counts`() async throws {
    let program = try program(["a.md": Self.exact, "b.md": Self.altered])
    let run = try await program.run(Self.verify + ["a.md", "b.md", "a.md"])
    #expect(run.status == 1)
    let counts = run.output.split(separator: "\n").filter { $0.contains(" quotation: ") }
    #expect(
      counts == [
        "a.md: 1 quotation: 1 exact", "b.md: 1 quotation: 1 altered", "a.md: 1 quotation: 1 exact",
      ])
  }

  @Test func `A minus is a draft from standard input`() async throws {
    let run = try await program().run(Self.verify + ["-"], input: Self.altered)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("stdin:1:1: altered: "))
    let good = try await program().run(Self.verify + ["-"], input: Self.good)
    #expect((good.status, good.messages) == (0, ""))
  }

  @Test(arguments: [
    (["missing.md"], "missing.md: no such file or folder"),
    (
      ["page.html"],
      "page.html: an HTML page, not text; extract its text first: "
        + "pandoc --wrap=none -f html -t plain page.html -o page.html.txt"
    ),
    (
      ["paper.pdf"],
      "paper.pdf: a PDF document, not text; extract its text first: pdftotext -layout paper.pdf"
    ),
    (["binary.md"], "binary.md: not text, not even in UTF-8; give its encoding with --encoding"),
  ])
  func `A draft that cannot be read exits with 2 and one line`(
    arguments: [String], message: String
  ) async throws {
    let program = try program([
      "page.html": "<!DOCTYPE html><html><body>“a b”</body></html>", "paper.pdf": "%PDF-1.7",
      "binary.md": "a\0b",
    ])
    let run = try await program.run(Self.verify + arguments)
    #expect((run.status, run.output, run.messages) == (2, "", "dixit: \(message)\n"))
  }

  @Test func `The other drafts are checked where one cannot be read`() async throws {
    let program = try program(["a.md": Self.altered])
    let run = try await program.run(Self.verify + ["missing.md", "a.md"])
    #expect((run.status, run.messages) == (2, "dixit: missing.md: no such file or folder\n"))
    #expect(run.output.hasPrefix("a.md:1:1: altered: "))
  }

  @Test func `A source that cannot be read exits with 2`() async throws {
    let run = try await program(["a.md": Self.good]).run("verify", "--source", "gone.txt", "a.md")
    #expect((run.status, run.output) == (2, ""))
    #expect(run.messages == "dixit: gone.txt: no such file or folder\n")
  }

  @Test(arguments: [
    ([], "Missing expected argument '<drafts> ...'"),
    (["--min", "0", "draft.md"], "--min 0: expected a number from 1"),
    (
      ["--fix", "--markdown", "draft.md"],
      "--fix prints a diff; --json and --markdown do not go with it"
    ),
    (["--in", "none", "draft.md"], "--in none: no such source; there are talk.txt"),
    (
      ["--speaker", "Nobody", "draft.md"],
      "--speaker Nobody: no such speaker in the sources; there are Rolf Dahl, Ada Hall, Nils Berg"
    ),
  ])
  func `Wrong usage exits with 64 and one line`(arguments: [String], message: String) async throws {
    let run = try await program(["draft.md": Self.good]).run(Self.verify + arguments)
    #expect((run.status, run.output) == (64, ""))
    #expect(run.messages == "dixit: \(message) (see dixit --help)\n")
  }

  /// The objects of an output with one a line.
  private func objects(in output: String) throws -> [[String: JSONValue]] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode([String: JSONValue].self, from: Data($0.utf8))
    }
  }

  @Test func `JSON has an object for each quotation and one with the counts of each draft`()
    async throws
  {
    let program = try program([
      "a.md": Self.exact + Self.altered.replacing("\n", with: "“So.” “never closed\n"),
      "b.md": "\u{1}“Every \\ owl\tsleeps.”\n\n> So [it] is\n",
    ])
    let run = try await program.run(Self.verify + ["--json", "a.md", "b.md"])
    let all = try objects(in: run.output)
    #expect(run.status == 1)
    #expect(all.map { $0["verdict"] } == ["exact", "altered", nil, "absent", "absent", nil])
    #expect(all.map { $0["draft"] } == ["a.md", "a.md", "a.md", "b.md", "b.md", "b.md"])
    #expect(all.allSatisfy { $0["version"] == 1 })
    guard case .object(let counts) = all[2]["counts"] else {
      Issue.record("no counts: \(run.output)")
      return
    }
    #expect(counts.filter { $0.value != 0 } == ["exact": 1, "altered": 1, "unchecked": 1])
    #expect(all[2]["fine"] == false)
    #expect(
      all[2]["unclosed"] == .list([.object(["line": 2, "column": 51, "mark": "“"])]))
  }

  @Test func `JSON tells place, speaker and differences of a quotation`() async throws {
    let run = try await run(Self.altered, "--json")
    let quotation = try objects(in: run.output)[0]
    #expect((quotation["line"], quotation["column"]) == (1, 1))
    #expect(quotation["bytes"] == .list([.list([3, 34])]))
    #expect(quotation["quote"] == "I saw the smoke from the tower,")
    #expect(quotation["attributed"] == "Berg")
    #expect(
      quotation["differences"]
        == .list([.object(["kind": "word", "source": "church", "draft": "tower"])]))
    guard case .object(let citation) = quotation["citation"] else {
      Issue.record("no citation: \(run.output)")
      return
    }
    #expect(
      (citation["file"], citation["line"], citation["speaker"]) == ("talk.txt", 4, "Nils Berg"))
  }

  @Test func `Markdown has a table with a row for each quotation`() async throws {
    let run = try await run(Self.exact + Self.altered, "--markdown")
    #expect(
      run.output == """
        | place | verdict | quotation | source | differences |
        |---|---|---|---|---|
        | draft.md:1:11 | exact | “I saw the smoke from the church” | talk.txt:4, Nils Berg |  |
        | draft.md:2:1 | altered | “I saw the smoke from the tower,” | talk.txt:4, Nils Berg | \
        word: “church” in the source, “tower” in the draft |

        draft.md: 2 quotations: 1 exact, 1 altered

        """)
  }

  @Test func `Marks of Markdown in a quotation do not break the table`() async throws {
    let run = try await run("“Every | owl <b>sleeps by *day*.”", "--markdown")
    let row = run.output.split(separator: "\n")[2]
    #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 6)
  }

  @Test func `JUnit has a case for each quotation, the same bytes each time`() async throws {
    let program = try program(["a.md": Self.exact + "“So.”\n" + Self.altered, "b.md": Self.good])
    let run = try await program.run(Self.verify + ["--junit", "verdicts.xml", "a.md", "b.md"])
    #expect(run.status == 1)
    let text = try program.text("verdicts.xml")
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="a.md" tests="3" failures="1" skipped="1">
            <testcase classname="a.md" name="a.md:1:11 “I saw the smoke from the church”"/>
            <testcase classname="a.md" name="a.md:2:1 “So.”"><skipped/></testcase>
            <testcase classname="a.md" name="a.md:3:1 “I saw the smoke from the tower,”">\
        <failure message="altered">altered (talk.txt:4, Nils Berg)
        word: “church” in the source, “tower” in the draft</failure></testcase>
          </testsuite>
          <testsuite name="b.md" tests="1" failures="0" skipped="0">
            <testcase classname="b.md" name="b.md:1:1 “I saw the smoke from the church,”"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func `Strict lets only exact quotations stand`() async throws {
    #expect(try await run(Self.exact, "--strict").status == 0)
    #expect(try await run("“i saw the smoke”", "--strict").status == 1)
    #expect(try await run("“I saw … the church”", "--strict").status == 1)
    #expect(try await run("“i saw the smoke”", "--strict", "--quiet").output.contains(": folded: "))
  }

  @Test func `All lists what is not checked, quiet only what is not fine, with the counts`()
    async throws
  {
    let draft = Self.exact + Self.altered + "“So.”\n"
    let verdicts = { (output: String) in
      output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        .map { String($0.split(separator: " ")[1]) }
    }
    #expect(verdicts(try await run(draft).output) == ["exact:", "altered:", "2"])
    #expect(
      verdicts(try await run(draft, "--all").output) == ["exact:", "altered:", "unchecked:", "2"])
    #expect(verdicts(try await run(draft, "--quiet").output) == ["altered:", "2"])
    #expect(
      try await run(Self.exact, "--quiet").output == "draft.md: 1 quotation: 1 exact\n")
  }

  @Test(arguments: [("1", 2), ("2", 1), ("7", 1), ("8", 0)])
  func `Min says how long a quotation is at least`(min: String, count: Int) async throws {
    let run = try await run(Self.exact + "“smoke”\n", "--min", min)
    #expect(run.status == 0)
    #expect(run.output.contains("draft.md: \(count) quotation"))
  }

  @Test func `In asks one source only, by its id or its file`() async throws {
    let files = ["talks/talk.txt": Self.talk, "talks/other.txt": "Ida Moor: The owl slept.\n"]
    let program = try Program(files.merging(["draft.md": Self.exact]) { $1 })
    let verify = ["verify", "--source", "talks", "draft.md"]
    #expect(try await program.run(verify).status == 0)
    #expect(try await program.run(verify + ["--in", "talk"]).status == 0)
    #expect(try await program.run(verify + ["--in", "talk.txt"]).status == 0)
    #expect(try await program.run(verify + ["--in", "other"]).status == 1)
  }

  @Test func `Speaker says whose words all quotations are`() async throws {
    #expect(try await run(Self.exact, "--speaker", "Nils Berg").status == 0)
    let run = try await run(Self.exact, "--speaker", "Ada Hall")
    #expect(run.status == 1)
    #expect(run.output.contains("said by Nils Berg, given to Ada Hall\n"))
  }

  @Test(arguments: [
    altered, altered + "\nThen “My father built the kiln from lake clay,” Hall said.\n",
    "“I saw the smoke\nfrom the tower,” Berg said. “We had\n12,000 bricks,” Berg said.\n\nSo.\n\n"
      + "“My father built the kiln from lake clay.”\nSo.\n",
    "\u{FEFF}" + altered, "> I saw the smoke\n> from the **tower**.\n> — Nils Berg\n",
    "“I saw the _smoke_ from the tower,” Berg said.\n", "a“I saw the smoke from the tower”b 茶\n",
  ])
  func `The diff of fix applies, and then the draft can stand`(draft: String) async throws {
    try await expectFix(of: draft, named: "draft.md")
  }

  @Test(arguments: [
    ("the last line has no end", "draft.md", String(altered.dropLast())),
    ("lines end with CR LF", "draft.md", altered.replacing("\n", with: "\r\n")),
    ("the name has blanks", "my draft.md", altered),
  ])
  func `The diff of fix applies to any draft`(
    kind: String, name: String, draft: String
  ) async throws {
    try await expectFix(of: draft, named: name)
  }

  /// Expects that the diff of a draft applies and leaves nothing to be said.
  private func expectFix(of draft: String, named name: String) async throws {
    let program = try program([name: draft])
    let fix = try await program.run(Self.verify + ["--fix", name])
    #expect((fix.status, fix.messages) == (1, ""))
    #expect(try program.text(name) == draft)
    try program.folder.write(Array(fix.output.utf8), to: "fix.diff")
    let patch = try await program.start(
      "/bin/sh", ["-c", "patch --batch -p0 <fix.diff"], environment: ["PATH": "/usr/bin:/bin"])
    #expect(patch.status == 0, "\(patch.output)\n\(fix.output)")
    let again = try await program.run(Self.verify + [name])
    #expect(again.status == 0, "\(again.output)")
  }

  @Test(arguments: [
    exact, good.replacing("Berg", with: "Hall"), altered.replacing("Berg", with: "Hall"),
    "> I saw the smoke from the tower\n> — Ada Hall\n", "“leaked in autumn,” Hall said.\n",
    "“Every owl sleeps by day.”\n", "“Who saw the smoke? I saw the smoke”\n",
  ])
  func `Fix corrects no words of another speaker, nor any that are not plainly altered`(
    draft: String
  ) async throws {
    #expect(try await run(draft, "--fix").output == "")
  }

  @Test(arguments: [
    "“I saw … from the tower,” Berg said.\n",
    "“I saw the smoke [rising] from the tower,” Berg said.\n",
  ])
  func `Fix puts no words in the place of an editor's marks`(draft: String) async throws {
    let run = try await run(draft, "--fix")
    #expect(run.output == "")
  }

  @Test func `Fix gives no words to somebody who is not in the sources`() async throws {
    let run = try await run("“I saw the smoke from the tower,” Hall's lawyer said.\n", "--fix")
    #expect(run.output == "")
  }

  @Test func `A draft among the sources proves nothing`() async throws {
    let program = try program(["draft.md": "“I sold the kiln to the king.”\n"])
    let run = try await program.run(
      "verify", "--source", "draft.md", "--source", "talk.txt", "./draft.md")
    #expect(run.status == 1)
    #expect(run.output.contains("draft.md:1:1: absent: "))
    #expect(run.messages == "dixit: ./draft.md: is the draft; it is left out of the sources\n")
  }

  @Test(arguments: ["talk.txt", "draft.md"])
  func `JUnit replaces no file that is no such report`(file: String) async throws {
    let program = try program(["draft.md": Self.good])
    let before = try program.text(file)
    let run = try await program.run(Self.verify + ["draft.md", "--junit", file])
    #expect(run.status == 2)
    #expect(
      run.messages == "dixit: \(file): exists and is no JUnit report; name another file\n")
    #expect(try program.text(file) == before)
  }

  @Test func `JUnit replaces an older report, and names the verdict`() async throws {
    let program = try program(["draft.md": Self.altered])
    for _ in 1...2 {
      #expect(try await program.run(Self.verify + ["draft.md", "--junit", "a.xml"]).status == 1)
    }
    let report = try program.text("a.xml")
    #expect(report.contains("<failure message=\"altered\">"))
  }

  @Test(arguments: ["talk.txt", "./talk.txt", "talks/../talk.txt"])
  func `The only source may be named by its path`(path: String) async throws {
    let program = try program(["draft.md": Self.good, "talks/other.txt": "Per: Nothing.\n"])
    let run = try await program.run(Self.verify + ["draft.md", "--in", path])
    #expect((run.status, run.messages) == (0, ""))
  }

  @Test func `What the sources lack is told with what they have`() async throws {
    let program = try program(["draft.md": Self.good])
    let source = try await program.run(Self.verify + ["draft.md", "--in", "other.txt"])
    #expect(source.messages.contains("--in other.txt: no such source; there are talk.txt"))
    let speaker = try await program.run(Self.verify + ["draft.md", "--speaker", "Lea"])
    #expect(
      speaker.messages.contains(
        "--speaker Lea: no such speaker in the sources; there are Rolf Dahl, Ada Hall, Nils Berg"))
  }

  @Test func `A translation fails unless it is allowed`() async throws {
    let program = try program([
      "mill.txt": "陈明：面粉是从山里的老磨坊买来的，冬天的时候路上都是雪。我们只借了三百块钱。\n",
      "draft.md":
        "“The flour was bought from an old mill in the mountains, and in winter there was snow on the road.”\n",
    ])
    let verify = ["verify", "--source", "mill.txt", "draft.md"]
    let words = ["DIXIT_KNOWLEDGE": Repository.knowledgeFolder]
    let run = try await program.run(verify, environment: words)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("draft.md:1:1: translated: "))
    let allowed = try await program.run(verify + ["--allow-translated"], environment: words)
    #expect(allowed.status == 0)
  }
}
