/// A named part of a passage's score.
public struct ScorePart: Encodable, Sendable, Equatable {
  public let name: Name
  /// With four decimal places; what a passage loses is below 0.
  public let score: Double

  /// What a score is made of.
  public enum Name: String, Encodable, Sendable, CaseIterable {
    /// The terms of the question that the passage holds.
    case terms
    /// What a passage with other words was given by a fact, an anticipated question or its place.
    case proposal
    /// The sentence of it that says most of the question.
    case sentence
    /// Words that follow each other in the question as in the passage.
    case bigrams
    /// It is said by whom the question names.
    case subject
    /// A sentence of it holds the kind of thing that is asked for.
    case expected
    /// It stands beside the answer before.
    case nearby
    /// An anticipated question like the one asked.
    case anticipated
    /// A fact that fits.
    case fact
    /// What an interviewer's words or a heading lose.
    case kind
    /// What it loses by names of the question that it does not mention.
    case missingNames = "missing-names"
  }
}

extension ScoreParts {
  /// The parts that are not 0, rounded so that they add up to the rounded score: each is the difference
  /// of two rounded sums.
  func named(upTo score: Float) -> [ScorePart] {
    let all: [(ScorePart.Name, Float)] = [
      (.terms, terms), (.proposal, proposal), (.sentence, sentence), (.bigrams, bigrams),
      (.subject, subject), (.expected, expected), (.nearby, nearby), (.anticipated, anticipated),
      (.fact, fact), (.kind, kind), (.missingNames, missingNames),
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
  /// As explanations have it.
  var explained: Double { Double(self).rounded(places: ScoreParts.places) }
}

extension Double {
  /// Rounded to some decimal places, so that a `Float`'s last bits stay out of JSON.
  func rounded(places: Int) -> Double {
    let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
    return (self * unit).rounded() / unit
  }
}
