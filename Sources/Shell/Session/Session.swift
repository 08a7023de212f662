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
    do throws(SourceError) {
      let answer = try answerer.answer(question, in: &dialogue, options: settings.options)
      last = LastAnswer(answer: answer, dialogue: before, options: settings.options)
      return .answer(answer)
    } catch {
      return .error("\(error)")
    }
  }

  /// Keeps what a line came to for `:save`, and returns it.
  mutating func recorded(_ response: Response, to line: String) -> Response {
    if isRecorded { record.append(Interaction(line: line, response: response)) }
    return response
  }

  /// The last answer with up to `count` more quotations; nil when it has no more.
  mutating func widenLastAnswer(by count: Int) throws(SourceError) -> Answer? {
    guard var last, last.answer.status == .answered else { return nil }
    let shown = last.answer.citations.count
    last.options.limit = shown + count
    var dialogue = last.dialogue
    last.answer = try answerer.answer(last.answer.question, in: &dialogue, options: last.options)
    self.dialogue = dialogue
    self.last = last
    return last.answer.citations.count > shown ? last.answer : nil
  }

  /// Makes a quotation the one that commands without a number mean.
  mutating func turn(toQuotation index: Int) { last?.current = index }

  /// How a question would be understood now.
  func explanation(of question: String) throws(SourceError) -> ExplainedQuestion {
    try answerer.explanation(of: question, after: dialogue)
  }

  /// Why the last answer is as it is; nil when nothing was asked.
  func explanationOfLastAnswer() throws(SourceError) -> ExplainedAnswer? {
    guard let last else { return nil }
    return try answerer.explanation(of: last.answer, in: dialogue, options: last.options)
  }

  /// Where a passage stands for the last question; nil when there is no such passage.
  func explanation(of passage: PassageReference) throws(SourceError) -> ExplainedPassage? {
    try answerer.explanation(of: passage, in: dialogue, options: last?.options ?? settings.options)
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
