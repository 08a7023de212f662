import ArgumentParser

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

  /// `recallAt1 is below 0.946`; nil if the bar is reached.
  ///
  /// - Throws: a `ValidationError` if there is no such measure.
  func problem(among measures: [(name: String, share: Double?)]) throws -> String? {
    guard let share = measures.first(where: { $0.name == measure })?.share else {
      throw ValidationError("--require: the set does not measure ‘\(measure)’")
    }
    guard isUpper ? share > bound : share < bound else { return nil }
    return "\(measure) is \(isUpper ? "above" : "below") \(bound)"
  }
}
