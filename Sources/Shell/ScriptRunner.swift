import InterviewQA

/// Runs the lines of a script as one conversation and writes what comes of them.
struct ScriptRunner {
  private var session: Session
  private let renderer: AnswerRenderer
  /// Whether questions are written before their answers.
  private let echoes: Bool
  /// Whether every question so far was answered and every command carried out.
  private(set) var isAllAnswered = true
  private(set) var hasQuit = false

  init(session: Session, renderer: AnswerRenderer, echoes: Bool) {
    self.session = session
    self.renderer = renderer
    self.echoes = echoes
  }

  mutating func run(_ line: String) throws {
    guard !hasQuit else { return }
    switch session.respond(to: line) {
    case .answer(let answer):
      if answer.status == .unanswered { isAllAnswered = false }
      write(line, renderer.text(of: answer), json: renderer.text(of: answer))
    case .message(let text):
      write(line, text, json: AnswerRenderer.json(CommandOutcome(line, .command, text)))
    case .error(let text):
      isAllAnswered = false
      write(line, nil, json: AnswerRenderer.json(CommandOutcome(line, .error, text)))
      if renderer.form != .json { Output.complain(text) }
    case .quit: hasQuit = true
    case .nothing: break
    }
  }

  private func write(_ line: String, _ text: String?, json: String) {
    guard renderer.form != .json else { return Output.give(json) }
    if echoes { Output.give("dixit> " + line) }
    if let text { Output.give(text + "\n") }
  }
}

/// What became of a command, as a line of JSON.
private struct CommandOutcome: Encodable {
  enum Status: String, Encodable {
    case command, error
  }

  let version = 1
  let question: String
  let status: Status
  let message: String

  init(_ question: String, _ status: Status, _ message: String) {
    self.question = question
    self.status = status
    self.message = message
  }

  private enum CodingKeys: CodingKey {
    case version, question, status, message
  }
}
