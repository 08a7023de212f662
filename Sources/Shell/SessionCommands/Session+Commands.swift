import InterviewQA

extension Session {
  /// Answers a line as the shell, a pipe or a script gives it.
  mutating func respond(to line: String) -> Response {
    let line = line.withoutBlanksAround
    if let script = Script(pasted: line) { return .script(script) }
    if line.isEmpty || line.hasPrefix("#") { return .nothing }
    var problem: (any Error)?
    do { if try refresh() { Output.warn(Self.changeNotice + "; a new conversation") } } catch {
      problem = error
    }
    if let call = CommandCall.named(by: line) {
      if let problem { Output.warn("\(problem); as it was read") }
      return carryOut(call, line)
    }
    if let command = command(in: line) {
      return carryOut(.success(CommandCall(command: command, argument: "")), line)
    }
    // Commands go on over what was read, so that one can leave or save.
    return recorded(problem.map { .error("\($0)") } ?? answer(line), to: line)
  }

  /// The command that a line of plain words means: `help`, `exit`, 退出.
  private func command(in line: String) -> SessionCommand? {
    switch answerer.request(in: line) {
    case .help: .help { .shell }
    case .leave: .quit
    case nil: nil
    }
  }

  private mutating func carryOut(
    _ call: Result<CommandCall, CommandProblem>, _ line: String
  ) -> Response {
    do {
      let call = try call.get()
      let response = try call.command.action(&self, call.argument)
      return call.command.isRecorded ? recorded(response, to: line) : response
    } catch {
      return recorded(.error("\(error)"), to: line)
    }
  }
}

extension String {
  fileprivate var withoutBlanksAround: String {
    let start = unicodeScalars.drop(while: \.isBlank)
    let end = start.lastIndex { !$0.isBlank }
    return end.map { String(start[...$0]) } ?? ""
  }
}
