import InterviewQA
import LineEditing
import TerminalText

/// Writes what came of a line to where it belongs: the terminal, a pipe, the pager, a file.
struct ResponseWriter {
  let session: Session
  let audience: Audience
  /// Whether the line itself is written, too.
  let isEchoing: Bool

  /// False when the interrupt key ended it.
  func give(_ interaction: Interaction, after time: Duration?) -> Bool {
    let renderer = session.renderer
    if renderer.form == .json { return Output.show(json(of: interaction)) }
    if isEchoing { return Output.show(Transcript(renderer: renderer).text(of: interaction)) }
    if case .error(let text) = interaction.response {
      Output.complain(text)
      return true
    }
    let text = text(of: interaction.response, renderer)
    guard audience == .person else { return Output.show(text + "\n") }
    return show(text, of: interaction.response, after: time)
  }

  /// As `give` would write it, but plain where that is for a terminal.
  func fileText(of interaction: Interaction) -> String {
    let renderer = session.fileRenderer
    if renderer.form == .json { return json(of: interaction) + "\n" }
    if isEchoing { return Transcript(renderer: renderer).text(of: interaction) + "\n" }
    return text(of: interaction.response, renderer) + "\n\n"
  }

  private func text(of response: Response, _ renderer: AnswerRenderer) -> String {
    switch response {
    case .answer(let answer): renderer.text(of: answer)
    case .quotations(let answer, let range): renderer.text(ofQuotations: range, of: answer)
    case .message(let lines): renderer.page.text(of: lines)
    case .report(let report): renderer.text(of: report)
    case .notice(let text), .error(let text): text
    case .script, .again, .quit, .nothing: ""
    }
  }

  private func json(of interaction: Interaction) -> String {
    switch interaction.response {
    case .answer(let answer), .quotations(let answer, _): JSONLine.text(of: answer)
    case .report(let report): session.renderer.text(of: report)
    case .error(let text): JSONLine.text(of: CommandOutcome(interaction.line, .error, text))
    case .message, .notice, .script, .again, .quit, .nothing:
      JSONLine.text(
        of:
          CommandOutcome(
            interaction.line, .command, text(of: interaction.response, session.plainRenderer)))
    }
  }

  /// To the person, through the pager when it is longer than the screen.
  private func show(
    _ text: String, of response: Response, after time: Duration?
  ) -> Bool {
    let foot = foot(of: response, time)
    guard isLong(response), let pager = Pager(), pager.show(pagerText(of: response)) else {
      return Output.show(text + foot)
    }
    return Output.show(String(foot.dropFirst()))
  }

  private func isLong(_ response: Response) -> Bool {
    guard session.settings.usesPager, session.settings.form == .terminal,
      !Terminal.isDumb, let rows = Terminal.height
    else { return false }
    var page = session.settings.page
    (page.hasStyles, page.hasLinks) = (false, false)
    let text = text(of: response, session.renderer(on: page))
    return Pager.isNeeded(for: text, rows: rows, columns: Terminal.width)
  }

  /// Without links, which not every pager knows.
  private func pagerText(of response: Response) -> String {
    var page = session.settings.page
    page.hasLinks = false
    return text(of: response, session.renderer(on: page)) + "\n"
  }

  /// What can be done with an answer and how long it took, and the empty line behind it.
  private func foot(of response: Response, _ time: Duration?) -> String {
    switch response {
    case .answer, .quotations:
      let notes = notes(after: time).joined(separator: " · ")
      guard !notes.isEmpty else { return "\n" }
      return "\n" + session.settings.page.text(of: [Line(StyledText(notes, .dim))]) + "\n"
    case .message, .report, .notice, .error, .script, .again, .quit, .nothing: return ""
    }
  }

  private func notes(after time: Duration?) -> [String] {
    let settings = session.settings
    let hints =
      settings.hasHints && settings.form == .terminal ? session.last.map(Self.commands) : []
    let timing = settings.showsTiming ? time.map { ["\(Self.milliseconds($0)) ms"] } : []
    return (hints ?? []) + (timing ?? [])
  }

  private static func commands(for last: LastAnswer) -> [String] {
    let hasMore = last.answer.citations.count >= last.options.limit
    let isQuoted = !last.answer.quotations.isEmpty
    return (hasMore ? [":more"] : []) + (isQuoted ? [":open 1", ":context 2"] : []) + [":why"]
  }

  /// To the tenth.
  private static func milliseconds(_ time: Duration) -> Double {
    (time / .milliseconds(1) * 10).rounded() / 10
  }
}

/// What became of a command, as a line of JSON.
private struct CommandOutcome: Encodable {
  enum Status: String, Encodable {
    case command, error
  }

  let version = 1
  let question: String
  let status: Status
  let message: String

  init(_ question: String, _ status: Status, _ message: String) {
    self.question = question
    self.status = status
    self.message = message
  }

  private enum CodingKeys: CodingKey {
    case version, question, status, message
  }
}
