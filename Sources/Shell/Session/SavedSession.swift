import InterviewQA

/// A conversation as a file that can be run again: what a terminal without colours would show.
struct SavedSession {
  let session: Session

  /// The first line of every such file.
  static let mark = "# format: 1"

  var text: String {
    let transcript = Transcript(renderer: session.goldenRenderer)
    let head = Self.head(for: session.answerer.digests()) + [""]
    return (head + session.record.map(transcript.text)).joined(separator: "\n") + "\n"
  }

  /// The rows that tell what the answers were taken from.
  static func head(for sources: [SourceDigest]) -> [String] {
    [mark] + sources.map(row)
  }

  /// `# source: interview.txt sha256:…`
  private static func row(for source: SourceDigest) -> String {
    "\(sourceMark) \(source.file) sha256:\(source.sha256)"
  }

  static let sourceMark = "# source:"
}

/// Lines with what came of them, as a terminal shows them.
struct Transcript {
  let renderer: AnswerRenderer

  /// Stand below what is no answer.
  static let noAnswer = "? no answer"
  static let error = "? error"

  /// The prompt with the line, what came of it, and an empty line.
  func text(of interaction: Interaction) -> String {
    var text = Prompt.text() + typed(interaction.line) + "\n"
    for part in output(of: interaction.response) {
      text += part
      text += "\n"
    }
    return text
  }

  private func typed(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "\n")) else { return line }
    return line.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + Prompt.continuation)
  }

  /// What comes of a line, row by row, without blank ones at the end.
  func rows(of response: Response) -> [String] {
    let rows = output(of: response).joined(separator: "\n").unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(Substring($0)).withoutTrailingBlanks }
    return Array(rows[..<((rows.lastIndex { !$0.isEmpty } ?? -1) + 1)])
  }

  /// What comes of a line, and how it ended where that is not with an answer.
  private func output(of response: Response) -> [String] {
    switch response {
    case .answer(let answer):
      [renderer.text(of: answer)] + (answer.status == .answered ? [] : [Self.noAnswer])
    case .quotations(let answer, let range): [renderer.text(ofQuotations: range, of: answer)]
    case .message(let lines): [renderer.page.text(of: lines)]
    case .report(let report): [renderer.text(of: report)]
    case .notice(let text): [text]
    case .error(let text): [text, Self.error]
    case .script, .again, .quit, .nothing: []
    }
  }
}
