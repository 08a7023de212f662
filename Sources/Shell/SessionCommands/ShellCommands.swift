extension CommandTable {
  /// All commands of the shell.
  static let shell: CommandTable = CommandTable(groups: [
    Group(
      title: "find your way",
      commands: [SessionCommand.help { .shell }] + SessionCommand.showingSources),
    Group(title: "read on", commands: SessionCommand.quoting + [SessionCommand.citing]),
    Group(title: "narrow", commands: SessionCommand.narrowing),
    Group(title: "understand why", commands: SessionCommand.explaining),
    Group(title: "arrange", commands: SessionCommand.arranging),
    Group(title: "files", commands: SessionCommand.filing),
    Group(title: "ask again", commands: SessionCommand.recalling),
    Group(title: "leave", commands: [SessionCommand.quit]),
  ])
}
