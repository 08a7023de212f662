/// The durations of one kind of work, done repeatedly.
struct Measurement {
  var name: String
  /// Ascending; never empty.
  private let durations: [Duration]

  init(_ name: String, _ durations: [Duration]) {
    precondition(!durations.isEmpty, "\(name) was never measured")
    self.name = name
    self.durations = durations.sorted()
  }

  var count: Int { durations.count }

  /// Elapsed and processor time.
  static func pair(_ name: String, _ costs: [Cost]) -> [Measurement] {
    [
      Measurement(name, costs.map(\.elapsed)),
      Measurement("  processor time", costs.map(\.processor)),
    ]
  }

  /// In milliseconds; the quantile 0.5 is the median.
  func quantile(_ quantile: Double) -> Double {
    let index = min(durations.count - 1, Int(Double(durations.count) * quantile))
    return (durations[index] / .milliseconds(1) * 1000).rounded() / 1000
  }
}
