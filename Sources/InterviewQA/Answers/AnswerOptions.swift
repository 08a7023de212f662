import Corpora

/// What an answer may be taken from, and how long it may be.
public struct AnswerOptions: Sendable {
  /// Document id, or file as citations name it; nil for all.
  public var source: String?
  /// Only this speaker's words; nil for all.
  public var speaker: String?
  /// Maximum number of quotations, at least 0; the parts of a many-part answer are always all quoted.
  public var limit: Int { didSet { limit = max(0, limit) } }
  /// Number of further sentences on either side of each quotation, at least 0.
  public var context: Int { didSet { context = max(0, context) } }
  /// Whether each quotation gets a receipt.
  public var hasReceipts = false

  /// All sources and speakers, four quotations, no further sentences.
  public init(source: String? = nil, speaker: String? = nil, limit: Int = 4, context: Int = 0) {
    self.source = source
    self.speaker = speaker
    self.limit = max(0, limit)
    self.context = max(0, context)
  }
}
