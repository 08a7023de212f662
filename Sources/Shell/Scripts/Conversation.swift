import InterviewQA
import LineEditing

/// Runs lines in a session and shows what comes of them; the same for a person, a pipe and a
/// script.
struct Conversation {
  enum Audience {
    /// Sees the lines already, since they were typed at the terminal.
    case person
    /// Reads answers only.
    case pipe
    /// Sees each line with what comes of it.
    case replay
    /// Wants to hear of errors only: the start-up file.
    case nobody
    /// Takes what comes of each line from `run`, and sees nothing.
    case checker
  }

  var session: Session
  var audience: Audience
  /// Whether every question so far was answered and every command carried out.
  private(set) var isAllAnswered = true
  private(set) var hasQuit = false
  /// Names of the scripts that are being run, the innermost last.
  private var scripts: [String] = []
  private var isInterrupted = false

  init(session: Session, audience: Audience) {
    self.session = session
    self.audience = audience
  }

  /// Runs a line and returns what came of it: nothing where it quits or says nothing, and of one
  /// that runs a script all that the script's lines came to.
  @discardableResult
  mutating func run(_ line: String) -> [Session.Exchange] {
    guard !hasQuit else { return [] }
    isInterrupted = false
    let start = ContinuousClock.now
    let response = session.respond(to: line)
    let time = ContinuousClock.now - start
    switch response {
    case .script(let script): return run(script)
    case .again(let line): return repeated(line)
    case .quit: hasQuit = true
    case .nothing: break
    case .answer, .quotations, .message, .report, .notice, .error:
      let exchange = Session.Exchange(line: line, response: response)
      show(exchange, after: time)
      return [exchange]
    }
    return []
  }

  /// A script ends where it quits, is interrupted or would run itself.
  @discardableResult
  mutating func run(_ script: Script) -> [Session.Exchange] {
    guard !scripts.contains(script.name) else {
      let exchange = Session.Exchange(
        line: ":read " + script.name, response: .error("\(script.name): reads itself"))
      show(exchange)
      return [exchange]
    }
    scripts.append(script.name)
    var exchanges: [Session.Exchange] = []
    for line in script.lines where !hasQuit && !isInterrupted { exchanges += run(line) }
    scripts.removeLast()
    if !scripts.isEmpty || audience == .person { hasQuit = false }
    return exchanges
  }

  private mutating func repeated(_ line: String) -> [Session.Exchange] {
    if audience == .person { Output.give(SafeText.visible(line)) }
    session.history.append(line)
    return run(line)
  }

  private mutating func show(_ exchange: Session.Exchange, after time: Duration? = nil) {
    if exchange.response.isFailure { isAllAnswered = false }
    if audience == .checker { return }
    if audience == .nobody, !exchange.response.isFailure { return }
    if exchange.response.isResult, let file = session.takeDestination() {
      return add(exchange, to: file)
    }
    isInterrupted = !ResponseWriter(session: session, audience: audience, isEchoing: isEchoing)
      .give(exchange, after: time)
  }

  private var isEchoing: Bool { audience == .replay || (audience == .person && !scripts.isEmpty) }

  private func add(_ exchange: Session.Exchange, to file: String) {
    let writer = ResponseWriter(session: session, audience: audience, isEchoing: isEchoing)
    do { try Output.append(writer.fileText(of: exchange), to: file) } catch {
      Output.complain("\(error)")
    }
  }
}

extension Session.Response {
  /// Whether it is an answer or what a command has to say, which can go to a file.
  fileprivate var isResult: Bool {
    switch self {
    case .answer, .quotations, .message, .report: true
    case .notice, .error, .script, .again, .quit, .nothing: false
    }
  }

  fileprivate var isFailure: Bool {
    switch self {
    case .answer(let answer): answer.status == .unanswered
    case .error: true
    case .quotations, .message, .report, .notice, .script, .again, .quit, .nothing: false
    }
  }
}
