import InterviewQA

/// A conversation as a file that can be run again: the text that a terminal without colours shows.
struct SavedSession {
  let session: Session

  /// The first line of every saved session.
  static let mark = "# format: 1"

  /// - Throws: `SourceError` when a source cannot be read or was changed.
  func text() throws(SourceError) -> String {
    let transcript = Transcript(renderer: session.goldenRenderer)
    let head = Self.head(for: try session.answerer.digests()) + [""]
    return (head + session.record.map(transcript.text)).joined(separator: "\n") + "\n"
  }

  /// The first rows, which name the sources of the answers by their hashes.
  static func head(for sources: [SourceDigest]) -> [String] {
    [mark] + sources.map(row)
  }

  /// `# source: interview.txt sha256:…`
  private static func row(for source: SourceDigest) -> String {
    "\(sourceMark) \(source.file) sha256:\(source.sha256)"
  }

  static let sourceMark = "# source:"
}

/// Writes lines with their responses as a terminal shows them.
struct Transcript {
  let renderer: AnswerRenderer

  /// Stand below responses that are no answers.
  static let noAnswer = "? no answer"
  static let error = "? error"

  /// The prompt with the line, the response, and an empty line.
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

  /// The rows of a response, without blank rows at the end.
  func rows(of response: Response) -> [String] {
    let rows = output(of: response).joined(separator: "\n").unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(Substring($0)).withoutTrailingBlanks }
    return Array(rows[..<((rows.lastIndex { !$0.isEmpty } ?? -1) + 1)])
  }

  /// The parts of a response, with a mark at the end if it is no answer or an error.
  private func output(of response: Response) -> [String] {
    switch response {
    case .answer(let answer):
      [renderer.text(of: answer)] + (answer.status == .answered ? [] : [Self.noAnswer])
    case .quotations(let answer, let range): [renderer.text(ofQuotations: range, of: answer)]
    case .message(let lines, _): [renderer.page.text(of: lines)]
    case .report(let report): [renderer.text(of: report)]
    case .notice(let text): [text]
    case .error(let text): [text, Self.error]
    case .script, .again, .quit, .nothing: []
    }
  }
}
