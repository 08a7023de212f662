/// The commands by name. The table is also their documentation.
struct CommandTable: Sendable {
  /// In the order of `:help`.
  let groups: [Group]
  /// All commands, in the order of the groups.
  let all: [SessionCommand]

  /// Commands for one purpose.
  struct Group: Sendable {
    /// At most 15 letters.
    let title: String
    let commands: [SessionCommand]
  }

  init(groups: [Group]) {
    self.groups = groups
    all = groups.flatMap(\.commands)
  }

  /// The command with a name, or with a unique beginning of its full name.
  ///
  /// - Throws: `CommandProblem` if there is none or more than one.
  func named(_ name: String) throws(CommandProblem) -> SessionCommand {
    let exact = all.filter { $0.names.contains(name) }
    let found = exact.isEmpty ? all.filter { $0.names[0].hasPrefix(name) } : exact
    guard found.count == 1, !name.isEmpty else { throw unknown(name, among: found) }
    return found[0]
  }

  private func unknown(_ name: String, among found: [SessionCommand]) -> CommandProblem {
    if found.count > 1, !name.isEmpty {
      let names = found.map { ":" + $0.names[0] }.joined(separator: ", ")
      return CommandProblem(":\(name) could be \(names)")
    }
    let suggestion = Suggestion.word(to: name, among: all.map(\.names[0])) ?? "help"
    return CommandProblem(
      "unknown command :\(name); did you mean :\(suggestion)? (:help lists all)")
  }
}
