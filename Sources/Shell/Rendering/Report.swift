import TerminalText

/// What a command has to say where it differs by form: in JSON it is data.
protocol Report {
  /// Without a final line end.
  func text(in form: OutputForm, on page: Page) -> String
}
