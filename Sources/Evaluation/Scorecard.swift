/// How well a question set was answered.
public struct Scorecard: Codable, Sendable {
  /// Number of questions; the measures below are shares from 0 to 1 unless they say otherwise, and
  /// nil where the set does not measure them.
  public let questions: Int
  /// First citation on a gold line and all `must` groups quoted, or an unanswerable question
  /// declined.
  public let right: Double
  /// Over the answerable questions: the first citation is on a gold line.
  public let recallAt1: Double
  /// Over the answerable questions: one of the first five citations is on a gold line.
  public let recallAt5: Double
  /// Over the answerable questions: the mean of 1 / rank of the first citation on a gold line, 0 if
  /// it is none of the first ten.
  public let meanReciprocalRankAt10: Double
  /// Over the questions with `answers`: the sentence in the first citation that answers best holds
  /// one.
  public let sentenceAt1: Double?
  /// The same for one of the first three citations.
  public let sentenceAt3: Double?
  /// Over the answerable questions with `must`: all groups are quoted.
  public let must: Double?
  /// Over the answerable questions with `value`: the short answer holds it.
  public let value: Double?
  /// Of the questions that were declined, those that ought to be.
  public let unansweredPrecision: Double?
  /// Of the questions that ought to be declined, those that were.
  public let unansweredRecall: Double?
  /// Of the answerable questions, those that were declined.
  public let wronglyDeclined: Double
  /// Mean length of the first quotation, in Unicode scalars; 0 without quotations.
  public let meanLengthOfFirstQuotation: Double
  /// Number of citations that were checked, shown or not.
  public let citations: Int
  /// Of the questions also asked in another spelling, those with the same first citation.
  public let sameInOtherSpelling: Double?
  /// Number of citations whose bytes in the file, with their emendations, are not the quotation.
  public let wrongCitations: Int

  /// Sums up the verdicts on all questions of a set.
  public init(_ verdicts: [Verdict]) {
    let answerable = verdicts.filter(\.isAnswerable)
    let declined = verdicts.filter(\.isDeclined)
    questions = verdicts.count
    right = verdicts.share(\.isRight)
    recallAt1 = answerable.share { $0.goldRank == 1 }
    recallAt5 = answerable.share { ($0.goldRank ?? .max) <= 5 }
    meanReciprocalRankAt10 = answerable.mean { $0.goldRank.map { 1 / Double($0) } ?? 0 }
    sentenceAt1 = answerable.shareWhereKnown { $0.sentenceRank.map { $0 == 1 } }
    sentenceAt3 = answerable.shareWhereKnown { $0.sentenceRank.map { $0 <= 3 } }
    must = answerable.shareWhereKnown(\.holdsMust)
    value = answerable.shareWhereKnown(\.hasValue)
    unansweredPrecision = declined.isEmpty ? nil : declined.share { !$0.isAnswerable }
    let unanswerable = verdicts.filter { !$0.isAnswerable }
    unansweredRecall = unanswerable.isEmpty ? nil : unanswerable.share(\.isDeclined)
    wronglyDeclined = answerable.share(\.isDeclined)
    meanLengthOfFirstQuotation = verdicts.compactMap(\.firstLength).mean { Double($0) }
    sameInOtherSpelling = verdicts.shareWhereKnown(\.isSameInOtherSpelling)
    citations = verdicts.reduce(0) { $0 + $1.citations }
    wrongCitations = verdicts.reduce(0) { $0 + $1.wrongCitations }
  }
}

extension Scorecard {
  /// The measures that are shares from 0 to 1, by name; nil where the set does not measure them.
  public var shares: [(name: String, share: Double?)] {
    [
      ("right", right), ("recallAt1", recallAt1), ("recallAt5", recallAt5),
      ("meanReciprocalRankAt10", meanReciprocalRankAt10), ("sentenceAt1", sentenceAt1),
      ("sentenceAt3", sentenceAt3), ("must", must), ("value", value),
      ("unansweredPrecision", unansweredPrecision), ("unansweredRecall", unansweredRecall),
      ("wronglyDeclined", wronglyDeclined), ("sameInOtherSpelling", sameInOtherSpelling),
    ]
  }
}

extension Collection {
  fileprivate func mean(_ value: (Element) -> Double) -> Double {
    isEmpty ? 0 : reduce(0) { $0 + value($1) } / Double(count)
  }

  fileprivate func share(_ holds: (Element) -> Bool) -> Double {
    mean { holds($0) ? 1 : 0 }
  }

  fileprivate func shareWhereKnown(_ holds: (Element) -> Bool?) -> Double? {
    let known = compactMap(holds)
    return known.isEmpty ? nil : known.share { $0 }
  }
}
