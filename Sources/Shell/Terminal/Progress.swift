import Synchronization

/// Tells a person who waits that something is going on: a line on standard error, taken away when
/// it is done. Only on a terminal, and only for what takes longer than half a second.
enum Progress {
  static func during<Value>(_ what: String, _ work: () throws -> Value) rethrows -> Value {
    guard Terminal.isTerminal(.messages) else { return try work() }
    let line = WaitingLine(what)
    Task.detached { await line.run() }
    defer { line.end() }
    return try work()
  }
}

private final class WaitingLine: Sendable {
  private let what: String
  /// Seconds shown; nil before the first, and -1 when it is over.
  private let seconds = Mutex<Int?>(nil)

  init(_ what: String) {
    self.what = what
  }

  func run() async {
    let start = ContinuousClock.now
    var wait = Duration.milliseconds(500)
    while await isGoingOn(after: wait) {
      let elapsed = Int((ContinuousClock.now - start) / .seconds(1))
      let isOver = seconds.withLock { seconds in
        guard seconds != Self.over else { return true }
        seconds = elapsed
        Output.hint("\r\(what) … \(elapsed) s")
        return false
      }
      if isOver { return }
      wait = .seconds(1)
    }
  }

  private func isGoingOn(after wait: Duration) async -> Bool {
    do { try await Task.sleep(for: wait) } catch { return false }
    return seconds.withLock { $0 != Self.over }
  }

  func end() {
    seconds.withLock { seconds in
      if seconds != nil { Output.hint("\r\u{1B}[K") }
      seconds = Self.over
    }
  }

  private static let over = -1
}
