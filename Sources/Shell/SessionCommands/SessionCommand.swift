import InterviewQA

/// A command of the shell: `:in interview.txt`. The table of them is also their documentation.
struct SessionCommand: Sendable {
  /// Without the colon: the name, and perhaps a short one.
  let names: [String]
  /// The arguments as help shows them: `[SOURCE]`.
  let usage: String
  let help: String
  /// What Tab offers for each argument; the last one goes for all that follow.
  let offers: [Offer]
  /// Whether it belongs into a saved session.
  let isRecorded: Bool
  let action: @Sendable (inout Session, String) throws -> Session.Response

  init(
    _ names: String..., usage: String = "", help: String, offers: [Offer] = [],
    isRecorded: Bool = true,
    action: @escaping @Sendable (inout Session, String) throws -> Session.Response
  ) {
    self.names = names
    self.usage = usage
    self.help = help
    self.offers = offers
    self.isRecorded = isRecorded
    self.action = action
  }

  /// Something that Tab completes.
  enum Offer: Sendable {
    case commands, settings, sources, speakers, words, files
    /// The values of the setting before.
    case values
    case choice([String])
  }

  /// Commands for one purpose, which a title of at most 15 letters tells.
  struct Group: Sendable {
    let title: String
    let commands: [SessionCommand]
  }

  /// In the order `:help` shows them.
  static let groups = [
    Group(title: "find your way", commands: asking),
    Group(title: "read on", commands: quoting),
    Group(title: "narrow", commands: narrowing),
    Group(title: "understand why", commands: explaining),
    Group(title: "arrange", commands: arranging),
    Group(title: "files", commands: filing),
    Group(title: "ask again", commands: recalling),
    Group(title: "leave", commands: leaving),
  ]

  static let all = groups.flatMap(\.commands)

  /// `:in [SOURCE]`
  var call: String {
    ":" + names[0] + (usage.isEmpty ? "" : " " + usage)
  }
}

/// Why a command cannot be carried out, in words for the person who typed it.
struct CommandProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension SessionCommand {
  /// A command with what was typed after its name.
  struct Call {
    let command: SessionCommand
    let argument: String
  }

  /// The command of a name or of a unique beginning of one.
  static func named(_ name: String) throws(CommandProblem) -> SessionCommand {
    let exact = all.filter { $0.names.contains(name) }
    let found = exact.isEmpty ? all.filter { $0.names[0].hasPrefix(name) } : exact
    guard found.count == 1, !name.isEmpty else { throw unknown(name, among: found) }
    return found[0]
  }

  private static func unknown(_ name: String, among found: [SessionCommand]) -> CommandProblem {
    if found.count > 1, !name.isEmpty {
      let names = found.map { ":" + $0.names[0] }.joined(separator: ", ")
      return CommandProblem(":\(name) could be \(names)")
    }
    let nearest = Suggestion.word(to: name, among: all.map(\.names[0])) ?? "help"
    return CommandProblem("unknown command :\(name); did you mean :\(nearest)? (:help lists all)")
  }
}

extension SessionCommand.Call {
  /// The command that a line gives; nil for a question. Input methods for Chinese type `？`, `！`
  /// and `：`, which are taken where they cannot be meant otherwise.
  static func named(by line: String) -> Result<Self, CommandProblem>? {
    guard let first = line.unicodeScalars.first, openings.contains(first) else { return nil }
    if ["?", "？"].contains(line) { return result(of: "help", "") }
    if line.hasPrefix(":") || isCommand(withWideColon: line) { return parsed(line.dropFirst()) }
    if line.hasPrefix("!") || line.hasPrefix("！"), Int(line.dropFirst()) != nil {
      return result(of: "again", String(line.dropFirst()))
    }
    return nil
  }

  private static let openings = Array("?？:：!！".unicodeScalars)

  /// A full-width colon begins a text, too, but hardly one that goes on with a command's name.
  static func isCommand(withWideColon line: String) -> Bool {
    guard line.hasPrefix("：") else { return false }
    let name = line.dropFirst().prefix { $0 != " " }
    return SessionCommand.all.contains { $0.names.contains(String(name)) }
  }

  private static func parsed(_ text: Substring) -> Result<Self, CommandProblem> {
    let words = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == " " || $0 == "\n" || $0 == "\t"
    }
    let argument = words.count > 1 ? words[1].trimmed : ""
    return result(of: String(words[0]), argument)
  }

  private static func result(
    of name: String, _ argument: String
  ) -> Result<Self, CommandProblem> {
    Result { () throws(CommandProblem) in
      Self(command: try SessionCommand.named(name), argument: argument)
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
