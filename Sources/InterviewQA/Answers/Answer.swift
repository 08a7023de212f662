/// What is answered to a question: quotations with their citations, or that there are none.
public struct Answer: Sendable, Equatable {
  public let question: String
  public let status: Status
  public let kind: QuestionType
  /// The short answer: part of a quotation or of a fact.
  public let value: String?
  /// Where the short answer comes from, as `:why` tells; nil when there is none.
  public let valueOrigin: ValueOrigin?
  public let facts: [CitedFact]
  /// Best first; empty when unanswered.
  public let citations: [Citation]
  public let understood: Understanding
  /// When unanswered: what was looked for in vain.
  public let absent: Absence?

  public enum Status: String, Sendable {
    case answered, unanswered
  }

  /// What gave the short answer.
  public enum ValueOrigin: Sendable, Equatable {
    /// A fact that an editor wrote down; its fitness is from 0 to 1.
    case fact(fitness: Double)
    /// Words that an editor names for a question like this one; the similarity is from 0 to 1.
    case anticipated(similarity: Double)
    /// The thing of the expected kind in the sentence that answers, nearest to what is asked about.
    case span
    /// The credits of the piece.
    case credits
    /// A count of the parts of the piece.
    case structure
  }

  /// A fact with the index of the citation that proves it.
  public struct CitedFact: Encodable, Sendable, Equatable {
    public let subject: String
    public let relation: String
    public let value: String
    public let citation: Int
  }

  /// How the question was read.
  public struct Understanding: Sendable, Equatable {
    /// Language tag of the question: `zh-Hans`, `zh-Hant` or `en`.
    public let language: String
    /// What was looked for, in the order of the question.
    public let terms: [String]
    /// Name of the rule that told the type.
    public let rule: String?
    /// By term, the other words that were looked for as well.
    public let expanded: [String: [String]]
    /// Misspelt names of the question with the names they were read as; empty when there are none.
    public let corrected: [String: String]
    /// The terms that were taken over from the question before; nil when it stands alone.
    public let follows: [String]?
  }

  /// Why there is no answer.
  public struct Absence: Encodable, Sendable, Equatable {
    public let terms: [TermCount]
    /// Up to three passages that came nearest; they are not an answer.
    public let nearest: [Citation]
  }

  /// In how many paragraphs a term or one of its other words stands.
  public struct TermCount: Encodable, Sendable, Equatable {
    public let term: String
    public let paragraphs: Int
  }
}
