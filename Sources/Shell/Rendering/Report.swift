/// What a command has to say where it differs by form: in JSON it is data.
protocol Report {
  /// Without a final line end.
  func text(in form: OutputForm, on page: Page) -> String
}

extension FactTable: Report {
  func text(in form: OutputForm, on page: Page) -> String {
    switch form {
    case .json: text(in: .json)
    case .markdown: page.text(of: wholeLines(in: .markdown))
    case .plain: page.text(of: wholeLines(in: .plain))
    case .terminal:
      page.text(of: wholeLines(in: page.columns.map { .terminal(columns: $0) } ?? .plain))
    }
  }

  private func wholeLines(in form: Form) -> [Line] {
    text(in: form).split(separator: "\n").map { Line.whole(String($0)) }
  }
}
