import InterviewQA

/// A conversation as a file that can be run again: what a terminal without colours would show.
struct SavedSession {
  let session: Session

  /// The first line of every such file.
  static let mark = "# format: 1"

  var text: String {
    (head + session.record.map(entry)).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    [Self.mark] + session.answerer.digests().map { "# source: \($0.file) sha256:\($0.sha256)" } + [
      ""
    ]
  }

  private func entry(_ exchange: Session.Exchange) -> String {
    Transcript(renderer: session.plainRenderer).text(of: exchange)
  }
}

/// Lines with what came of them, as a terminal shows them.
struct Transcript {
  let renderer: AnswerRenderer

  /// The prompt with the line, what came of it, and an empty line.
  func text(of exchange: Session.Exchange) -> String {
    let typed = exchange.line.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + Prompt.continuation)
    return ([Prompt.text() + typed] + output(of: exchange.response) + [""]).joined(separator: "\n")
  }

  /// What comes of a line, and how it ended where that is not with an answer.
  private func output(of response: Session.Response) -> [String] {
    switch response {
    case .answer(let answer):
      [renderer.text(of: answer)] + (answer.status == .answered ? [] : ["? no answer"])
    case .quotations(let answer, let range): [renderer.text(ofQuotations: range, of: answer)]
    case .message(let lines): [renderer.page.text(of: lines)]
    case .report(let report): [renderer.text(of: report)]
    case .notice(let text): [text]
    case .error(let text): [text, "? error"]
    case .script, .again, .quit, .nothing: []
    }
  }
}
