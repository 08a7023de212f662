/// How good an answer to a question of a set is.
public struct Verdict: Sendable {
  /// The question's id; empty when the set gives it none.
  public let id: String
  /// The question as it was asked.
  public let question: String
  /// Whether the set names lines that answer it.
  public let isAnswerable: Bool
  /// Whether it was not answered.
  public let isDeclined: Bool
  /// The share of the question that is proved, if that alone decided whether to answer; nil if
  /// something else did.
  public let support: Double?
  /// Whether the first citation, or the nearest passage of a question that was declined, is on a gold
  /// line.
  public let isRightFirst: Bool
  /// Rank, from 1, of the first citation on a gold line; nil when none of at least ten is.
  public let goldRank: Int?
  /// Rank, from 1, of the first citation on a gold line whose focus sentence holds a gold answer,
  /// `Int.max` for none; nil when the set names no answers.
  public let sentenceRank: Int?
  /// Whether the quotations shown hold one of each `must` group; nil when the set names none.
  public let holdsMust: Bool?
  /// Whether the short answer holds the set's `value`; nil when the set names none.
  public let hasValue: Bool?
  /// Whether the question in another spelling has the same first citation; nil if it was not asked.
  public let isSameInOtherSpelling: Bool?
  /// Length of the first quotation in Unicode scalars; nil without one.
  public let firstLength: Int?
  /// Number of citations, shown or not.
  public let citations: Int
  /// Number of citations whose bytes in the file, with their emendations, are not the quotation.
  public let wrongCitations: Int

  /// Whether the first citation is on a gold line and all `must` groups are quoted; for an
  /// unanswerable question, whether it was declined.
  public var isRight: Bool {
    isAnswerable ? goldRank == 1 && holdsMust != false : isDeclined
  }
}
