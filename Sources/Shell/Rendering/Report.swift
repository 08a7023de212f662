import TerminalText

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
      page.text(of: fits(on: page) ? wholeLines(in: .plain) : FactList(facts: facts).lines)
    }
  }

  private func fits(on page: Page) -> Bool {
    guard let columns = page.columns else { return true }
    let rows = text(in: .plain).split(separator: "\n")
    return rows.allSatisfy { page.width.columns(of: $0) <= columns }
  }

  private func wholeLines(in form: Form) -> [Line] {
    text(in: form).split(separator: "\n").map { Line.whole(String($0)) }
  }
}
