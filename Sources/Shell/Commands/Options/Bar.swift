import ArgumentParser
import Evaluation
import InterviewQA

/// A bar for a measure: `recallAt1=0.946` is a minimum, `meanLength<=90` a maximum.
struct Bar: ExpressibleByArgument {
  let measure: String
  let bound: Double
  /// Whether the bound is a maximum instead of a minimum.
  let isUpper: Bool

  init?(argument: String) {
    let sides = argument.split(separator: "=")
    guard sides.count == 2, let bound = Double(sides[1]) else { return nil }
    isUpper = sides[0].hasSuffix("<")
    measure = String(isUpper ? sides[0].dropLast() : sides[0])
    self.bound = bound
  }

  func isReached(in report: EvaluationReport) throws -> Bool {
    let length = report.scorecard.meanLengthOfFirstQuotation
    let shares = report.scorecard.shares + [("meanLength", length)]
    guard let share = shares.first(where: { $0.name == measure })?.share else {
      throw ValidationError("--require: the set does not measure ‘\(measure)’")
    }
    return isUpper ? share <= bound : share >= bound
  }
}
