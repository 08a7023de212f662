import Evaluation
import InterviewQA

/// The measures of a question set, with the time taken.
struct EvaluationReport: Encodable {
  let scorecard: Scorecard
  /// Milliseconds per question.
  let medianTime: Double
  let time99thPercentile: Double

  init(scorecard: Scorecard, timing: QuestionTiming) {
    self.scorecard = scorecard
    medianTime = timing.milliseconds(atQuantile: 0.5)
    time99thPercentile = timing.milliseconds(atQuantile: 0.99)
  }

  /// What a bar may be set for.
  var measures: [(name: String, share: Double?)] {
    scorecard.shares + [("meanLength", scorecard.meanLengthOfFirstQuotation)]
  }

  private enum Key: String, CodingKey {
    case medianTime, time99thPercentile
  }

  func encode(to encoder: any Encoder) throws {
    try scorecard.encode(to: encoder)
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(medianTime, forKey: .medianTime)
    try object.encode(time99thPercentile, forKey: .time99thPercentile)
  }

  var text: String {
    let shares = scorecard.shares.map { name, share in
      pad(name) + (share.map { Self.percent($0) } ?? "–")
    }
    let others = [
      pad("questions") + "\(scorecard.questions)",
      pad("citations checked") + "\(scorecard.citations), wrong \(scorecard.wrongCitations)",
      pad("first quotation") + "\(Self.rounded(scorecard.meanLengthOfFirstQuotation)) characters",
      pad("time per question") + "median \(Self.rounded(medianTime * 1000)) µs, "
        + "99th percentile \(Self.rounded(time99thPercentile * 1000)) µs",
    ]
    return ([others[0]] + shares + others.dropFirst()).joined(separator: "\n")
  }

  private func pad(_ name: String) -> String {
    name + String(repeating: " ", count: max(1, Self.nameColumns - name.count))
  }

  private static let nameColumns = 24

  private static func percent(_ share: Double) -> String { "\(rounded(share * 100)) %" }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

/// Measures the time of each question.
struct QuestionTiming {
  private var durations: [Duration] = []

  mutating func measure<Value>(_ work: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try work()
    durations.append(ContinuousClock.now - start)
    return value
  }

  func milliseconds(atQuantile quantile: Double) -> Double {
    let sorted = durations.sorted()
    guard !sorted.isEmpty else { return 0 }
    let duration = sorted[min(sorted.count - 1, Int(Double(sorted.count) * quantile))]
    return duration / .milliseconds(1)
  }
}
