/// A command with the text typed after its name.
struct CommandCall {
  let command: SessionCommand
  let argument: String

  /// The command of a line; nil for a question. The `？`, `！` and `：` of Chinese input methods count
  /// as `?`, `!` and `:` where they cannot mean anything else.
  static func named(by line: String) -> Result<CommandCall, CommandProblem>? {
    guard let first = line.unicodeScalars.first, openings.contains(first) else { return nil }
    if ["?", "？"].contains(line) { return result(of: "help", "") }
    if line.hasPrefix(":") || isCommand(withWideColon: line) { return parsed(line.dropFirst()) }
    if line.hasPrefix("!") || line.hasPrefix("！"), Int(line.dropFirst()) != nil {
      return result(of: "again", String(line.dropFirst()))
    }
    return nil
  }

  private static let openings = Array("?？:：!！".unicodeScalars)

  /// Whether a full-width colon begins a command: a question may begin with one, too, but hardly
  /// goes on with the full name of a command.
  static func isCommand(withWideColon line: String) -> Bool {
    guard line.hasPrefix("：") else { return false }
    let name = line.dropFirst().prefix { $0 != " " }
    return CommandTable.shell.all.contains { $0.names.contains(String(name)) }
  }

  private static func parsed(_ text: Substring) -> Result<CommandCall, CommandProblem> {
    let words = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == " " || $0 == "\n" || $0 == "\t"
    }
    let argument = words.count > 1 ? words[1].trimmed : ""
    return result(of: String(words[0]), argument)
  }

  private static func result(
    of name: String, _ argument: String
  ) -> Result<CommandCall, CommandProblem> {
    Result { () throws(CommandProblem) in
      CommandCall(command: try CommandTable.shell.named(name), argument: argument)
    }
  }
}

extension Substring {
  /// Without blanks at both ends.
  var trimmed: String {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { String(start[...$0]) } ?? ""
  }
}

extension String {
  /// The words between blanks.
  var words: [Substring] { split(separator: " ") }
}
