/// How answers are written.
enum OutputForm: String, CaseIterable {
  /// Styles and wrapped lines; when stdout is a terminal.
  case terminal
  case plain, markdown, json

  /// Without a flag.
  static var standard: OutputForm { Terminal.isTerminal(.output) ? .terminal : .plain }
}
