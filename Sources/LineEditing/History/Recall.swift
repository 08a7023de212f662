/// Steps through the history from a line: only entries that contain what was typed, each other one
/// once, and back to what was typed.
struct Recall {
  private var typed = ""
  private var index: Int?
  private var shown: String?

  /// Whether the line is an entry as it was recalled.
  func isShowing(_ text: String) -> Bool { index != nil && text == shown }

  /// The entry before; nil at the oldest. `text` is the line now.
  mutating func previous(from text: String, in history: History) -> String? {
    begin(from: text)
    var next = index ?? history.entries.count
    repeat {
      guard let found = history.search(typed, before: next) else { return nil }
      next = found
    } while history.entries[next] == text
    return show(history.entries[next], at: next)
  }

  /// The entry after, or what was typed after the newest; nil when the line is that.
  mutating func next(from text: String, in history: History) -> String? {
    begin(from: text)
    guard var next = index else { return nil }
    repeat {
      guard let found = history.search(typed, after: next) else { return show(typed, at: nil) }
      next = found
    } while history.entries[next] == text
    return show(history.entries[next], at: next)
  }

  /// A line changed since it was recalled is what was typed from now on.
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
