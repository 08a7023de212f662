import Corpora

/// What an answer may be taken from, and how long it may be.
public struct AnswerOptions: Sendable {
  /// Document id, or file as citations name it; nil for all.
  public var source: String?
  /// Only this speaker's words; nil for all.
  public var speaker: String?
  /// Maximum number of quotations; the parts of a many-part answer are always all quoted.
  public var limit: Int
  /// Number of further sentences on either side of each quotation.
  public var context: Int
  /// Whether each quotation gets a receipt.
  public var hasReceipts = false

  /// All sources and speakers, four quotations, no further sentences.
  public init(source: String? = nil, speaker: String? = nil, limit: Int = 4, context: Int = 0) {
    self.source = source
    self.speaker = speaker
    self.limit = limit
    self.context = context
  }
}
