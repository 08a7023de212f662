/// Times of a recording as people write them.
package enum ClockTime {
  /// Whole seconds: 62.9 → `1:02`, 3723 → `1:02:03`.
  package static func text(of seconds: Double) -> String {
    let seconds = Int(exactly: max(0, seconds).rounded(.down)) ?? 0
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let start = hours > 0 ? "\(hours):\(padded(minutes))" : "\(minutes)"
    return start + ":" + padded(seconds % 60)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
