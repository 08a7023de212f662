/// How long one thing took, many times.
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

  /// In milliseconds; 0.5 is the median.
  func quantile(_ quantile: Double) -> Double {
    let index = min(durations.count - 1, Int(Double(durations.count) * quantile))
    return (durations[index] / .milliseconds(1) * 1000).rounded() / 1000
  }
}
