import Corpora
import PassageRetrieval
import TextAnalysis

/// The parts of a question that a passage has to prove, each with its weight.
struct QuestionParts: Sendable {
  let all: [Part]
  /// Where their words stand in a text; by part.
  let locator: TopicLocator
  /// Sum of the weights.
  let weight: Float

  /// A topic of the question as something to prove.
  struct Part: Sendable {
    let kind: ProvedPart.Kind
    let topic: MatchedTopic
    /// Its inverse document frequency: how much it tells passages apart. A word that the sources
    /// never use has the weight of their rarest.
    let weight: Float
    /// Whether no passage of the sources has it.
    let isUnknown: Bool
    /// Whether the previous question names it, not this one.
    let isTakenOver: Bool
  }

  /// - Parameter topics: the topics that are evidence, in the order of the question.
  init(of question: Question, topics: [MatchedTopic], coverage: QuestionCoverage, passages: Int) {
    all = topics.enumerated().compactMap { index, topic in
      let count = topic.matches.passageCount
      if count == 0, coverage.isSeam(index, topics) { return nil }
      return Part(
        kind: question.kind(of: topic.topic), topic: topic,
        weight: BM25F.idf(passages: passages, documentFrequency: count),
        isUnknown: count == 0, isTakenOver: topic.topic.isTakenOver)
    }
    locator = TopicLocator(of: all.map { $0.topic.topic.alternatives.map { $0.map(\.term) } })
    weight = all.reduce(0) { $0 + $1.weight }
  }
}

extension Question {
  /// What a topic is in the question.
  fileprivate func kind(of topic: Topic) -> ProvedPart.Kind {
    if topic.isName || topic.isWrittenAsName { return .entity }
    if topic.isTime { return .condition }
    if let noun, !topic.tokens.isEmpty, topic.tokens.overlaps(noun.tokens) { return .noun }
    return .predicate
  }
}
