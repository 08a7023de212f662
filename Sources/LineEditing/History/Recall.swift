/// Steps through the history from the typed text and back to it: through the entries that contain
/// the text, skipping repetitions.
struct Recall {
  private var typed = ""
  private var index: Int?
  private var shown: String?

  /// Whether the text is an entry, unchanged since it was recalled.
  func isShowing(_ text: String) -> Bool { index != nil && text == shown }

  /// The entry before; nil at the oldest.
  ///
  /// - Parameter text: the current line.
  mutating func previous(from text: String, in history: History) -> String? {
    begin(from: text)
    var next = index ?? history.entries.count
    repeat {
      guard let found = history.search(typed, before: next) else { return nil }
      next = found
    } while history.entries[next] == text
    return show(history.entries[next], at: next)
  }

  /// The entry after, or the typed text after the newest; nil if the line is the typed text.
  ///
  /// - Parameter text: the current line.
  mutating func next(from text: String, in history: History) -> String? {
    begin(from: text)
    guard var next = index else { return nil }
    repeat {
      guard let found = history.search(typed, after: next) else { return show(typed, at: nil) }
      next = found
    } while history.entries[next] == text
    return show(history.entries[next], at: next)
  }

  /// A line changed since it was recalled counts as typed.
  private mutating func begin(from text: String) {
    guard text != shown else { return }
    typed = text
    index = nil
  }

  private mutating func show(_ text: String, at index: Int?) -> String {
    self.index = index
    shown = text
    return text
  }
}
