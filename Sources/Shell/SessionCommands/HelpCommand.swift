import Basics
import LineEditing

extension SessionCommand {
  /// - Parameter table: the commands explained, which include this one.
  static func help(on table: @escaping @Sendable () -> CommandTable) -> SessionCommand {
    SessionCommand(
      "help", "h", usage: "[COMMAND]",
      help: "this overview, or help on COMMAND; :help commands explains all; same as ?",
      completions: [.commands]
    ) { _, name in
      let all = table().all
      switch name.withoutColon {
      case "": return .message(overview(of: table())) { data(of: all) }
      case "commands": return .message(all.map(line)) { data(of: all) }
      case let name:
        let command = try table().named(name)
        return .message([line(for: command)]) { data(of: [command]) }
      }
    }
  }

  /// The groups of commands, in few enough rows for any screen.
  private static func overview(of table: CommandTable) -> [Line] {
    [Line("Ask in Chinese or English. A line that begins with a colon is a command:")]
      + table.groups.map { group in
        let names = group.commands.map { ":" + $0.names[0] }.joined(separator: " ")
        return Line(names, head: padded("  " + group.title, to: titleColumns))
      }
      + [
        Line(":help COMMAND explains one command, :help commands all of them."),
        Line("The beginning of a name is enough. Tab completes it, and words of the sources."),
      ]
  }

  private static func line(for command: SessionCommand) -> Line {
    let short = command.names.dropFirst().map { " (:\($0))" }.joined()
    return Line(command.help + short, head: padded(command.call, to: callColumns))
  }

  private static func data(of commands: [SessionCommand]) -> JSON {
    [
      "commands": .array(
        commands.map {
          [
            "names": .array($0.names.map { .string($0) }), "usage": .string($0.usage),
            "help": .string($0.help),
          ]
        })
    ]
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(2, columns - text.count))
  }

  /// Width of the first column, in letters.
  private static let titleColumns = 18
  private static let callColumns = 26
}

extension String {
  fileprivate var withoutColon: String { hasPrefix(":") ? String(dropFirst()) : self }
}
