import InterviewQA
import LineEditing

/// A conversation. All state that changes is here.
struct Session {
  let answerer: QuestionAnswerer
  let locator: SourceLocator
  var settings: Settings
  /// Lines entered before, in this shell and earlier ones; empty in scripts.
  var history = History()
  /// The interactions so far, for `:save`.
  private(set) var record: [Interaction] = []
  /// Whether interactions are recorded; scripts that never save do without, to use less memory.
  var isRecorded = true
  /// The answer that `:more`, `:open` and other commands refer to; nil before the first question.
  private(set) var last: LastAnswer?
  /// The file for the next result only.
  private var nextOutput: String?
  private var dialogue = Dialogue()

  init(answerer: QuestionAnswerer, locator: SourceLocator, settings: Settings = Settings()) {
    self.answerer = answerer
    self.locator = locator
    self.settings = settings
  }

  /// Answers a question; later commands then refer to the answer.
  mutating func answer(_ question: String) -> Response {
    let before = dialogue
    let answer = answerer.answer(question, in: &dialogue, options: settings.options)
    last = LastAnswer(answer: answer, dialogue: before, options: settings.options)
    return answerer.problem.map { .error("\($0)") } ?? .answer(answer)
  }

  /// Records the response to a line for `:save`, and returns it.
  mutating func recorded(_ response: Response, to line: String) -> Response {
    if isRecorded { record.append(Interaction(line: line, response: response)) }
    return response
  }

  /// The last answer with up to `count` more quotations; nil if it has no more.
  mutating func widenLastAnswer(by count: Int) -> Answer? {
    guard var last, last.answer.status == .answered else { return nil }
    let shown = last.answer.citations.count
    last.options.limit = shown + count
    dialogue = last.dialogue
    last.answer = answerer.answer(last.answer.question, in: &dialogue, options: last.options)
    self.last = last
    return last.answer.citations.count > shown ? last.answer : nil
  }

  /// Makes a quotation of the last answer the one that commands without a number refer to.
  mutating func select(quotation index: Int) { last?.current = index }

  /// The terms that contributed to the score of a citation of the last answer, greatest first.
  func reasons(for citation: Citation) -> [(term: String, score: Double)] {
    answerer.reasons(for: citation, in: dialogue, options: last?.options ?? settings.options)
  }

  /// How a question would be understood if it were asked now.
  func explanation(of question: String) -> ExplainedQuestion {
    answerer.explanation(of: question, after: dialogue)
  }

  /// The rank of a passage for the last question, and why; nil if there is no such passage.
  func explanation(of passage: PassageReference) -> ExplainedPassage? {
    answerer.explanation(of: passage, in: dialogue, options: last?.options ?? settings.options)
  }

  /// Begins a new dialogue; the settings stay.
  mutating func forget() {
    dialogue = Dialogue()
    last = nil
  }

  /// The session with its settings but without anything said.
  var restarted: Session {
    var session = self
    session.forget()
    session.record = []
    return session
  }

  mutating func sendNextResult(to file: String) { nextOutput = file }

  /// The file for the result about to be shown; nil for standard output.
  mutating func takeDestination() -> String? {
    defer { nextOutput = nil }
    return nextOutput ?? settings.output
  }
}
