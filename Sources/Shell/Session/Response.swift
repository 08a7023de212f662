import Basics
import InterviewQA

/// The response of a session to a line.
enum Response {
  case answer(Answer)
  /// Further quotations of the last answer, by their numbers, from 0.
  case quotations(Answer, Range<Int>)
  /// The result of a command, as lines and as an object for programs, which is made only for those.
  case message([Line], () throws -> JSON)
  /// The result of a command, with a text of its own for each output form.
  case report(any Report)
  /// Confirms that a command was carried out.
  case notice(String)
  /// Says why a command could not be carried out.
  case error(String)
  /// Lines to run one after the other.
  case script(Script)
  /// A line of the history to run again.
  case again(String)
  case quit
  /// To a blank line or a comment.
  case nothing
}

extension Response {
  /// The outcome of a line, in the words of the JSON form.
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

  /// Whether it is an answer or the result of a command, which can be sent to a file.
  var isResult: Bool {
    switch self {
    case .answer, .quotations, .message, .report: true
    case .notice, .error, .script, .again, .quit, .nothing: false
    }
  }

  /// The answer, or the one that the further quotations belong to.
  var answer: Answer? {
    switch self {
    case .answer(let answer), .quotations(let answer, _): answer
    case .message, .report, .notice, .error, .script, .again, .quit, .nothing: nil
    }
  }

  /// The citations that the response itself shows.
  var citations: ArraySlice<Citation> {
    switch self {
    case .answer(let answer): answer.citations[...]
    case .quotations(let answer, let range): answer.citations[range]
    case .message, .report, .notice, .error, .script, .again, .quit, .nothing: []
    }
  }
}
