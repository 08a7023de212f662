import InterviewQA
import LineEditing

/// Runs lines in a session and shows the responses, alike for a person, a pipe and a script.
struct Conversation {
  var session: Session
  var audience: Audience
  /// Whether every question so far was answered and every command succeeded.
  private(set) var isAllAnswered = true
  private(set) var hasQuit = false
  /// Names of the running scripts, innermost last.
  private var scripts: [String] = []
  private var isInterrupted = false

  init(session: Session, audience: Audience) {
    self.session = session
    self.audience = audience
  }

  /// Runs a line and returns its interactions: none for a line that quits or is blank, and those of
  /// all its lines for a script.
  @discardableResult
  mutating func run(_ line: String) -> [Interaction] {
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
      let interaction = Interaction(line: line, response: response)
      show(interaction, after: time)
      return [interaction]
    }
    return []
  }

  /// Runs the lines of a script until it quits or is interrupted; a script cannot run itself.
  @discardableResult
  mutating func run(_ script: Script) -> [Interaction] {
    guard !scripts.contains(script.name) else {
      let interaction = Interaction(
        line: ":read " + script.name, response: .error("\(script.name): reads itself"))
      show(interaction)
      return [interaction]
    }
    scripts.append(script.name)
    var interactions: [Interaction] = []
    for line in script.lines where !hasQuit && !isInterrupted { interactions += run(line) }
    scripts.removeLast()
    if !scripts.isEmpty || audience == .person { hasQuit = false }
    return interactions
  }

  private mutating func repeated(_ line: String) -> [Interaction] {
    if audience == .person { Output.print(SafeText.visible(line)) }
    session.history.append(line)
    return run(line)
  }

  private mutating func show(_ interaction: Interaction, after time: Duration? = nil) {
    if interaction.response.isFailure { isAllAnswered = false }
    if audience == .checker { return }
    if audience == .nobody, !interaction.response.isFailure { return }
    if interaction.response.isResult, let file = session.takeDestination() {
      return add(interaction, to: file)
    }
    isInterrupted = !ResponseWriter(session: session, audience: audience, isEchoing: isEchoing)
      .write(interaction, after: time)
  }

  private var isEchoing: Bool { audience == .replay || (audience == .person && !scripts.isEmpty) }

  private func add(_ interaction: Interaction, to file: String) {
    let writer = ResponseWriter(session: session, audience: audience, isEchoing: isEchoing)
    do { try Output.append(writer.fileText(of: interaction), to: file) } catch {
      Output.warn("\(error)")
    }
  }
}
