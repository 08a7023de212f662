/// Measurements and figures, as a table or JSON.
struct Results {
  var measurements: [Measurement] = []
  private(set) var figures: [Figure] = []

  init(_ measurements: [Measurement] = []) {
    self.measurements = measurements
  }

  mutating func add(_ name: String, _ value: Double, _ unit: String) {
    figures.append(Figure(name, value, unit))
  }

  static func += (results: inout Results, more: Results) {
    results.measurements += more.measurements
    results.figures += more.figures
  }

  /// The same results, each name after that of the subject measured.
  func named(_ subject: String) -> Results {
    var results = self
    for index in measurements.indices {
      results.measurements[index].name = label(measurements[index].name, subject)
    }
    for index in figures.indices {
      results.figures[index].name = label(figures[index].name, subject)
    }
    return results
  }

  private func label(_ name: String, _ subject: String) -> String { "\(subject): \(name)" }

  private static let quantiles = [("median", 0.5), ("p99", 0.99), ("max", 1.0)]

  var table: String {
    let head = padded("milliseconds") + Self.quantiles.map { right($0.0) }.joined()
    let times = measurements.map { measurement in
      padded(measurement.name)
        + Self.quantiles.map { right("\(measurement.quantile($0.1))") }.joined()
        + "  of \(measurement.count)"
    }
    let counts = figures.map { padded($0.name) + right("\($0.value)") + " " + $0.unit }
    return ((times.isEmpty ? [] : [head]) + times + counts).joined(separator: "\n")
  }

  var json: String {
    let times = measurements.map { measurement in
      let figures = Self.quantiles.map { "\"\($0.0)\": \(measurement.quantile($0.1))" }
      let fields =
        ["\"name\": \"\(measurement.name)\"", "\"count\": \(measurement.count)"] + figures
      return "{\(fields.joined(separator: ", "))}"
    }
    let counts = figures.map {
      "{\"name\": \"\($0.name)\", \"value\": \($0.value), \"unit\": \"\($0.unit)\"}"
    }
    return "[\n  \((times + counts).joined(separator: ",\n  "))\n]"
  }

  private func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(1, Self.nameWidth - text.count))
  }

  private static let nameWidth = 50

  private func right(_ text: String) -> String {
    String(repeating: " ", count: max(1, Self.numberWidth - text.count)) + text
  }

  private static let numberWidth = 10
}
