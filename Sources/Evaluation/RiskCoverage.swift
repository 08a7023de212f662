/// How many questions would be answered, and how many of the answers would be wrong, at each minimum of
/// the share of a question that has to be proved: the curve of risk over coverage of selective
/// classification (El-Yaniv and Wiener 2010).
///
/// Only what the support decides is judged anew: a question that is declined for a name, a kind or an
/// attribute stays declined, and one that was answered without a proof by words stays answered.
public struct RiskCoverage: Sendable {
  /// The measures as they are, then one at each minimum, ascending.
  public let points: [Point]

  /// Measures at one minimum, as shares from 0 to 1.
  public struct Point: Sendable, Equatable {
    /// Minimum support; nil for the answers as they are.
    public let minimum: Double?
    /// Of the questions that have an answer, those that are answered; nil if there are none.
    public let coverage: Double?
    /// Of the questions that have an answer, those whose first passage is right; nil if there are none.
    public let right: Double?
    /// Of the questions that have no answer, those that are answered; nil if there are none.
    public let answeredWithout: Double?
    /// Of the answers, those whose first passage is wrong; nil if nothing is answered.
    public let risk: Double?
  }

  /// The least minimum at which the right answers outnumber the answers to questions that have none by
  /// most.
  public let best: Double

  /// The minima that are compared.
  public static let minima = [
    0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6,
  ]

  /// Measures at all minima.
  ///
  /// - Parameter verdicts: on all questions of a set.
  public init(_ verdicts: [Verdict]) {
    let gains = Self.minima.map { minimum in
      verdicts.filter { $0.isAnswered(atMinimum: minimum) }
        .reduce(0) { $0 + ($1.isRightFirst ? 1 : $1.isAnswerable ? 0 : -1) }
    }
    best = zip(Self.minima, gains).first { $1 == gains.max() }?.0 ?? 0
    points = ([nil] + Self.minima.map(Optional.some)).map { minimum in
      let answered = verdicts.filter { $0.isAnswered(atMinimum: minimum) }
      let right = answered.filter(\.isRightFirst)
      let share = { (part: Int, whole: Int) in whole > 0 ? Double(part) / Double(whole) : nil }
      let answerable = verdicts.count(where: \.isAnswerable)
      let covered = answered.count(where: \.isAnswerable)
      return Point(
        minimum: minimum, coverage: share(covered, answerable),
        right: share(right.count, answerable),
        answeredWithout: share(answered.count - covered, verdicts.count - answerable),
        risk: share(answered.count - right.count, answered.count))
    }
  }
}

extension Verdict {
  fileprivate func isAnswered(atMinimum minimum: Double?) -> Bool {
    guard let minimum, let support else { return !isDeclined }
    return support >= minimum
  }
}
