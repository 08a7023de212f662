import Corpora
import Knowledge
import PassageRetrieval
import TextAnalysis

/// The parts of a question that a passage has to prove, each with its weight.
struct QuestionParts: Sendable {
  let all: [Part]
  /// Sum of the weights.
  let weight: Float
  private let locator: TopicLocator
  private let attribute: Attribute?

  /// A part of the question as something to prove.
  struct Part: Sendable {
    let kind: ProvedPart.Kind
    /// As the question writes it, folded.
    let text: String
    /// The words that stand for it; nil for an attribute that the question asks for in common words.
    let topic: MatchedTopic?
    /// How much it tells passages apart: its inverse document frequency. A word that the sources
    /// never use has the weight of their rarest.
    let weight: Float
    /// Whether no passage of the sources has it.
    let isUnknown: Bool
    /// Whether the previous question names it, not this one.
    let isTakenOver: Bool

    /// The terms of each alternative; empty for an attribute in common words.
    var words: [[Term]] { topic?.topic.alternatives.map { $0.map(\.term) } ?? [] }
  }

  init(in context: AnswerContext) {
    let (question, coverage) = (context.question, context.coverage)
    let topics = coverage.topics
    let asked = question.asked.strictAttribute
    var own: [Part] = []
    var told: (topic: MatchedTopic, weight: Float)?
    for (index, topic) in topics.enumerated() {
      let count = topic.matches.passageCount
      if count == 0, coverage.isSeam(index, topics) { continue }
      let weight =
        BM25F.idf(
          passages: context.range.count, documentFrequency: topic.matches.tellingCount)
        * topic.topic.rarity
        * (count == 0 ? Self.unknownWord(topic.topic, context) : 1)
      let words = topic.topic.tokens
      if let asked, !question.asked.isTakenOver, !topic.topic.isName, !words.isEmpty,
        words.contains(where: asked.words.contains)
      {
        if count > 0, weight > told?.weight ?? 0 { told = (topic, weight) }
        continue
      }
      own.append(
        Part(
          kind: question.kind(of: topic.topic), text: topic.topic.text, topic: topic,
          weight: weight, isUnknown: count == 0, isTakenOver: topic.topic.isTakenOver))
    }
    attribute = asked?.attribute
    if let asked {
      own.append(
        Part(
          kind: .attribute, text: asked.attribute.name, topic: told?.topic,
          weight: max(told?.weight ?? 0, Self.attributeWeight), isUnknown: false, isTakenOver: false
        ))
    }
    all = own
    locator = TopicLocator(
      of: own.map(\.words), certainties: own.map { $0.topic?.topic.certainties ?? [] })
    weight = own.reduce(0) { $0 + $1.weight }
  }

  /// The same parts, each proved by the names too that a source binds to it; nil if it binds none of
  /// them.
  func bound(by glosses: NameGlosses) -> QuestionParts? {
    guard !glosses.isEmpty else { return nil }
    let names = all.map { part in part.words.first.map(glosses.names) ?? [] }
    guard names.contains(where: { !$0.isEmpty }) else { return nil }
    return QuestionParts(
      all: all, weight: weight,
      locator: TopicLocator(
        of: zip(all, names).map { $0.words + $1 },
        certainties: zip(all, names).map { part, names in
          (part.topic?.topic.certainties ?? []) + names.map { _ in 1 }
        }), attribute: attribute)
  }

  private init(all: [Part], weight: Float, locator: TopicLocator, attribute: Attribute?) {
    self.all = all
    self.weight = weight
    self.locator = locator
    self.attribute = attribute
  }

  /// The factor for a word that the sources never use.
  private static func unknownWord(_ topic: Question.Topic, _ context: AnswerContext) -> Float {
    typealias Factor = ProofThresholds.UnknownWord
    guard context.isOfFewDocuments else { return Factor.amongMany }
    return topic.expansions.isEmpty && !topic.isName ? Factor.withoutSynonyms : 1
  }

  /// Minimum weight of an attribute that the question asks for in common words: how old.
  private static let attributeWeight: Float = 2

  /// By part, the bytes of the words that prove it in a run of tokens; nil where none do.
  func places(in tokens: ArraySlice<Token>) -> [Range<Int>?] { found(in: tokens).map { $0?.bytes } }

  /// By part, the words that prove it in a run of tokens; nil where none do.
  func found(in tokens: ArraySlice<Token>) -> [TopicLocator.Found?] {
    var places = locator.found(in: tokens)
    guard let attribute, let telling = attribute.tellings(in: Array(tokens)).first else {
      return places
    }
    let words = tokens[
      tokens.startIndex + telling.lowerBound..<tokens.startIndex + telling.upperBound]
    if let first = words.first, let last = words.last {
      places[places.count - 1] = TopicLocator.Found(
        bytes: first.range.lowerBound..<last.range.upperBound, certainty: 1)
    }
    return places
  }
}

extension Question {
  /// What a topic is in the question.
  fileprivate func kind(of topic: Topic) -> ProvedPart.Kind {
    if topic.isName || topic.isWrittenAsName { return .entity }
    if topic.isTime { return .condition }
    if let noun = asked.noun, !asked.isTakenOver, !topic.tokens.isEmpty,
      topic.tokens.overlaps(noun.tokens)
    {
      return .noun
    }
    return .predicate
  }
}
