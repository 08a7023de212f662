import InterviewQA

/// What came of an entry of a script, as checks see it.
struct Outcome {
  /// Nil where nothing was said, or a script was run.
  let exchange: Session.Exchange?
  /// As a golden session shows it, without blank rows at the end.
  let rows: [String]

  init(_ exchanges: [Session.Exchange], as transcript: Transcript) {
    exchange = exchanges.count == 1 ? exchanges[0] : nil
    rows = exchange.map { transcript.rows(of: $0.response) } ?? []
  }

  var status: Status? { exchange?.response.status }

  /// The answer, or the one that further quotations are of.
  var answer: Answer? {
    switch exchange?.response {
    case .answer(let answer), .quotations(let answer, _): answer
    case nil, .message, .report, .notice, .error, .script, .again, .quit, .nothing: nil
    }
  }

  /// What is quoted in answer to the line itself.
  var citations: ArraySlice<Citation> {
    exchange.map { Self.citations(of: $0.response) } ?? []
  }

  static func citations(of response: Session.Response) -> ArraySlice<Citation> {
    switch response {
    case .answer(let answer): answer.citations[...]
    case .quotations(let answer, let range): answer.citations[range]
    case .message, .report, .notice, .error, .script, .again, .quit, .nothing: []
    }
  }

  /// How a line ended, by the words of the JSON form.
  enum Status: String {
    case answered, unanswered, command, error
  }
}

extension Session.Response {
  var status: Outcome.Status {
    switch self {
    case .answer(let answer): answer.status == .answered ? .answered : .unanswered
    case .error: .error
    case .quotations, .message, .report, .notice, .script, .again, .quit, .nothing: .command
    }
  }
}
