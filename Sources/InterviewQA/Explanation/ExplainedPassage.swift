import Basics

/// Where a passage stands among those that were found for a question, and why.
public struct ExplainedPassage: Sendable, Equatable {
  /// The question as it was asked.
  public let question: String
  /// The passage that is explained.
  public let passage: Candidate
  /// The passage found first; nil when nothing was found or this one is it.
  public let first: Candidate?
  /// Number of passages that were found.
  public let found: Int
  /// Number of passages that the answer quotes; 0 when there is no answer.
  public let quoted: Int
  /// What decided the order of the passages found.
  public let order: ExplainedAnswer.Order
  /// What keeps the passage out or holds it back besides its terms, the most serious first.
  public let obstacles: [Obstacle]
  /// What each term contributes to the passage and to the first one; what contributes most to this
  /// one stands first.
  public let terms: [TermScore]

  /// A passage with its rank and its score.
  public struct Candidate: Sendable, Equatable {
    /// Where the passage stands, and what would be quoted of it.
    public let citation: Citation
    /// From 1; nil when it was not found.
    public let rank: Int?
    /// Comparable within one question only; 0 when it may not answer.
    public let score: Double
    /// What the score is made of; the parts add up to it.
    public let parts: [ScorePart]
    /// The share of the question's terms that it contains, weighted by idf, from 0 to 1.
    public let coverage: Double
  }

  /// What a term of the question contributes to two passages.
  public struct TermScore: Encodable, Sendable, Equatable {
    /// As the index has it: folded, and a stem if it is a Latin word.
    public let term: String
    /// 0 when the passage does not contain it.
    public let score: Double
    /// The same of the first passage; 0 when there is no other.
    public let first: Double
  }

  /// What keeps a passage out or holds it back.
  public enum Obstacle: String, Encodable, Sendable {
    /// Another source is asked.
    case source
    /// Another speaker is asked.
    case speaker
    /// The interviewer's words are asked for, and these are another's.
    case notInterviewer = "not-interviewer"
    /// The question is answered by the structure of the piece, which it is not part of.
    case structure
    /// It contains nothing that is searched for.
    case terms
    /// The items of a list come before it.
    case list
    /// The interviewer's own words count less.
    case interviewer
    /// A heading counts less.
    case heading
    /// Not even the best passage contains enough of the question to be an answer.
    case evidence
  }
}

extension ExplainedPassage: Encodable {
  /// Absent values are null, not left out.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "version": DixitVersion.json, "question": question, "passage": passage, "first": first,
      "found": found,
      "quoted": quoted, "order": order, "obstacles": obstacles, "terms": terms,
    ])
  }
}

extension ExplainedPassage.Candidate: Encodable {
  /// Absent values are null, not left out.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "citation": citation, "rank": rank, "score": score, "parts": parts, "coverage": coverage,
    ])
  }
}
