import Basics
import Corpora
import EntityRecognition
import PassageRetrieval
import TextAnalysis

/// How a question is cut before anything is looked for.
public struct ExplainedQuestion: Sendable, Equatable {
  public let question: String
  /// Language tag of the question: `zh-Hans`, `zh-Hant` or `en`.
  public let language: String
  public let kind: QuestionType
  /// Name of the rule that told the type; nil when none matched.
  public let rule: String?
  /// The part of the piece's structure that is asked for or asked in: `credits`, `sections`,
  /// `questions`, `introduction` or `ending`.
  public let target: String?
  /// Which of the things in that part is asked for: `first`, `second`, `third` or `last`.
  public let position: String?
  /// In the order of the question; what is taken over stands behind.
  public let topics: [Topic]
  /// The ways to write the unit that is asked for, each as terms; empty when none is.
  public let unit: [[String]]
  /// The kinds of thing that answer it in short, by name: `money`, `person`.
  public let expected: [String]
  /// What it takes over from the question before; nil when it stands alone.
  public let takenOver: TakenOver?

  /// One thing asked about.
  public struct Topic: Encodable, Sendable, Equatable {
    /// Folded; empty for the words that answers of the question's type tend to hold.
    public let text: String
    public let isName: Bool
    /// What it says that a passage lacks it: `strong`, `weak`, `asking` or `none`.
    public let evidence: String
    /// In how many passages one of its ways stands.
    public let passages: Int
    /// The ways to say it, the question's own first; the one that scores best counts.
    public let ways: [[WeightedTerm]]
    /// The other words for it, as the lexicon writes them.
    public let expansions: [String]
  }

  public struct WeightedTerm: Encodable, Sendable, Equatable {
    public let term: String
    /// What it counts against a whole word of the question.
    public let weight: Double
  }

  public struct TakenOver: Encodable, Sendable, Equatable {
    /// The question before.
    public let question: String
    /// Whether the kind is that of the question before.
    public let kind: Bool
    public let topics: [String]
  }

  /// - Parameter previous: the question before in the same conversation.
  init(_ alone: Question, after previous: Question?, in corpus: Corpus) {
    let following = previous.flatMap(alone.following)
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
      "version": 1, "question": question, "language": language, "kind": kind, "rule": rule,
      "target": target, "position": position, "topics": topics, "unit": unit,
      "expected": expected, "takenOver": takenOver,
    ])
  }
}
