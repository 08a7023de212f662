import ArgumentParser
import Evaluation
import InterviewQA

/// `recallAt1=0.946`: a measure of the report and the least it has to be.
struct Bar: ExpressibleByArgument {
  let measure: String
  let bound: Double
  /// Whether the measure may not exceed the bound, instead of having to reach it.
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
