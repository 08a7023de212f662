import Corpora
import PassageRetrieval
import TextAnalysis

/// The only stage that searches: it finds what the parts of a question match, and which passages
/// may answer it.
struct PassageRetriever: Sendable {
  let corpus: Corpus
  let editorial: EditorialIndex
  let knowledge: KnowledgeBase
  let topicMatches: TopicMatchCache

  init(corpus: Corpus, editorial: EditorialIndex, knowledge: KnowledgeBase) {
    self.corpus = corpus
    self.editorial = editorial
    self.knowledge = knowledge
    topicMatches = TopicMatchCache(
      of: corpus.index, editions: corpus.entries.lazy.map(\.summary.files.count).max() ?? 1)
  }

  /// Finds what matches each topic, and which facts and anticipated questions are similar.
  func context(of question: Question, _ options: AnswerOptions) -> AnswerContext {
    let range = corpus.passages(ofSource: options.source)
    let topics = bridged(question, in: range).map {
      MatchedTopic(topic: $0, matches: topicMatches.matches(of: $0, in: range))
    }
    let sentences = SentenceScorer(
      question: question, topics: topics,
      bigrams: question.wordPairs.map { topicMatches.matches(of: $0, in: range) },
      analyzer: knowledge.analyzer)
    let anticipated = AnticipatedQuestionFinder(anticipated: editorial.anticipated)
      .matches(of: question, topics, in: range)
    let evidence = topics.filter { $0.topic.evidence != .none }
    let facts = FactFinder(facts: editorial.facts).matches(of: question, evidence, in: range)
    let coverage = QuestionCoverage(of: question, topics: evidence, in: range)
    return AnswerContext(
      question: question, options: options, corpus: corpus, lexicon: knowledge.lexicon,
      analyzer: knowledge.analyzer, range: range, topics: topics,
      subject: coverage.topics.first(where: namesSpeaker), facts: facts, anticipated: anticipated,
      sentences: sentences, coverage: coverage,
      eligibility: PassageEligibility(
        question: question, options: options, corpus: corpus, range: range))
  }

  /// The topics of a question, with the forms of unknown names in the other script that the sources
  /// have.
  private func bridged(_ question: Question, in range: Range<Int>) -> [Question.Topic] {
    guard question.corrections.isEmpty else { return question.topics }
    let bridge = NameBridge(
      lexicon: knowledge.lexicon, analyzer: knowledge.analyzer, index: corpus.index,
      question: Array(question.text.utf8), range: range)
    return bridge.bridged(question.topics, knowledge.analyzer.tokens(of: question.text))
  }

  private func namesSpeaker(_ topic: MatchedTopic) -> Bool {
    corpus.mayNameSpeaker(topic.matches.alternatives)
      && topic.matches.occur(in: .speaker)
  }

  /// The passages that may answer: at least as many as are scored by sentence and as are quoted, if
  /// there are that many.
  func candidates(for context: AnswerContext) -> Candidates {
    let found = found(
      for: context, limit: max(context.options.limit, RankingWeights.Passage.reread))
    let eligibility = context.eligibility
    return Candidates(
      found: found.map {
        Candidate(
          passage: $0.passage, score: $0.score,
          kindWeight: eligibility.weight(of: $0.passage) ?? 1, origin: .terms)
      },
      proposed: proposed(for: context, besides: found))
  }

  /// The passages found by their terms: in a small range by adding the cached scores of the topics,
  /// in a large one by a search.
  private func found(for context: AnswerContext, limit: Int) -> [ScoredPassage] {
    let (range, eligibility) = (context.range, context.eligibility)
    func adjusted(_ passage: Int, _ score: Float) -> Float? {
      eligibility.weight(of: passage).map { score * $0 }
    }
    let known = context.topics.compactMap(\.matches.scores)
    guard known.count == context.topics.count else {
      return corpus.index.search(
        context.query, in: range, limit: limit, adjust: adjusted)
    }
    var scores = [Float](repeating: 0, count: range.count)
    for own in known {
      for place in scores.indices { scores[place] += own[place] }
    }
    var best = BestPassages(limit: limit)
    for (place, score) in scores.enumerated() where score > 0 {
      let passage = range.lowerBound + place
      if let adjusted = adjusted(passage, score) {
        best.offer(ScoredPassage(passage: passage, score: adjusted))
      }
    }
    return best.sorted
  }

  /// Passages with other words than the question that prove a fact it may ask for, that answer a
  /// similar anticipated question, or that are beside the previous answer.
  private func proposed(
    for context: AnswerContext, besides found: [ScoredPassage]
  ) -> [Candidate] {
    let minimum = RankingWeights.Fact.proposing
    let proposed =
      context.facts.passages(fitting: minimum)
      + context.anticipated.passages(withSimilarity: minimum) + context.question.nearby
    let best = found.first?.score ?? 0
    var last: Int?
    return proposed.sorted().compactMap { passage in
      defer { last = passage }
      guard passage != last,
        !found.prefix(RankingWeights.Passage.reread).contains(where: { $0.passage == passage })
      else { return nil }
      return context.eligibility.weight(of: passage).map { weight in
        Candidate(
          passage: passage, score: best * weight * RankingWeights.Passage.fact, kindWeight: weight,
          origin: .proposal)
      }
    }
  }

  /// A passage as its terms alone would score it.
  func candidate(_ passage: Int, for context: AnswerContext) -> Candidate {
    let weight = context.eligibility.weight(of: passage) ?? 1
    let score = context.topics.reduce(0) { $0 + $1.matches.score(in: passage) }
    return Candidate(
      passage: passage, score: score * weight, kindWeight: weight, origin: .terms)
  }
}
