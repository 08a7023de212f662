import TerminalText

/// What the editor remembers while one line is edited.
struct LineState {
  var prompt: StyledText
  var continuation: StyledText
  /// How the line ended, if not by the newline key.
  var outcome: LineEvent?
  var undo = UndoStack()
  var recall = Recall()
  /// The search that takes the keys.
  var search: IncrementalSearch?
  /// The line when completion last changed nothing; pressing the key again lists the candidates.
  var completed: EditBuffer?
  /// The hint for `hintedText`.
  var hint = ""
  var hintedText: String?

  init(prompt: StyledText, continuation: StyledText) {
    self.prompt = prompt
    self.continuation = continuation
  }
}
