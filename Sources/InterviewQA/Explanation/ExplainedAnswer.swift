import Basics

/// Why an answer is as it is: how the question was understood, what decided the order of its
/// quotations, what each score is made of, and where the short answer comes from.
public struct ExplainedAnswer: Sendable, Equatable {
  public let question: String
  public let kind: QuestionType
  /// Name of the rule that told the type; nil when none matched.
  public let rule: String?
  public let order: Order
  /// The short answer; nil when there is none.
  public let value: String?
  /// Where it comes from; nil when there is none.
  public let valueOrigin: ValueOrigin?
  /// The quotations, or the nearest passages where there is no answer, in the answer's order.
  public let passages: [Passage]

  /// What decided the order of the quotations.
  public enum Order: String, Encodable, Sendable {
    case score
    /// The best passage of each name of a comparison stands first.
    case bothSides = "both-sides"
    /// The items of a list that somebody tells stand first, in its order.
    case list
    /// The structure of the piece: its credits, its headings, its questions.
    case structure
  }

  /// What gave the short answer, and why it is shown.
  public struct ValueOrigin: Encodable, Sendable, Equatable {
    public let source: Source
    /// How well it fits, from 0 to 1; nil where nothing is measured.
    public let fit: Double?
    /// The least fit that is shown; nil where nothing is measured.
    public let needed: Double?

    public enum Source: String, Encodable, Sendable {
      /// A fact that an editor wrote down.
      case fact
      /// Words that an editor names for a question like this one.
      case anticipated
      /// The thing of the expected kind in the sentence that answers, nearest to what is asked about.
      case span
      /// The credits of the piece.
      case credits
      /// A count of the parts of the piece.
      case structure
    }
  }

  /// A passage with what gave it its place.
  public struct Passage: Encodable, Sendable, Equatable {
    public let file: String
    /// From 1.
    public let line: Int
    /// Comparable within one answer only.
    public let score: Double
    /// What the score is made of; the parts add up to it.
    public let parts: [ScorePart]
    /// What each term of the question gave to the part `terms`, before what it loses by its kind; the
    /// greatest first.
    public let terms: [TermScore]
  }

  /// What a term of the question gave a passage.
  public struct TermScore: Encodable, Sendable, Equatable {
    public let term: String
    public let score: Double
  }
}

extension ExplainedAnswer: Encodable {
  /// Absent values are null, not left out.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "version": 1, "question": question, "kind": kind, "rule": rule, "order": order,
      "value": value, "valueOrigin": valueOrigin, "passages": passages,
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
