import TerminalText

/// What the editor remembers while one line is edited.
struct LineState {
  var prompt: StyledText
  var continuation: StyledText
  /// Set when the line is over for another reason than the newline key.
  var outcome: LineEditor.Event?
  var undo = UndoStack()
  var recall = Recall()
  var search: IncrementalSearch?
  /// The line when completion was last asked in vain; asked again, it lists.
  var completed: EditBuffer?
  /// The hint for `hintedText`.
  var hint = ""
  var hintedText: String?

  init(prompt: StyledText, continuation: StyledText) {
    self.prompt = prompt
    self.continuation = continuation
  }
}
