import TerminalText

/// The result of a command that differs by output form, and is data in JSON.
protocol Report {
  /// Without a final line end.
  func text(in form: OutputForm, on page: Page) -> String
}
