import CEditline

extension LineEditor {
  func add(_ command: KeyCommand) {
    precondition(commands.count < Int(LE_SLOTS), "libedit has no slot left for a key function")
    commands.append(command)
    guard let editLine else { return }
    editLine.addKeyFunction(named: command.name, help: command.help, slot: commands.count - 1)
    bind(command, in: editLine)
  }

  func addKeyFunctions() {
    for (slot, command) in commands.enumerated() {
      editLine?.addKeyFunction(named: command.name, help: command.help, slot: slot)
    }
  }

  /// Binds all of the editor's own keys; needed whenever libedit has rebuilt its key map.
  func bindKeys() {
    guard let editLine else { return }
    for command in commands { bind(command, in: editLine) }
  }

  private func bind(_ command: KeyCommand, in editLine: EditLine) {
    let isVi = editLine.isVi
    for key in isVi ? command.vi : command.emacs { editLine.bind(key, to: command.name) }
    guard isVi else { return }
    for key in command.viCommands { editLine.bind(key, to: command.name, inViCommands: true) }
  }

  /// Runs the function of a key that libedit has recognised.
  func press(slot: Int) -> le_key_result {
    guard let editLine else { return LE_BEEP }
    let before = editLine.buffer
    var buffer = before
    let result = commands[slot].action(context, &buffer)
    if buffer != before { editLine.buffer = buffer }
    return finish(result, buffer)
  }

  private func finish(_ result: KeyResult, _ buffer: EditBuffer) -> le_key_result {
    switch result {
    case .done: return context.line.outcome == nil ? LE_CONTINUE : LE_FINISH
    case .beep: return LE_BEEP
    case .accept: context.line.outcome = .line(buffer.text)
    case .interrupt: context.line.outcome = .interrupted
    case .endInput: context.line.outcome = .endOfInput
    }
    return LE_FINISH
  }
}
