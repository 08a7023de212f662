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
  private(set) var record: [Interaction] = []
  /// Whether what is said is kept for `:save`; scripts that never save need no memory for it.
  var isRecorded = true
  /// What `:more`, `:open` and their like refer to.
  private(set) var last: LastAnswer?
  /// Where the next result goes instead of the usual place.
  private var onceTo: String?
  private var dialogue = Dialogue()

  init(answerer: QuestionAnswerer, locator: SourceLocator, settings: Settings = Settings()) {
    self.answerer = answerer
    self.locator = locator
    self.settings = settings
  }

  /// Answers a question, to which further commands then refer.
  mutating func answer(_ question: String) -> Response {
    let before = dialogue
    let answer = answerer.answer(question, in: &dialogue, options: settings.options)
    last = LastAnswer(answer: answer, dialogue: before, options: settings.options)
    return answerer.problem.map { .error("\($0)") } ?? .answer(answer)
  }

  /// Keeps what a line came to for `:save`, and returns it.
  mutating func recorded(_ response: Response, to line: String) -> Response {
    if isRecorded { record.append(Interaction(line: line, response: response)) }
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
}
