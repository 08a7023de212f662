import Synchronization

/// Tells a person who waits that something is going on: a line on standard error, taken away when
/// it is done. Only on a terminal, and only for what takes longer than half a second.
enum Progress {
  static func during<Value>(_ what: String, _ work: () throws -> Value) rethrows -> Value {
    guard Terminal.isTerminal(.messages) else { return try work() }
    return try during(what, after: .milliseconds(500), telling: Output.hint, work)
  }

  /// - Parameters:
  ///   - patience: how long nothing is told.
  ///   - tell: takes what is to be shown, on any thread, one text at a time.
  static func during<Value>(
    _ what: String, after patience: Duration, telling tell: @escaping @Sendable (String) -> Void,
    _ work: () throws -> Value
  ) rethrows -> Value {
    let line = WaitingLine(what, tell)
    Task.detached { await line.run(after: patience) }
    defer { line.end() }
    return try work()
  }
}

private final class WaitingLine: Sendable {
  private let what: String
  private let tell: @Sendable (String) -> Void
  /// Seconds shown; nil before the first, and -1 when it is over.
  private let seconds = Mutex<Int?>(nil)

  init(_ what: String, _ tell: @escaping @Sendable (String) -> Void) {
    self.what = what
    self.tell = tell
  }

  func run(after patience: Duration) async {
    let start = ContinuousClock.now
    var wait = patience
    while await isGoingOn(after: wait) {
      let elapsed = Int((ContinuousClock.now - start) / .seconds(1))
      let isOver = seconds.withLock { seconds in
        guard seconds != Self.over else { return true }
        seconds = elapsed
        tell("\r\(what) … \(elapsed) s")
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
      if seconds != nil { tell("\r\u{1B}[K") }
      seconds = Self.over
    }
  }

  private static let over = -1
}
