import FoundationEssentials
import InterviewQA
import LineEditor

/// The conversation with a person at a terminal.
struct InteractiveShell {
  private var session: Session
  private let output: OutputOptions
  private let editor = LineEditor(program: "dixit")

  init(session: Session, output: OutputOptions) {
    self.session = session
    self.output = output
    editor.history = History(file: HistoryLocation.file)
    editor.complete = CommandCompletion.completion
  }

  /// Reads and answers lines until the person leaves.
  mutating func run() {
    while true {
      switch editor.readLine(prompt: prompt, continuation: "...> ") {
      case .line(let line):
        if !line.hasPrefix(" ") { editor.history.append(line) }
        guard respond(to: line) else { return }
      case .interrupted: continue
      case .endOfInput: return
      }
    }
  }

  private var prompt: StyledText {
    let narrowed = [session.options.source, session.options.speaker].compactMap { $0 }
    return StyledText(
      narrowed.isEmpty ? "dixit> " : "dixit [\(narrowed.joined(separator: ", "))]> ", .bold)
  }

  /// Answers a line; false when it asks to leave.
  private mutating func respond(to line: String) -> Bool {
    switch session.respond(to: line) {
    case .answer(let answer): Output.give(output.renderer.text(of: answer) + "\n")
    case .message(let text): Output.give(text)
    case .error(let text): Output.complain(text)
    case .nothing: break
    case .quit: return false
    }
    return true
  }
}

/// Where the history of the shell is kept, by the XDG Base Directory Specification.
private enum HistoryLocation {
  static var file: String? {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].map { $0 + "/.local/state" }
    guard let state = environment["XDG_STATE_HOME"] ?? home else { return nil }
    let folder = state + "/dixit"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return folder + "/history"
    } catch {
      Output.complain("\(folder): cannot be made; the history is not kept")
      return nil
    }
  }
}

/// Completes `:commands`.
private enum CommandCompletion {
  static func completion(_ request: CompletionRequest) -> Completion {
    guard request.text.hasPrefix(":"), !request.text.contains(" ") else { return .none }
    let typed = request.text.dropFirst()
    let fitting = SessionCommand.all.filter { $0.names[0].hasPrefix(typed) }
    return Completion(
      0..<request.text.utf8.count,
      fitting.map { Completion.Candidate(":" + $0.names[0], note: $0.help) })
  }
}
