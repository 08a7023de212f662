import Basics

/// Why an answer is as it is: how the question was understood, what decided the order of its
/// quotations, what each score is made of, and where the short answer comes from.
public struct ExplainedAnswer: Sendable, Equatable {
  /// The question as it was asked.
  public let question: String
  /// The type of the question.
  public let kind: QuestionType
  /// Name of the rule that determined the type; nil when none matched.
  public let rule: String?
  /// What decided the order of the quotations.
  public let order: Order
  /// The short answer; nil when there is none.
  public let value: String?
  /// Where it comes from; nil when there is none.
  public let valueOrigin: ValueOrigin?
  /// Language tag of the first quotation if it is in another language than the question.
  public let foreign: String?
  /// What proves the question; nil when the answer was not found by its words.
  public let proof: ExplainedProof?
  /// The quotations, or the nearest passages if there is no answer, in the answer's order.
  public let passages: [Passage]

  /// What decided the order of the quotations.
  public enum Order: String, Encodable, Sendable {
    /// The scores of the passages.
    case score
    /// The best passage of each name of a comparison stands first.
    case bothSides = "both-sides"
    /// The items of a list that the speaker goes through stand first, in its order.
    case list
    /// The structure of the piece: its credits, its headings, its questions.
    case structure
  }

  /// What gave the short answer, and why it is shown.
  public struct ValueOrigin: Encodable, Sendable, Equatable {
    /// What gave it.
    public let source: Source
    /// How well it fits, from 0 to 1; nil if that is not measured.
    public let fit: Double?
    /// Minimum fit for a short answer; nil if that is not measured.
    public let needed: Double?

    /// What a short answer can come from.
    public enum Source: String, Encodable, Sendable {
      /// A fact that an editor wrote down.
      case fact
      /// Words that an editor gives for a question like this one.
      case anticipated
      /// The thing of the expected kind in the sentence that answers, nearest to what is asked
      /// about.
      case span
      /// The credits of the piece.
      case credits
      /// A count of the parts of the piece.
      case structure
    }
  }

  /// A passage with what its score is made of.
  public struct Passage: Encodable, Sendable, Equatable {
    /// As citations name it.
    public let file: String
    /// From 1.
    public let line: Int
    /// Comparable within one answer only.
    public let score: Double
    /// What the score is made of; the parts add up to it.
    public let parts: [ScorePart]
    /// What each term of the question contributes to the part `terms`, before the factor for the
    /// kind of paragraph; the greatest first, empty when the passage was not found by its terms.
    public let terms: [TermScore]
  }

  /// What a term of the question contributes to the score of a passage.
  public struct TermScore: Encodable, Sendable, Equatable {
    /// As the index has it: folded, and a stem if it is a Latin word.
    public let term: String
    /// Above 0.
    public let score: Double
  }
}

extension ExplainedAnswer: Encodable {
  /// Absent values are null, not left out.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "version": DixitVersion.json, "question": question, "kind": kind, "rule": rule,
      "order": order,
      "value": value, "valueOrigin": valueOrigin, "foreign": foreign, "proof": proof,
      "passages": passages,
    ])
  }
}

extension ExplainedAnswer.ValueOrigin {
  init(_ origin: Answer.ValueOrigin) {
    let (source, fit, needed): (Source, Double?, Float?) =
      switch origin {
      case .fact(let fitness): (.fact, fitness, RankingWeights.Fact.answering)
      case .anticipated(let similarity):
        (.anticipated, similarity, RankingWeights.Similarity.answering)
      case .span: (.span, nil, nil)
      case .credits: (.credits, nil, nil)
      case .structure: (.structure, nil, nil)
      }
    self.init(
      source: source, fit: fit?.rounded(places: ScoreParts.places), needed: needed?.explained)
  }
}

extension ExplainedAnswer.Order {
  init(_ order: PassageRanking.Order) {
    self =
      switch order {
      case .score: .score
      case .bothSides: .bothSides
      case .list: .list
      case .structure: .structure
      }
  }
}
