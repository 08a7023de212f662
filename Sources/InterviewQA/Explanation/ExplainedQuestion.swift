import Basics
import Corpora
import EntityRecognition
import PassageRetrieval
import TextAnalysis

/// How a question is understood before anything is searched for.
public struct ExplainedQuestion: Sendable, Equatable {
  /// The question as it was asked.
  public let question: String
  /// Language tag of the question: `zh-Hans`, `zh-Hant` or `en`.
  public let language: String
  /// The type of the question.
  public let kind: QuestionType
  /// Name of the rule that determined the type; nil when none matched.
  public let rule: String?
  /// The part of the piece's structure that is asked for or asked in: `credits`, `sections`,
  /// `questions`, `introduction` or `ending`; nil if none is.
  public let target: String?
  /// Which element of that part is asked for: `first`, `second`, `third` or `last`; nil for all.
  public let position: String?
  /// In the order of the question, followed by what is taken over.
  public let topics: [Topic]
  /// The alternatives for the unit that is asked for, each as terms; empty when none is.
  public let unit: [[String]]
  /// The kinds of thing that are a short answer, by name: `money`, `person`; empty if any is.
  public let expected: [String]
  /// What it takes over from the question before; nil when it stands alone.
  public let takenOver: TakenOver?

  /// One thing asked about.
  public struct Topic: Encodable, Sendable, Equatable {
    /// Folded; empty for the words that answers of the question's type tend to contain.
    public let text: String
    /// Whether the lexicon knows it as a name.
    public let isName: Bool
    /// How much it says against a passage to lack it: `strong`, `weak`, `asking` or `none`.
    public let evidence: String
    /// Number of passages that contain one of the alternatives.
    public let passages: Int
    /// The alternatives for it, the question's own words first; the one that scores best counts.
    public let ways: [[WeightedTerm]]
    /// The other words for it, as the lexicon writes them.
    public let expansions: [String]
  }

  /// A term with its weight in the search.
  public struct WeightedTerm: Encodable, Sendable, Equatable {
    /// As the index has it: folded, and a stem if it is a Latin word.
    public let term: String
    /// Relative to a whole word of the question, which has 1.
    public let weight: Double
  }

  /// What a follow-up takes over from the previous question.
  public struct TakenOver: Encodable, Sendable, Equatable {
    /// The previous question.
    public let question: String
    /// Whether the type is that of the previous question.
    public let kind: Bool
    /// Texts of the topics, in the order of the previous question.
    public let topics: [String]
  }

  /// - Parameters:
  ///   - alone: the question by itself.
  ///   - asked: the question in its conversation; nil if it is the first.
  ///   - previous: the previous question of the same conversation.
  init(
    _ alone: Question, following asked: Question?, _ previous: Question?, in corpus: Corpus
  ) {
    let following = asked?.follows == nil ? nil : asked
    let understood = following ?? alone
    question = understood.text
    language = understood.language
    kind = understood.type
    rule = understood.rule
    target = understood.target?.rawValue
    position = understood.position?.rawValue
    topics = understood.topics.map { Topic($0, in: corpus) }
    unit = understood.unit.map { $0.map(\.term.description) }
    expected = understood.expected.kinds.labels
    takenOver = following.flatMap { following in
      previous.map { TakenOver(by: following, than: alone, from: $0) }
    }
  }
}

extension ExplainedQuestion.Topic {
  fileprivate init(_ topic: Question.Topic, in corpus: Corpus) {
    text = topic.text
    isName = topic.isName
    evidence = "\(topic.evidence)"
    let all = corpus.passages(ofSource: nil)
    passages = corpus.index.passageCount(matching: topic.alternatives, in: all)
    ways = topic.alternatives.map { way in
      way.map { .init(term: $0.term.description, weight: Double($0.weight).rounded(places: 4)) }
    }
    expansions = topic.expansions
  }
}

extension ExplainedQuestion.TakenOver {
  /// - Parameter alone: the same question as one that stands alone.
  fileprivate init(by following: Question, than alone: Question, from previous: Question) {
    question = previous.text
    kind = following.type == previous.type && following.rule == previous.rule
    let own = following.asksForMore ? 0 : alone.topics.count
    topics = following.topics.dropFirst(own).map(\.text).filter { !$0.isEmpty }
  }
}

extension ExplainedQuestion: Encodable {
  /// Absent values are null, not left out.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "version": DixitVersion.json, "question": question, "language": language, "kind": kind,
      "rule": rule,
      "target": target, "position": position, "topics": topics, "unit": unit,
      "expected": expected, "takenOver": takenOver,
    ])
  }
}
