import Synchronization

/// Shows on standard error how much of a long work is done, in one line that is taken away at its
/// end. Only on a terminal.
final class ProgressBar: Sendable {
  private let what: String
  private let tell: (@Sendable (String) -> Void)?
  private let shown = Mutex<String?>(nil)

  /// - Parameter tell: takes what is to be shown, on any thread, one text at a time; nil shows
  ///   nothing.
  init(
    _ what: String,
    tell: (@Sendable (String) -> Void)? = Terminal.isTerminal(.messages) ? Output.hint : nil
  ) {
    self.what = what
    self.tell = tell
  }

  @Sendable func show(_ done: Int, of all: Int) {
    guard let tell, all > 0 else { return }
    let filled = Self.width * done / all
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    let line = "\r\(what) \(bar) \(done * 100 / all) %"
    shown.withLock { shown in
      guard shown != line else { return }
      shown = line
      tell(line)
    }
  }

  /// In columns.
  private static let width = 24

  func end() {
    shown.withLock { shown in
      if shown != nil { tell?("\r\u{1B}[K") }
      shown = nil
    }
  }
}
