import FoundationEssentials
import Testing

/// Which schema the lines of a run with `--json` follow.
enum JSONForms {
  /// Records an issue for each line that is no JSON or does not follow its schema.
  static func check(_ run: Program.Run, _ arguments: [String]) throws {
    for line in lines(of: run.output) {
      check(line, by: try name(for: value(of: line), arguments))
    }
    for line in lines(of: run.messages) { check(line, by: "error.json") }
  }

  static func check(_ line: String, by reference: String) {
    do {
      let problems = try JSONSchemas.documented.get().problems(of: value(of: line), by: reference)
      #expect(problems.isEmpty, "\(reference): \(line)")
    } catch { Issue.record("no JSON: \(line)") }
  }

  static func value(of line: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
  }

  /// Cut as programs do that take all of these for line ends.
  static func lines(of text: String) -> [String] {
    text.split { ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) }
      .map(String.init)
  }

  private static func name(for value: JSONValue, _ arguments: [String]) -> String {
    switch value["status"] {
    case "error", "warning": return "error.json"
    case "command":
      let isExplained = ["passages", "passage", "topics"].contains { value[$0] != nil }
      return isExplained ? "explanation.json" : "command.json"
    default: break
    }
    if case .list = value["citations"] { return "answer.json" }
    switch arguments.first {
    case "inspect": return arguments.contains("--turns") ? "turn.json" : "inspection.json"
    case "facts": return "fact.json"
    case "verify": return "verification.json"
    case "evaluate": return "evaluation.json#/$defs/questions"
    case "evaluate-facts": return "evaluation.json#/$defs/facts"
    case "author", "check-knowledge", "import", "index": return "knowledge.json"
    default: return value["never"] != nil ? "replay-coverage.json" : "answer.json"
    }
  }
}
