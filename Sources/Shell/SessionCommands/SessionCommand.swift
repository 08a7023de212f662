import InterviewQA

/// A command of the shell: `:in interview.txt`.
struct SessionCommand: Sendable {
  /// Without the colon; the full name first, then a short one if there is one.
  let names: [String]
  /// The arguments as help shows them: `[SOURCE]`.
  let usage: String
  let help: String
  /// What Tab completes each argument with; the last kind also serves all further arguments.
  let completions: [CompletionKind]
  /// Whether it belongs in a saved session.
  let isRecorded: Bool
  /// Given the text after the name, without surrounding blanks.
  ///
  /// - Throws: anything that explains itself to the person who typed the command.
  let action: @Sendable (inout Session, String) throws -> Response

  init(
    _ names: String..., usage: String = "", help: String, completions: [CompletionKind] = [],
    isRecorded: Bool = true,
    action: @escaping @Sendable (inout Session, String) throws -> Response
  ) {
    self.names = names
    self.usage = usage
    self.help = help
    self.completions = completions
    self.isRecorded = isRecorded
    self.action = action
  }

  /// Where the completions of an argument come from.
  enum CompletionKind: Sendable {
    case commands, settings, sources, speakers, words, files
    /// The values of the setting named by the argument before.
    case values
    case choice([String])
  }

  /// `:in [SOURCE]`
  var call: String {
    ":" + names[0] + (usage.isEmpty ? "" : " " + usage)
  }
}
