import TerminalText

/// What key functions use of the editor besides the line itself.
///
/// A class, since the program's own completion, hints and key functions may use the editor while one
/// of them runs.
final class KeyContext {
  var complete: ((CompletionRequest) -> Completion)?
  var hint: ((String) -> String?)?
  var words: ((String) -> [Range<Int>])?
  var history = History()
  var screen: Screen
  let announcements: Announcer
  var line = LineState(prompt: "", continuation: "")
  /// The text removed by the last kill command.
  var killed = ""
  /// The query of the last search.
  var lastQuery = ""

  init(screen: Screen, announcements: Announcer) {
    self.screen = screen
    self.announcements = announcements
  }

  func words(of text: String) -> Words {
    Words(text, words?(text))
  }

  /// The hint shown after the line: empty unless the cursor is at the end of a text. The program is
  /// asked once for each text.
  func visibleHint(for buffer: EditBuffer) -> String {
    guard buffer.isAtEnd, !buffer.text.isEmpty, let hint else { return "" }
    if line.hintedText != buffer.text {
      line.hint = hint(buffer.text) ?? ""
      line.hintedText = buffer.text
    }
    return line.hint
  }
}
