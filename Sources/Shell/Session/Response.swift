import InterviewQA

/// What a line comes to.
enum Response {
  case answer(Answer)
  /// Further quotations of the last answer, by their numbers from 0.
  case quotations(Answer, Range<Int>)
  /// What a command has to say.
  case message([Line])
  /// What a command has to say in a way of its own for each form.
  case report(any Report)
  /// That a command has done what it was told.
  case notice(String)
  /// A command that cannot be carried out.
  case error(String)
  /// Lines to be run one after the other.
  case script(Script)
  /// A line of the history to be run once more.
  case again(String)
  case quit
  /// A blank line or a comment.
  case nothing
}

extension Response {
  /// How a line ended, by the words of the JSON form.
  enum Status: String {
    case answered, unanswered, command, error
  }

  var status: Status {
    switch self {
    case .answer(let answer): answer.status == .answered ? .answered : .unanswered
    case .error: .error
    case .quotations, .message, .report, .notice, .script, .again, .quit, .nothing: .command
    }
  }

  /// Whether a question found no answer or a command could not be carried out.
  var isFailure: Bool { [.unanswered, .error].contains(status) }

  /// Whether it is an answer or what a command has to say, which can go to a file.
  var isResult: Bool {
    switch self {
    case .answer, .quotations, .message, .report: true
    case .notice, .error, .script, .again, .quit, .nothing: false
    }
  }

  /// The answer, or the one that further quotations are of.
  var answer: Answer? {
    switch self {
    case .answer(let answer), .quotations(let answer, _): answer
    case .message, .report, .notice, .error, .script, .again, .quit, .nothing: nil
    }
  }

  /// What is quoted in answer to the line itself.
  var citations: ArraySlice<Citation> {
    switch self {
    case .answer(let answer): answer.citations[...]
    case .quotations(let answer, let range): answer.citations[range]
    case .message, .report, .notice, .error, .script, .again, .quit, .nothing: []
    }
  }
}
