/// How answers are written.
enum OutputForm: String, CaseIterable {
  /// Styles and wrapped lines.
  case terminal
  case plain, markdown, json

  /// The form without a flag: `terminal` if standard output is one, else `plain`.
  static var standard: OutputForm { Terminal.isTerminal(.output) ? .terminal : .plain }
}
