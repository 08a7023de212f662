import LineEditing

extension SessionCommand {
  /// - Parameter table: the commands it tells of, among which it is itself.
  static func help(on table: @escaping @Sendable () -> CommandTable) -> SessionCommand {
    SessionCommand(
      "help", "h", usage: "[COMMAND]",
      help: "this screen, or what COMMAND does; :help commands: what all do; so does ?",
      offers: [.commands]
    ) { _, name in
      switch name.withoutColon {
      case "": .message(overview(of: table()))
      case "commands": .message(table().all.map(line))
      case let name: .message([line(for: try table().named(name))])
      }
    }
  }

  /// Few enough rows for any screen.
  private static func overview(of table: CommandTable) -> [Line] {
    [Line("Ask in Chinese or English. A line that begins with a colon is a command:")]
      + table.groups.map { group in
        let names = group.commands.map { ":" + $0.names[0] }.joined(separator: " ")
        return Line(names, head: padded("  " + group.title, to: titleColumns))
      }
      + [
        Line(":help COMMAND tells what one does, :help commands what all do."),
        Line("The beginning of a name is enough. Tab completes it, and words of the sources."),
      ]
  }

  private static func line(for command: SessionCommand) -> Line {
    let short = command.names.dropFirst().map { " (:\($0))" }.joined()
    return Line(command.help + short, head: padded(command.call, to: callColumns))
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(2, columns - text.count))
  }

  /// Where names and explanations begin.
  private static let titleColumns = 18
  private static let callColumns = 26
}

extension String {
  fileprivate var withoutColon: String { hasPrefix(":") ? String(dropFirst()) : self }
}
