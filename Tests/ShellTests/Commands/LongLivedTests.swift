import FoundationEssentials
import Testing

/// Processes that a program asks line by line.
struct LongLivedTests {
  private static let talk = "My father built the kiln.\nHe made the bricks.\n"

  /// What a process answers to one question asked three times, while its source is changed and then
  /// removed.
  private func answers(_ arguments: String) async throws -> [JSONValue] {
    let program = try Program(["talk.txt": Self.talk])
    let script = """
      coproc D { "$0" \(arguments) --json --source talk.txt; }
      ask() { echo "Who built the kiln?" >&${D[1]}; read -r line <&${D[0]}; echo "$line"; }
      ask; sed -i 's/father/uncle/' talk.txt; ask; rm talk.txt; ask
      """
    let run = try await program.start("/bin/bash", ["-c", script, Program.path])
    return try run.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
    }
  }

  @Test(arguments: ["ask -", "shell"])
  func `A source that changes is read again, and one that is gone is told`(
    arguments: String
  ) async throws {
    let answers = try await answers(arguments)
    #expect(answers.map { $0["status"] } == ["answered", "answered", "error"])
    let quotes = answers.map { answer in
      guard case .list(let citations)? = answer["citations"] else { return JSONValue?.none }
      return citations.first?["quote"]
    }
    #expect(quotes == ["My father built the kiln.", "My uncle built the kiln.", nil])
    #expect(answers.last?["message"] == "talk.txt: no such file or folder")
  }

  @Test func `Each line that is not blank gets one object`() async throws {
    let lines = [
      "Who built the kiln?", "", "  ", "\u{3000}", "\u{1}", "\u{7F}\u{1B}", "?", "\\", "\t",
      String(repeating: "kiln ", count: 2_001),
    ]
    let run = try await Program(["talk.txt": Self.talk]).run(
      ["ask", "-", "--json", "--source", "talk.txt"], input: lines.joined(separator: "\n") + "\n")
    let answers = try run.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
    }
    #expect(
      answers.map { $0["question"] }
        == [0, 4, 5, 6, 7, 9].map { JSONValue.text(lines[$0]) })
    #expect(answers.last?["status"] == "error")
  }
}
