import LineEditor

extension SessionCommand {
  static let asking: [SessionCommand] =
    [
      SessionCommand(
        "help", "h", usage: "[COMMAND]", help: "this list, or one command of it; so does ?",
        offers: [.commands]
      ) { _, name in
        .message(name.isEmpty ? overview : [line(for: try named(name.withoutColon))])
      }
    ] + sourceCommands

  static let leaving: [SessionCommand] = [
    SessionCommand("quit", "q", help: "leave; so does Ctrl-D", isRecorded: false) { _, _ in .quit }
  ]

  private static var overview: [Line] {
    all.map(line) + [Line("Anything else is a question, in Chinese or English.")]
  }

  private static func line(for command: SessionCommand) -> Line {
    let short = command.names.dropFirst().map { " (:\($0))" }.joined()
    let head = command.call + String(repeating: " ", count: max(2, column - command.call.count))
    return Line(command.help + short, head: head)
  }

  /// Where the explanations begin.
  private static let column = 26
}

extension String {
  fileprivate var withoutColon: String { hasPrefix(":") ? String(dropFirst()) : self }
}
