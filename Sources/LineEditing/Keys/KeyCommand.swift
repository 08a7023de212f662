/// One of the editor's own key functions, with the keys it is bound to in libedit's notation.
///
/// In vi's insert mode an escape is a key of its own, so no sequence may be bound there; `ArrowKey`
/// stands for the sequences of arrow keys.
struct KeyCommand {
  let name: String
  let help: String
  let emacs: [String]
  let vi: [String]
  /// Keys of vi's command mode.
  let viCommands: [String]
  let action: (KeyContext, inout EditBuffer) -> KeyResult

  init(
    _ name: String, _ help: String, emacs: [String], vi: [String] = [], viCommands: [String] = [],
    _ action: @escaping (KeyContext, inout EditBuffer) -> KeyResult
  ) {
    self.name = name
    self.help = help
    self.emacs = emacs
    self.vi = vi
    self.viCommands = viCommands
    self.action = action
  }

  static var all: [KeyCommand] { moving + killing + recalling + other }
}
