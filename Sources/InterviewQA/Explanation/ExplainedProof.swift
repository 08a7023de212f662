import Basics

/// What of a question the passage proves that answers it, or came nearest.
public struct ExplainedProof: Encodable, Sendable, Equatable {
  /// The file of the passage, as citations name it.
  public let file: String
  /// Line of the quotation, from 1.
  public let line: Int
  /// In the order of the question; an attribute that is asked for is last.
  public let parts: [Part]
  /// The share of the question that is proved, from 0 to 1, weighted by how much each part tells
  /// passages apart.
  public let support: Double
  /// Minimum support of an answer.
  public let needed: Double
  /// Why the passage is no answer, in the question's words; nil if it is one.
  public let unproved: String?

  /// A part of the question.
  public struct Part: Sendable, Equatable {
    /// As the question writes it, folded.
    public let part: String
    /// What it is in the question.
    public let kind: ProvedPart.Kind
    /// What proves it; nil if nothing does.
    public let source: ProvedPart.Source?
    /// The words that prove it: half-open byte range in the file; nil if no words of the file do.
    public let bytes: Range<Int>?
    /// Their reading text; nil if there are none.
    public let words: String?
    /// Its share of all parts, from 0 to 1, by how much they tell passages apart.
    public let weight: Double
  }
}

extension ExplainedProof.Part: Encodable {
  /// Absent values are null, not left out.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "part": part, "as": kind, "by": source, "bytes": bytes?.bounds, "words": words,
      "weight": weight,
    ])
  }
}
