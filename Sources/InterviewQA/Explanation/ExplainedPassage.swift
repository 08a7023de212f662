/// Where a passage stands among those that were found for a question, and why.
public struct ExplainedPassage: Sendable, Equatable {
  public let question: String
  public let passage: Candidate
  /// The one that was found best; nil when nothing was found or this one is it.
  public let first: Candidate?
  /// How many passages were found.
  public let found: Int
  /// How many of them the answer quotes; 0 when it declines.
  public let quoted: Int
  /// What keeps the passage out or holds it back besides its terms, the gravest first.
  public let obstacles: [Obstacle]
  /// What each term gave the passage and the first one; what gave this one most stands first.
  public let terms: [TermScore]

  public struct Candidate: Encodable, Sendable, Equatable {
    public let citation: Citation
    /// From 1; nil when it was not found.
    public let rank: Int?
    /// Comparable within one question only; 0 when it was not found.
    public let score: Double
    /// What its score has besides those of the terms: by its sentences, its facts and its kind.
    public let besides: Double
    /// The share of the question's information that it holds, from 0 to 1.
    public let coverage: Double
  }

  public struct TermScore: Encodable, Sendable, Equatable {
    public let term: String
    /// 0 when the passage does not hold it.
    public let score: Double
    /// The same of the first passage; 0 when there is no other.
    public let first: Double
  }

  public enum Obstacle: String, Encodable, Sendable {
    /// Another source is asked.
    case source
    /// Another speaker is asked.
    case speaker
    /// The interviewer's words are asked for, and these are another's.
    case notInterviewer = "not-interviewer"
    /// The question is answered by the structure of the piece, which it is not part of.
    case structure
    /// It holds nothing that is looked for.
    case terms
    /// The interviewer's own words count less.
    case interviewer
    /// A heading counts less.
    case heading
    /// Not even the best passage holds enough of the question to be an answer.
    case evidence
  }
}

extension ExplainedPassage: Encodable {
  private enum Key: String, CodingKey {
    case version, question, passage, first, found, quoted, obstacles, terms
  }

  /// Absent values are null, not left out.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(1, forKey: .version)
    try object.encode(question, forKey: .question)
    try object.encode(passage, forKey: .passage)
    try object.encode(first, forKey: .first)
    try object.encode(found, forKey: .found)
    try object.encode(quoted, forKey: .quoted)
    try object.encode(obstacles, forKey: .obstacles)
    try object.encode(terms, forKey: .terms)
  }
}

extension ExplainedPassage.Candidate {
  private enum Key: String, CodingKey {
    case citation, rank, score, besides, coverage
  }

  /// Absent values are null, not left out.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(citation, forKey: .citation)
    try object.encode(rank, forKey: .rank)
    try object.encode(score, forKey: .score)
    try object.encode(besides, forKey: .besides)
    try object.encode(coverage, forKey: .coverage)
  }
}
