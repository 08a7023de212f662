import FoundationEssentials
import InterviewQA
import LineEditor

/// Writes answers in one of the forms.
struct AnswerRenderer {
  let form: OutputForm
  /// Columns to wrap at; nil for none.
  let width: Int?
  let emphasis: Emphasis

  /// The answer as lines of text, without a final line end.
  func text(of answer: Answer) -> String {
    switch form {
    case .json: Self.json(answer)
    case .markdown: MarkdownAnswer(answer: answer).text
    case .plain, .terminal: PlainAnswer(answer: answer, width: width, emphasis: emphasis).text
    }
  }

  /// One line of JSON; the same value gives the same bytes.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("an answer holds only text and finite numbers")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
