import InterviewQA
import LineEditing

/// A conversation. All state that changes is here.
struct Session {
  private(set) var answerer: QuestionAnswerer
  let locator: SourceLocator
  var settings: Settings
  /// The settings that it began with, which a setting is reset to.
  private(set) var initial: Settings
  /// The answerer over the sources as they are now if they have changed, else nil; nothing for a session
  /// over the sources as they were.
  private let changed: (() throws -> QuestionAnswerer?)?
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

  init(
    answerer: QuestionAnswerer, locator: SourceLocator, settings: Settings = Settings(),
    changed: (() throws -> QuestionAnswerer?)? = nil
  ) {
    self.answerer = answerer
    self.locator = locator
    self.settings = settings
    self.changed = changed
    initial = settings
  }

  /// Takes the sources as they are now. If they have changed, a new conversation begins, since the old
  /// one refers to what is no longer there.
  ///
  /// - Returns: whether they have changed.
  /// - Throws: what reading the sources throws.
  mutating func refresh() throws -> Bool {
    guard let current = try changed?() else { return false }
    answerer = current
    forget()
    return true
  }

  static let changeNotice = "the sources have changed and were read again"

  /// Answers a question; later commands then refer to the answer.
  mutating func answer(_ question: String) -> Response {
    let before = dialogue
    do {
      try QuestionLength.check(question)
      let answer = try answerer.answer(question, in: &dialogue, options: settings.options)
      if answer.isAboutSources {
        last = LastAnswer(answer: answer, dialogue: before, options: settings.options)
      }
      return .answer(answer)
    } catch {
      return .error("\(error)")
    }
  }

  /// Records the response to a line for `:save`, and returns it.
  mutating func recorded(_ response: Response, to line: String) -> Response {
    if isRecorded { record.append(Interaction(line: line, response: response)) }
    return response
  }

  /// The last answer with up to `count` more quotations; nil if it has no more.
  ///
  /// - Throws: `SourceError` if a source cannot be read or has changed.
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

  /// Makes a quotation of the last answer the one that commands without a number refer to.
  mutating func select(quotation index: Int) { last?.current = index }

  /// Why the last answer is as it is; nil if nothing was asked.
  func explanationOfLastAnswer() throws(SourceError) -> ExplainedAnswer? {
    guard let last else { return nil }
    return try answerer.explanation(of: last.answer, in: dialogue, options: last.options)
  }

  /// How a question would be understood if it were asked now.
  func explanation(of question: String) throws(SourceError) -> ExplainedQuestion {
    try answerer.explanation(of: question, after: dialogue)
  }

  /// The rank of a passage for the last question, and why; nil if there is no such passage.
  func explanation(of passage: PassageReference) throws(SourceError) -> ExplainedPassage? {
    try answerer.explanation(of: passage, in: dialogue, options: last?.options ?? settings.options)
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
    session.initial = settings
    return session
  }

  mutating func sendNextResult(to file: String) { nextOutput = file }

  /// The file for the result about to be shown; nil for standard output.
  mutating func takeDestination() -> String? {
    defer { nextOutput = nil }
    return nextOutput ?? settings.output
  }
}
