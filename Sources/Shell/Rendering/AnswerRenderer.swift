import Basics
import InterviewQA
import TerminalText

/// Writes answers in one of the forms: functions of the answer alone.
struct AnswerRenderer {
  let form: OutputForm
  let page: Page
  let locator: SourceLocator

  /// The answer as lines of text, without a final line end.
  func text(of answer: Answer) -> String {
    switch form {
    case .json: JSON.text(of: answer)
    case .markdown: MarkdownAnswer(answer: answer).text
    case .plain, .terminal: page.text(of: plain(answer).lines)
    }
  }

  /// Some of its quotations; in JSON the whole answer.
  func text(ofQuotations range: Range<Int>, of answer: Answer) -> String {
    switch form {
    case .json: JSON.text(of: answer)
    case .markdown: MarkdownAnswer(answer: answer).text(ofQuotations: range)
    case .plain, .terminal: page.text(of: plain(answer).lines(ofQuotations: range))
    }
  }

  func text(of report: any Report) -> String { report.text(in: form, on: page) }

  private func plain(_ answer: Answer) -> PlainAnswer {
    PlainAnswer(
      answer: answer, locator: form == .terminal ? locator : nil,
      hasLinks: page.hasLinks, hasStyles: page.hasStyles)
  }
}
