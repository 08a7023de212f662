/// How long one thing took, many times.
struct Measurement {
  let name: String
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

/// Writes measurements.
enum Report {
  private static let quantiles = [("median", 0.5), ("p99", 0.99), ("max", 1.0)]

  static func table(_ measurements: [Measurement]) -> String {
    let head = padded("milliseconds", to: nameWidth) + quantiles.map { right($0.0) }.joined()
    let rows = measurements.map { measurement in
      padded(measurement.name, to: nameWidth)
        + quantiles.map { right("\(measurement.quantile($0.1))") }.joined()
        + "  of \(measurement.count)"
    }
    return ([head] + rows).joined(separator: "\n")
  }

  static func json(_ measurements: [Measurement]) -> String {
    let objects = measurements.map { measurement in
      let figures = quantiles.map { "\"\($0.0)\": \(measurement.quantile($0.1))" }
      let fields =
        ["\"name\": \"\(measurement.name)\"", "\"count\": \(measurement.count)"] + figures
      return "{\(fields.joined(separator: ", "))}"
    }
    return "[\n  \(objects.joined(separator: ",\n  "))\n]"
  }

  private static let nameWidth = 50

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func right(_ text: String) -> String {
    String(repeating: " ", count: max(1, 10 - text.count)) + text
  }
}
