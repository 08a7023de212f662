import Fixtures
import FoundationEssentials
import Testing

/// `dixit inspect --turns`, whose JSON other programs depend on.
struct InspectTurnsTests {
  private static let talk = """
    # Nets

    Ida Moor: When do you mend the nets?

    Per Holm: On Sundays, when it rains.
    Ida Moor: Who helps?
    Per Holm: Nobody else does it.

    """

  private func objects(_ text: String) throws -> [[String: JSONValue]] {
    try text.split(separator: "\n").map {
      try JSONDecoder().decode([String: JSONValue].self, from: Data($0.utf8))
    }
  }

  @Test func `Each paragraph is one object with all the fields of the contract`() async throws {
    let program = try Program(["talk.txt": Self.talk])
    let run = try await program.run("inspect", "talk.txt", "--turns", "--json")
    #expect((run.status, run.messages) == (0, ""))
    let last = try #require(run.output.split(separator: "\n").last)
    #expect(
      last == """
        {"bytes":[114,134],"end":null,"file":"talk.txt","inferred":true,"kind":"speech","line":7,"lines":[7,7],\
        "paragraph":5,"role":"guest","section":"Nets","speaker":"Per Holm","start":null,\
        "text":"Nobody else does it.","turn":4,"version":1}
        """)
    let all = try objects(run.output)
    #expect(all.map { $0["kind"] } == ["heading", "speech", "speech", "speech", "speech"])
    #expect(all.prefix(3).map { $0["role"] } == [.null, "interviewer", "guest"])
    #expect(all[0]["inferred"] == false)
  }

  @Test func `A paragraph over several lines tells the first and the last, and its times`()
    async throws
  {
    let cues = """
      WEBVTT

      00:00:03.000 --> 00:00:05.500
      <v Ida Moor>We salt it
      in the barn.

      """
    let run = try await Program(["talk.vtt": cues]).run("inspect", "talk.vtt", "--turns", "--json")
    let cue = try #require(try objects(run.output).first { $0["kind"] == "speech" })
    #expect((cue["start"], cue["end"]) == (3, 5.5))
    #expect((cue["line"], cue["lines"]) == (4, .list([4, 5])))
    #expect((cue["speaker"], cue["turn"]) == ("Ida Moor", 1))
  }

  @Test func `What nobody says has neither speaker nor turn`() async throws {
    let text = "We shore the sheep in May.\n\nThe wool goes to the mill.\n"
    let run = try await Program(["talk.txt": text]).run("inspect", "talk.txt", "--turns", "--json")
    for paragraph in try objects(run.output) {
      #expect(paragraph["kind"] == "text")
      #expect(["speaker", "role", "turn", "section"].allSatisfy { paragraph[$0] == .null })
    }
  }

  private static let longTalk = """
    # Nets

    Ida Moor [0:03]: When do you mend the nets?
    Per Holm [0:10]: On Sundays, when it rains.
    2. is the number of the boat; it_all costs 3 * 4 crowns.
    - not even my brother
    [laughs]
    Ida Moor [1:02:03]: Who helps?
    Per Holm [1:02:10]: Nobody else does it.

    """

  @Test func `A person reads turns below their speakers, with lines and times`() async throws {
    let program = try Program(["talk.txt": Self.longTalk])
    let run = try await program.run("inspect", "talk.txt", "--turns")
    #expect((run.status, run.messages) == (0, ""))
    #expect(
      run.output == """
        talk.txt

           1           Nets

        Ida Moor (interviewer, inferred)
           3     0:03  When do you mend the nets?

        Per Holm (guest, inferred)
           4     0:10  On Sundays, when it rains.
           5           2. is the number of the boat; it_all costs 3 * 4 crowns.
           6           - not even my brother
           7           note: [laughs]

        Ida Moor (interviewer, inferred)
           8  1:02:03  Who helps?

        Per Holm (guest, inferred)
           9  1:02:10  Nobody else does it.

        """)
  }

  @Test func `Markdown is a clean transcript`() async throws {
    let program = try Program(["talk.txt": Self.longTalk])
    let run = try await program.run("inspect", "talk.txt", "--turns", "--markdown")
    #expect(
      run.output == """
        # Nets

        **Ida Moor:** [0:03] When do you mend the nets?

        **Per Holm:** [0:10] On Sundays, when it rains.

        2\\. is the number of the boat; it\\_all costs 3 \\* 4 crowns.

        \\- not even my brother

        [laughs]

        **Ida Moor:** [1:02:03] Who helps?

        **Per Holm:** [1:02:10] Nobody else does it.

        """)
  }

  @Test(arguments: [
    ("talk.txt", longTalk), ("talk.txt", talk), ("bees.txt", InventedInterview.text),
    ("once.txt", "A: Is it far?\nB: No.\nOne walks.\nOr swims.\nC: Never.\nA: Why?\nB: Sharks.\n"),
    (
      "mark.txt",
      "Q: Is it *far*?\nA: No_one knows: \\ is the sign.\n# 3 is the house.\nQ: Oh?\nA: #1.\n"
    ),
    (
      "talk.vtt",
      "WEBVTT\n\n00:03.000 --> 00:05.500\n<v Ida Moor>We salt it\nin the barn.\n\n"
        + "00:06.000 --> 00:07.000\n<v Per Holm>And smoke it.\n\n"
        + "00:08.000 --> 00:09.000\n<v Ida Moor>For a night.\n\n"
        + "00:10.000 --> 00:11.000\n<v Per Holm>Or two.\n"
    ),
  ])
  func `The Markdown reads back to the same turns`(name: String, text: String) async throws {
    let program = try Program([name: text])
    let markdown = try await program.run("inspect", name, "--turns", "--markdown").output
    try program.folder.write(Array(markdown.utf8), to: "clean.md")
    let before = try await program.run("inspect", name, "--turns", "--json").output
    let after = try await program.run("inspect", "clean.md", "--turns", "--json").output
    #expect(try turns(in: before) == turns(in: after))
    #expect(try !turns(in: before).isEmpty)
  }

  /// Speaker and words of each turn, blanks left out.
  private func turns(in output: String) throws -> [[String]] {
    try objects(output).filter { $0["turn"] != .null }
      .reduce(into: [(turn: JSONValue?, words: [String])]()) { turns, paragraph in
        guard case .text(let name) = paragraph["speaker"], case .text(let text) = paragraph["text"]
        else { return }
        if turns.last?.turn != paragraph["turn"] { turns.append((paragraph["turn"], [name])) }
        turns[turns.count - 1].words += text.split { " \n".contains($0) }.map(String.init)
      }.map(\.words)
  }

  @Test func `Warnings go to stderr with the file and the lines`() async throws {
    let talk = Self.talk + "Lars Bo: I did once.\nIda Moor: Oh?\nPer Holm: He did.\n"
    let program = try Program(["talk.txt": talk])
    let warning = "line 8: the label of ‘Lars Bo’ is seen only once"
    for form in ["--markdown", "--plain"] {
      let run = try await program.run("inspect", "talk.txt", "--turns", form)
      #expect((run.status, run.messages) == (0, "dixit: talk.txt: \(warning)\n"))
    }
    let data = try await program.run("inspect", "talk.txt", "--turns", "--json")
    #expect(try JSONForms.value(of: data.messages)["message"] == .text("talk.txt: \(warning)"))
    let report = try await program.run("inspect", "talk.txt")
    #expect(report.output.hasSuffix("Warnings\n  \(warning)\n"))
  }
}
