import Synchronization

/// Shows a person who waits that work is going on: a line on standard error, removed when the work
/// is done. Only on a terminal, and only for work that takes longer than half a second.
enum Progress {
  static func during<Value>(_ task: String, _ work: () throws -> Value) rethrows -> Value {
    guard Terminal.isTerminal(.messages) else { return try work() }
    return try during(task, after: .milliseconds(500), showing: Output.note, work)
  }

  /// - Parameters:
  ///   - delay: time before anything is shown.
  ///   - show: takes the texts to show, on any thread, one at a time.
  static func during<Value>(
    _ task: String, after delay: Duration, showing show: @escaping @Sendable (String) -> Void,
    _ work: () throws -> Value
  ) rethrows -> Value {
    let line = WaitingLine(task, show)
    Task.detached { await line.run(after: delay) }
    defer { line.end() }
    return try work()
  }
}

/// The line shown while work goes on. A class, because a task of its own shows the seconds.
private final class WaitingLine: Sendable {
  private let task: String
  private let show: @Sendable (String) -> Void
  /// Seconds shown; nil before the first, and `over` at the end.
  private let seconds = Mutex<Int?>(nil)

  init(_ task: String, _ show: @escaping @Sendable (String) -> Void) {
    self.task = task
    self.show = show
  }

  func run(after delay: Duration) async {
    let start = ContinuousClock.now
    var wait = delay
    while await isGoingOn(after: wait) {
      let elapsed = Int((ContinuousClock.now - start) / .seconds(1))
      let isOver = seconds.withLock { seconds in
        guard seconds != Self.over else { return true }
        seconds = elapsed
        show("\r\(task) … \(elapsed) s")
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
      if seconds != nil { show("\r\u{1B}[K") }
      seconds = Self.over
    }
  }

  private static let over = -1
}
