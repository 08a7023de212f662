import InterviewQA

/// A conversation: the only state that changes, and only here.
struct Session {
  let answerer: QuestionAnswerer
  private(set) var options: AnswerOptions
  private var dialogue = Dialogue()
  private(set) var lastAnswer: Answer?

  init(answerer: QuestionAnswerer, options: AnswerOptions) {
    self.answerer = answerer
    self.options = options
  }

  enum Response {
    case answer(Answer)
    /// What a command has to say.
    case message(String)
    /// A command that cannot be carried out.
    case error(String)
    case quit
    /// A blank line or a comment.
    case nothing
  }

  /// Answers a line as the shell, a pipe or a script gives it.
  mutating func respond(to line: String) -> Response {
    let line = Self.trimmed(line)
    if line.isEmpty || line.hasPrefix("#") { return .nothing }
    if line.hasPrefix(":") || line == "?" { return carryOut(line) }
    let answer = answerer.answer(line, in: &dialogue, options: options)
    lastAnswer = answer
    return .answer(answer)
  }

  private mutating func carryOut(_ line: String) -> Response {
    switch SessionCommand.parse(line) {
    case .success(let call): call.command.action(&self, call.argument)
    case .failure(let problem): .error(problem.description)
    }
  }

  /// The terms that gave a citation of the last answer its place, the greatest first.
  func reasons(for citation: Citation) -> [(term: String, score: Double)] {
    answerer.reasons(for: citation, in: dialogue, options: options)
  }

  mutating func narrow(toSource source: String?) { options.source = source }
  mutating func narrow(toSpeaker speaker: String?) { options.speaker = speaker }
  mutating func forget() { dialogue = Dialogue() }

  private static func trimmed(_ line: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { " \t\r\u{3000}".unicodeScalars.contains($0) }
    let start = line.unicodeScalars.drop(while: isBlank)
    let end = start.lastIndex { !isBlank($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
