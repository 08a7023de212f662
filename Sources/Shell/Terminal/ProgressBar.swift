import Synchronization

/// Shows how much of a long task is done, in one line on standard error that is removed at its end.
/// Only on a terminal.
final class ProgressBar: Sendable {
  private let task: String
  private let display: (@Sendable (String) -> Void)?
  private let shown = Mutex<String?>(nil)

  /// - Parameter display: takes the texts to show, on any thread, one at a time; nil shows nothing.
  init(
    _ task: String,
    display: (@Sendable (String) -> Void)? = Terminal.isTerminal(.messages) ? Output.note : nil
  ) {
    self.task = task
    self.display = display
  }

  @Sendable func show(_ done: Int, of all: Int) {
    guard let display, all > 0 else { return }
    let filled = Self.width * done / all
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    let line = "\r\(task) \(bar) \(done * 100 / all) %"
    shown.withLock { shown in
      guard shown != line else { return }
      shown = line
      display(line)
    }
  }

  /// Of the bar, in columns.
  private static let width = 24

  func end() {
    shown.withLock { shown in
      if shown != nil { display?("\r\u{1B}[K") }
      shown = nil
    }
  }
}
