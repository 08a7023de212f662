import Fixtures
import Testing

/// What every command writes with `--json`; `Program.run` checks each line against its schema.
struct JSONFormsTests {
  private static let talk = """
    Rolf Dahl: Who built the kiln?
    Ada Hall: My father built the kiln from river clay.\u{2028}It never leaked in autumn.
    Rolf Dahl: Who saw the\u{85}smoke?
    Nils Berg: I saw the smoke from the church. We had 12,500 bricks.

    """
  private static let set = """
    {"id": "1", "question": "Who built the kiln?", "lines": [{"file": "talk.txt", "line": 2}], "value": "x"}
    {"id": "2", "question": "Who is the mayor?", "lines": []}

    """
  private static let facts =
    #"{"id": "1", "subject": "bricks", "value": ["12,500 bricks"], "lines": [4]}"# + "\n"

  private static func program() throws -> Program {
    try Program([
      "talk.txt": talk, "set.jsonl": set, "facts.jsonl": facts,
      "draft.md": "“It never leaked in winter,” Hall said. “I saw the smoke,” Berg said. “open\n",
      "open.questions": "Who is the mayor?\n:save x\nWho saw the smoke?\n",
    ])
  }

  @Test(
    arguments: [
      (["ask", "Who built the kiln?"], 0, 1), (["ask", "Who is the mayor?"], 1, 1),
      (["inspect", "talk.txt"], 0, 1), (["inspect", "talk.txt", "--turns"], 0, 4),
      (["verify", "draft.md"], 1, 3), (["verify", "draft.md", "--receipts", "--all"], 1, 3),
      (["evaluate", "set.jsonl"], 0, 1),
      (["evaluate", "set.jsonl", "--failures", "--curve"], 0, 1),
      (["evaluate-facts", "facts.jsonl"], 0, 1), (["index"], 0, 1),
      (["replay", "set.jsonl", "--coverage"], 1, 3),
    ] as [([String], Int32, Int)])
  func `Commands over sources give an object a line`(
    command: [String], status: Int32, lines: Int
  ) async throws {
    let program = try Self.program()
    let source = command[0] == "inspect" ? [] : ["--source", "talk.txt"]
    let environment = ["XDG_CACHE_HOME": program.folder.path + "/cache"]
    let run = try await program.run(command + source + ["--json"], environment: environment)
    #expect(run.status == status, "\(run.messages)")
    #expect(JSONForms.lines(of: run.output).count == lines, "\(run.output)")
  }

  @Test(
    arguments: [
      (["author"], 0, 1), (["author", "bees", "--unanswered", "open.questions"], 0, 2),
      (["check-knowledge"], 0, 1), (["check-knowledge", "--coverage", "talk.txt"], 0, 1),
      (["import", "talk.txt"], 0, 1), (["import", "bees", "--remove"], 0, 1), (["facts"], 0, 2),
    ] as [([String], Int32, Int)])
  func `Commands over the knowledge folder give an object a line`(
    command: [String], status: Int32, lines: Int
  ) async throws {
    let run = try await Self.program().run(command + ["--json"])
    #expect(run.status == status, "\(run.messages)")
    #expect(JSONForms.lines(of: run.output).count == lines, "\(run.output)")
  }

  @Test(
    arguments: [
      (["ask", "a", "--source", "nope.txt"], 2), (["ask", "a", "--limit", "0"], 64),
      (["ask", "", "--speaker", "Nobody"], 64), (["ask"], 64), (["inspect", "nope.txt"], 2),
      (["facts", "zebra"], 1), (["verify", "nope.md"], 2),
      (["verify", "set.jsonl", "--min", "0"], 64),
      (["evaluate", "nope.jsonl"], 2), (["evaluate-facts", "nope.jsonl"], 2),
      (["replay", "nope.questions"], 2), (["import", "nope.txt"], 2), (["author", "ants"], 64),
      (["check-knowledge", "nowhere"], 2), (["index", "--source", "nope.txt"], 2),
      (["evaluate", "set.jsonl", "--require", "value=1", "--source", "talk.txt"], 1),
    ] as [([String], Int32)])
  func `What fails is told as an object on standard error`(
    command: [String], status: Int32
  ) async throws {
    let program = try Self.program()
    let run = try await program.run(
      command + ["--json"], environment: ["XDG_CACHE_HOME": program.folder.path + "/cache"])
    #expect(run.status == status)
    let errors = JSONForms.lines(of: run.messages)
    #expect(errors.count == 1)
    let error = try JSONForms.value(of: errors.first ?? "")
    #expect(error["status"] == "error")
    #expect(error["code"] == .number(Double(status)))
  }

  @Test func `Every command of a session gives one object`() async throws {
    let lines = [
      ":sources", ":outline", ":speakers", ":facts", ":facts zebra", ":more", "Who saw the smoke?",
      ":more", ":all", ":open", ":context", ":turn", ":exchange", ":raw", ":cite", ":cite markdown",
      ":cite bibtex", ":cite w3c", ":cite receipt", ":why", ":why-not kiln", ":understand Who?",
      ":in talk.txt", ":speaker Ada Hall", ":new", ":set limit 2", ":show", ":show limit",
      ":timing on",
      ":history", ":again 1", ":output", ":once", ":verify draft.md", ":help", ":help commands",
      ":help more", ":bogus", ":in nowhere", "Who is the mayor?",
    ]
    let run = try await Self.program().run(
      "--source", "talk.txt", "--json", input: lines.joined(separator: "\n") + "\n")
    let objects = try JSONForms.lines(of: run.output).map(JSONForms.value)
    #expect(objects.count == lines.count, "\(run.output)")
    let screens = objects.filter { value in
      if case .text(let message) = value["message"] { message.contains("\n") } else { false }
    }
    #expect(screens.isEmpty)
    #expect(objects[0]["sources"] != nil && objects[1]["sections"] != nil)
    #expect(objects[2]["speakers"] != nil && objects[4]["facts"] == .list([]))
    #expect(objects[9]["excerpt"] != nil && objects[17]["reference"]?["type"] == "Annotation")
  }

  @Test func `Characters that readers take for line ends are escaped`() async throws {
    let program = try Self.program()
    let ask = try await program.run(
      "ask", "Who saw the smoke?", "--source", "talk.txt", "--json", "--limit", "4")
    let turns = try await program.run("inspect", "talk.txt", "--turns", "--json")
    for output in [ask.output, turns.output] {
      #expect(output.contains("\\u0085"))
      #expect(!output.unicodeScalars.contains { ["\u{85}", "\u{2028}", "\u{2029}"].contains($0) })
    }
    #expect(turns.output.contains("\\u2028"))
  }

  @Test func `A batch stays in step when a source is gone`() async throws {
    let program = try Program(["a/talk.txt": Self.talk])
    let run = try await program.run(
      "ask", "-", "--source", "a", "--json", input: "Who built the kiln?\nWho saw the smoke?\n")
    #expect(run.status == 0)
    #expect(JSONForms.lines(of: run.output).count == 2)
  }
}
