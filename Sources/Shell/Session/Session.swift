import InterviewQA
import LineEditing

/// A conversation: the only state that changes, and only here.
struct Session {
  let answerer: QuestionAnswerer
  let locator: SourceLocator
  var settings: Settings
  /// What was entered before, here and in earlier shells; empty in scripts.
  var history = History()
  /// What was said so far, for `:save`.
  private(set) var record: [Exchange] = []
  /// Whether what is said is kept for `:save`; scripts that never save need no memory for it.
  var isRecorded = true
  /// What `:more`, `:open` and their like refer to.
  private(set) var last: LastAnswer?
  /// Where the next result goes instead of the usual place.
  private var onceTo: String?
  private var dialogue = Dialogue()

  /// A line with what came of it.
  struct Exchange {
    let line: String
    let response: Response
  }

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

  init(answerer: QuestionAnswerer, locator: SourceLocator, settings: Settings = Settings()) {
    self.answerer = answerer
    self.locator = locator
    self.settings = settings
  }

  /// Answers a line as the shell, a pipe or a script gives it.
  mutating func respond(to line: String) -> Response {
    let line = Self.trimmed(line)
    if let script = Script(pasted: line) { return .script(script) }
    if line.isEmpty || line.hasPrefix("#") { return .nothing }
    if let call = SessionCommand.Call.named(by: line) { return carryOut(call, line) }
    let answer = answer(line)
    return noted(line, answerer.problem.map { .error("\($0)") } ?? .answer(answer))
  }

  private mutating func answer(_ question: String) -> Answer {
    let before = dialogue
    let answer = answerer.answer(question, in: &dialogue, options: settings.options)
    last = LastAnswer(answer: answer, dialogue: before, options: settings.options)
    return answer
  }

  private mutating func carryOut(
    _ call: Result<SessionCommand.Call, CommandProblem>, _ line: String
  ) -> Response {
    do {
      let call = try call.get()
      let response = try call.command.action(&self, call.argument)
      return call.command.isRecorded ? noted(line, response) : response
    } catch {
      return noted(line, .error("\(error)"))
    }
  }

  private mutating func noted(_ line: String, _ response: Response) -> Response {
    if isRecorded { record.append(Exchange(line: line, response: response)) }
    return response
  }

  /// The last answer with up to `count` more quotations; nil when it has no more.
  mutating func widenLastAnswer(by count: Int) -> Answer? {
    guard var last, last.answer.status == .answered else { return nil }
    let shown = last.answer.citations.count
    last.options.limit = shown + count
    dialogue = last.dialogue
    last.answer = answerer.answer(last.answer.question, in: &dialogue, options: last.options)
    self.last = last
    return last.answer.citations.count > shown ? last.answer : nil
  }

  /// Makes a quotation the one that commands without a number mean.
  mutating func turn(toQuotation index: Int) { last?.current = index }

  /// The terms that gave a citation of the last answer its place, the greatest first.
  func reasons(for citation: Citation) -> [(term: String, score: Double)] {
    answerer.reasons(for: citation, in: dialogue, options: last?.options ?? settings.options)
  }

  /// How a question would be understood now.
  func explanation(of question: String) -> ExplainedQuestion {
    answerer.explanation(of: question, after: dialogue)
  }

  /// Where a passage stands for the last question; nil when there is no such passage.
  func explanation(of passage: PassageReference) -> ExplainedPassage? {
    answerer.explanation(of: passage, in: dialogue, options: last?.options ?? settings.options)
  }

  mutating func forget() {
    dialogue = Dialogue()
    last = nil
  }

  /// The same session with nothing said yet.
  var begun: Session {
    var session = self
    session.forget()
    session.record = []
    return session
  }

  mutating func sendNextResult(to file: String) { onceTo = file }

  /// The file for a result that is about to be shown; nil for standard output.
  mutating func takeDestination() -> String? {
    defer { onceTo = nil }
    return onceTo ?? settings.output
  }

  private static func trimmed(_ line: String) -> String {
    let start = line.unicodeScalars.drop(while: \.isBlank)
    let end = start.lastIndex { !$0.isBlank }
    return end.map { String(start[...$0]) } ?? ""
  }
}

/// The answer that commands refer to, and how to ask for more of it.
struct LastAnswer {
  var answer: Answer
  /// From before the question.
  let dialogue: Dialogue
  var options: AnswerOptions
  /// The quotation that was looked at last, from 0.
  var current = 0
}
