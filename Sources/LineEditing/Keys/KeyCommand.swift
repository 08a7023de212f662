import CEditline

/// What the editor does after a key function.
package enum KeyResult: Sendable {
  /// Shows the line as the function left it.
  case done
  case beep
  /// Ends the line and gives it to the caller.
  case accept
  case interrupt
  case endInput
}

/// A function of the editor's own with the keys it is bound to, in libedit's notation.
///
/// In vi's map for typing an escape is a key of its own, so no sequence may be bound there:
/// `ArrowKey` stands for those.
struct KeyCommand {
  let name: String
  let help: String
  let emacs: [String]
  let vi: [String]
  let viCommands: [String]
  let action: (LineEditor, inout EditBuffer) -> KeyResult

  init(
    _ name: String, _ help: String, emacs: [String], vi: [String] = [], viCommands: [String] = [],
    _ action: @escaping (LineEditor, inout EditBuffer) -> KeyResult
  ) {
    self.name = name
    self.help = help
    self.emacs = emacs
    self.vi = vi
    self.viCommands = viCommands
    self.action = action
  }

  static var all: [KeyCommand] { moving + killing + recalling + other }

  func bind(in editLine: EditLine) {
    for key in editLine.isVi ? vi : emacs { editLine.bind(key, to: name) }
    guard editLine.isVi else { return }
    for key in viCommands { editLine.bind(key, to: name, inViCommands: true) }
  }
}

extension LineEditor {
  /// Binds every own key; after the key map has been built anew, too.
  func bindKeys() {
    guard let editLine else { return }
    for command in commands { command.bind(in: editLine) }
  }

  /// Runs the function of a key libedit has recognised.
  func press(slot: Int) -> le_key_result {
    guard let editLine else { return LE_BEEP }
    let before = editLine.buffer
    var buffer = before
    let result = commands[slot].action(self, &buffer)
    if buffer != before { editLine.buffer = buffer }
    return end(result, buffer)
  }

  private func end(_ result: KeyResult, _ buffer: EditBuffer) -> le_key_result {
    switch result {
    case .done: return line.outcome == nil ? LE_CONTINUE : LE_FINISH
    case .beep: return LE_BEEP
    case .accept: line.outcome = .line(buffer.text)
    case .interrupt: line.outcome = .interrupted
    case .endInput: line.outcome = .endOfInput
    }
    return LE_FINISH
  }
}
