import Basics
import InterviewQA
import LineEditing
import TerminalText

/// Writes the response to a line where it belongs: to the terminal, a pipe, the pager or a file.
struct ResponseWriter {
  let session: Session
  let audience: Audience
  /// Whether the line itself is written above its response.
  let isEchoing: Bool
  var display = Display.standard

  /// Returns false if the interrupt key ended it.
  func write(_ interaction: Interaction, after time: Duration?) -> Bool {
    let renderer = session.renderer
    if renderer.form == .json { return display.show(json(of: interaction)) }
    if isEchoing { return display.show(Transcript(renderer: renderer).text(of: interaction)) }
    if case .error(let text) = interaction.response {
      Output.warn(text)
      return true
    }
    let text = text(of: interaction.response, renderer)
    guard audience == .person else { return display.show(text + "\n") }
    return show(text, of: interaction.response, after: time)
  }

  /// The text that `write` would show, but plain instead of made for a terminal.
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
    case .message(let lines, _): renderer.page.text(of: lines)
    case .report(let report): renderer.text(of: report)
    case .notice(let text), .error(let text): text
    case .script, .again, .quit, .nothing: ""
    }
  }

  private func json(of interaction: Interaction) -> String {
    switch interaction.response {
    case .answer(let answer), .quotations(let answer, _): JSON.text(of: answer)
    case .report(let report): result(interaction.line, report.data)
    case .message(_, let data): message(interaction.line, data)
    case .notice(let text):
      result(interaction.line, ["message": .string(text), "settings": session.settings.data])
    case .error(let text): ErrorFields(text, to: interaction.line).text
    case .script, .again, .quit, .nothing: result(interaction.line, [:])
    }
  }

  /// One object for each command, so that a program stays in step: what it gives, with the line.
  private func result(_ line: String, _ data: JSON) -> String {
    let head: [String: JSON] = [
      "version": .integer(DixitVersion.json), "status": "command", "question": .string(line),
    ]
    return JSON.object(head.merging(data.object ?? [:]) { $1 }).text
  }

  private func message(_ line: String, _ data: () throws -> JSON) -> String {
    do { return result(line, try data()) } catch { return ErrorFields("\(error)", to: line).text }
  }

  /// Shows a text to the person, through the pager if it is longer than the screen.
  private func show(
    _ text: String, of response: Response, after time: Duration?
  ) -> Bool {
    let foot = foot(of: response, time)
    guard isLong(text), display.page(EscapeSequences.linksRemoved(from: text) + "\n") else {
      return display.show(text + foot)
    }
    return display.show(String(foot.dropFirst()))
  }

  private func isLong(_ text: String) -> Bool {
    guard session.settings.usesPager, session.settings.form == .terminal,
      let size = display.size()
    else { return false }
    return Pager.isNeeded(
      for: EscapeSequences.removed(from: text), rows: size.rows, columns: size.columns)
  }

  /// The line after an answer that says what can be done with it and how long it took, and the
  /// empty line that follows.
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

  /// Rounded to tenths.
  private static func milliseconds(_ time: Duration) -> Double {
    (time / .milliseconds(1) * 10).rounded() / 10
  }
}
