/// What an answer to one question of a set was worth.
public struct Verdict: Sendable {
  public let id: String
  public let question: String
  public let isAnswerable: Bool
  public let isDeclined: Bool
  /// Rank from 1 of the first citation on a gold line among the first ten.
  public let goldRank: Int?
  /// Rank of the first citation on a gold line whose focus sentence holds a gold answer, `Int.max`
  /// for none; nil when the set names no answers.
  public let sentenceRank: Int?
  /// Nil when the set names none.
  public let holdsMust: Bool?
  public let hasValue: Bool?
  /// Whether the question in another spelling has the same first citation; nil if there is none.
  public let isSameInOtherSpelling: Bool?
  /// Length of the first quotation in Unicode scalars.
  public let firstLength: Int?
  public let citations: Int
  public let wrongCitations: Int

  public var isRight: Bool {
    isAnswerable ? goldRank == 1 && holdsMust != false : isDeclined
  }
}
