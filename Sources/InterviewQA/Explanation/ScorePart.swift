/// A named part of a passage's score.
public struct ScorePart: Encodable, Sendable, Equatable {
  /// Which part it is.
  public let name: Name
  /// Rounded to four decimal places; negative for what a passage loses.
  public let score: Double

  /// What a score is made of.
  public enum Name: String, Encodable, Sendable, CaseIterable {
    /// The terms of the question that the passage contains.
    case terms
    /// What a fact, an anticipated question or its place gives a passage that was not found by its
    /// terms.
    case proposal
    /// The sentence of it that contains most of the question.
    case sentence
    /// Words that are adjacent in the question and in the passage.
    case bigrams
    /// The speaker is the one that the question names.
    case subject
    /// A sentence of it contains the kind of thing that is asked for.
    case expected
    /// It is beside the previous answer.
    case nearby
    /// The share of the question that it contains, where it is in another language: translations
    /// of one word count once, however rare each is.
    case coverage
    /// An anticipated question like the one asked.
    case anticipated
    /// A fact that fits.
    case fact
    /// What an interviewer's words or a heading lose.
    case kind
    /// What it gains below a question that asks the same, or loses as a mere question.
    case exchange
    /// What it loses for names of the question that it does not mention.
    case missingNames = "missing-names"
  }
}

extension ScoreParts {
  /// The parts other than 0, rounded so that they add up to the rounded score: each is the
  /// difference between two rounded sums.
  func named(upTo score: Float) -> [ScorePart] {
    let all: [(ScorePart.Name, Float)] = [
      (.terms, terms), (.proposal, proposal), (.sentence, sentence), (.bigrams, bigrams),
      (.subject, subject), (.expected, expected), (.nearby, nearby), (.coverage, coverage),
      (.anticipated, anticipated), (.fact, fact), (.kind, kind), (.exchange, exchange),
      (.missingNames, missingNames),
    ]
    let parts = all.filter { $0.1 != 0 }
    var sum = 0.0
    var rounded = 0.0
    return parts.enumerated().map { index, part in
      sum = index == parts.count - 1 ? Double(score) : sum + Double(part.1)
      let before = rounded
      rounded = sum.rounded(places: Self.places)
      return ScorePart(name: part.0, score: (rounded - before).rounded(places: Self.places))
    }
  }

  /// Decimal places of scores in explanations.
  static let places = 4
}

extension Float {
  /// Rounded for explanations.
  var explained: Double { Double(self).rounded(places: ScoreParts.places) }
}

extension Double {
  /// Rounded to a number of decimal places, which keeps the last bits of a `Float` out of JSON.
  func rounded(places: Int) -> Double {
    let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
    return (self * unit).rounded() / unit
  }
}
