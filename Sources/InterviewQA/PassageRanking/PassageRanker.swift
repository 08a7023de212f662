import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Ranks candidates by their sentences, by facts and anticipated questions, by who speaks, and by
/// the structure of the piece if the question asks for that.
struct PassageRanker {
  let context: AnswerContext
  let retriever: PassageRetriever

  private typealias Weight = RankingWeights.Passage
  private var corpus: Corpus { context.corpus }
  private var question: Question { context.question }

  /// - Throws: `SourceError` when a source cannot be read.
  func ranking(of candidates: Candidates) throws(SourceError) -> PassageRanking {
    let pool = candidates.found.prefix(Weight.reread) + candidates.proposed
    let closeness = try closeness(of: pool)
    let scale = Scale(bestScore: candidates.bestScore, closeness: closeness)
    let reread = Self.sorted(
      try answersBelowQuestions(zip(pool, closeness).map { ranked($0, $1, scale) }))
    let unread = candidates.found.dropFirst(Weight.reread).filter { candidate in
      !reread.contains { $0.passage == candidate.passage }
    }
    return try ordered(reread + unread.map(ranked), scale)
  }

  /// A passage as it would score among some candidates, whether or not it is one of them.
  ///
  /// - Throws: `SourceError` when a source cannot be read.
  func ranked(_ passage: Int, among candidates: Candidates) throws(SourceError) -> RankedPassage {
    let pool = candidates.found.prefix(Weight.reread) + candidates.proposed
    let closeness = try closeness(of: pool)
    let scale = Scale(bestScore: candidates.bestScore, closeness: closeness)
    let own = try reread(passage, scale)
    let others = zip(pool, closeness).map { ranked($0, $1, scale) }
      .filter { $0.passage != passage }
    return try answersBelowQuestions([own] + others)[0]
  }

  private func ordered(
    _ ranked: [RankedPassage], _ scale: Scale
  ) throws(SourceError) -> PassageRanking {
    let sides = withBothSides(ranked)
    let ranked = sides ?? ranked
    if let target = question.wholePart {
      let parts = structure(target, ranked: ranked)
      if !parts.isEmpty { return PassageRanking(passages: parts, order: .structure(target)) }
    }
    let items = try enumerated(by: ranked, scale)
    guard !items.isEmpty else {
      return PassageRanking(passages: ranked, order: sides == nil ? .score : .bothSides)
    }
    let rest = ranked.filter { passage in !items.contains { $0.passage == passage.passage } }
    return PassageRanking(passages: items + rest, partCount: items.count, order: .list)
  }

  /// Best first; the earlier passage comes first if scores are equal.
  private static func sorted(_ passages: [RankedPassage]) -> [RankedPassage] {
    passages.sorted { $0.score != $1.score ? $0.score > $1.score : $0.passage < $1.passage }
  }
}

// Scores.
extension PassageRanker {
  /// What the scores of all candidates for a question are relative to.
  private struct Scale {
    /// The best score by terms.
    let bestScore: Float
    /// The share of the candidates that contain nothing of the expected kind: the more of them do,
    /// the less it says about each.
    let rarity: Float

    init(bestScore: Float, closeness: [SentenceScorer.Closeness]) {
      self.bestScore = bestScore
      rarity =
        1 - Float(closeness.count { $0.expected > 0 }) / Float(max(1, closeness.count))
    }
  }

  private func closeness(
    of candidates: some Collection<Candidate>
  ) throws(SourceError) -> [SentenceScorer.Closeness] {
    let texts = try CandidateTexts(of: candidates.map(\.passage), in: corpus)
    return context.sentences.closeness(of: texts, passages: candidates.count)
  }

  /// A candidate that is not scored sentence by sentence, since enough others come before it.
  private func ranked(_ candidate: Candidate) -> RankedPassage {
    var parts = ScoreParts(of: candidate)
    parts.kind = candidate.score - parts.sumBeforeKind
    return ranked(candidate.passage, candidate.score, parts)
  }

  private func reread(_ passage: Int, _ scale: Scale) throws(SourceError) -> RankedPassage {
    let candidate = retriever.candidate(passage, for: context)
    let closeness = try closeness(of: CollectionOfOne(candidate))
    return ranked(candidate, closeness[0], scale)
  }

  private func ranked(
    _ candidate: Candidate, _ closeness: SentenceScorer.Closeness, _ scale: Scale
  ) -> RankedPassage {
    let passage = candidate.passage
    let question = context.sentences.maxScore
    let subject = context.isSpokenBySubject(passage) ? Weight.subject : 0
    let expected = expectedWeight * scale.rarity * closeness.expected
    let nearby = self.question.nearby.contains(passage) ? Weight.nearby : 0
    let coverage =
      context.isInQuestionsLanguage(passage)
      ? 0 : Weight.coverage * context.coverage.share(in: passage)
    let gained = closeness.sum + (subject + expected + nearby + coverage) * question
    let fact = context.facts.best(in: passage)
    let factScore = Weight.fact * (fact?.fitness ?? 0) * scale.bestScore
    let anticipated = context.anticipated.match(for: passage)
    let anticipatedScore = Weight.anticipated * (anticipated?.similarity ?? 0) * question

    let named = candidate.score + gained * candidate.kindWeight
    let missing = context.names.count { !isMentioned($0, in: passage) }
    let weakened = (0..<missing).reduce(named) { score, _ in score * Weight.missingName }
    let score = weakened + (factScore + anticipatedScore * candidate.kindWeight)

    var parts = ScoreParts(of: candidate)
    parts.sentence = closeness.sentence
    parts.bigrams = closeness.bigrams
    parts.subject = subject * question
    parts.expected = expected * question
    parts.nearby = nearby * question
    parts.coverage = coverage * question
    parts.anticipated = anticipatedScore
    parts.fact = factScore
    parts.missingNames = weakened - named
    parts.kind = (candidate.kindWeight - 1) * parts.sumBeforeKind
    return RankedPassage(
      passage: passage, score: score, parts: parts, fact: fact, anticipated: anticipated)
  }

  private func ranked(_ passage: Int, _ score: Float, _ parts: ScoreParts) -> RankedPassage {
    RankedPassage(
      passage: passage, score: score, parts: parts, fact: context.facts.best(in: passage),
      anticipated: context.anticipated.match(for: passage))
  }

  private var expectedWeight: Float {
    guard question.expected.isName else {
      return question.expected.isNarrow ? Weight.measure : Weight.figure
    }
    return question.language.hasPrefix("zh") ? Weight.chineseName : Weight.name
  }

  /// Whether a name occurs in the passage or in the question it answers, or is its speaker's. A
  /// mention in a neighbouring passage is not enough.
  private func isMentioned(_ name: MatchedTopic, in passage: Int) -> Bool {
    name.stands(in: passage, fields: .mentions)
  }
}

// Questions.
extension PassageRanker {
  /// Passages in which the interviewer asks are weakened, and what is said right after a question may
  /// answer in its place: *No, dropped.*
  private func answersBelowQuestions(
    _ ranked: [RankedPassage]
  ) throws(SourceError) -> [RankedPassage] {
    guard question.type != .asked, question.type != .metadata else { return ranked }
    let own = Dictionary(
      ranked.lazy.map { ($0.passage, $0.score) }, uniquingKeysWith: { first, _ in first })
    var scores: [Int: Float] = [:]
    for passage in ranked where try context.asks(passage.passage) {
      if corpus.role(ofSpeakerIn: passage.passage) == .interviewer {
        scores[passage.passage] = passage.score * Weight.asking
      }
      guard let answer = try answer(below: passage.passage) else { continue }
      let carried = passage.score * Weight.belowQuestion
      if carried > own[answer] ?? 0 { scores[answer] = max(scores[answer] ?? 0, carried) }
    }
    let others = scores.keys.filter { own[$0] == nil }.sorted().map(unscored)
    return (ranked + others).map { passage in
      scores[passage.passage].map(passage.scored) ?? passage
    }
  }

  /// The passage after a question, if somebody else says it and it may answer; nil if there is none.
  private func answer(below passage: Int) throws(SourceError) -> Int? {
    let next = passage + 1
    guard context.range.contains(next),
      corpus.place(of: next).document == corpus.place(of: passage).document,
      corpus.metadata(of: next).speaker != nil,
      corpus.metadata(of: next).speaker != corpus.metadata(of: passage).speaker,
      context.eligibility.weight(of: next) != nil, try !context.asks(next)
    else { return nil }
    return next
  }
}

// Order.
extension PassageRanker {
  /// For a comparison, the best passage on each name comes before further passages on one of them;
  /// nil if the question is no comparison.
  private func withBothSides(_ ranked: [RankedPassage]) -> [RankedPassage]? {
    let names = context.names
    guard question.type == .comparison, names.count > 1, let best = ranked.first else { return nil }
    let others = names.filter { !isMentioned($0, in: best.passage) }.compactMap { name in
      ranked.first { isMentioned(name, in: $0.passage) }
    }
    let sides = Set([best.passage] + others.map(\.passage))
    return ranked.filter { sides.contains($0.passage) }
      + ranked.filter { !sides.contains($0.passage) }
  }

  /// The paragraphs of a part of the structure, or the one of them that is asked for. Credits that
  /// were found come first; the ending begins with the last paragraph; all others are in their
  /// order.
  private func structure(
    _ target: StructureTarget, ranked: [RankedPassage]
  ) -> [RankedPassage] {
    let all = context.range.filter {
      corpus.isPart(of: target, passage: $0) && context.eligibility.isAllowed($0)
    }
    if let one = question.position?.element(of: all) { return [unscored(one)] }
    if target == .ending { return all.reversed().map(unscored) }
    guard target == .credits else { return all.map(unscored) }
    let found = ranked.filter { all.contains($0.passage) }
    let others = all.filter { passage in !found.contains { $0.passage == passage } }
    return found + others.map(unscored)
  }

  private func unscored(_ passage: Int) -> RankedPassage { ranked(passage, 0, ScoreParts()) }

  /// The items of an enumeration, if the question asks for all of them rather than for one: what
  /// leads up to the list contains as much of the question as the best passage does.
  private func enumerated(
    by ranked: [RankedPassage], _ scale: Scale
  ) throws(SourceError) -> [RankedPassage] {
    guard question.type == .reason || question.type == .list, let best = ranked.first else {
      return []
    }
    let document = corpus.place(of: best.passage).document
    let first = corpus.passages(ofDocument: document).lowerBound
    let needed = context.coverage.share(in: best.passage)
    guard needed > 0 else { return [] }
    let list = try corpus.enumerations(ofDocument: document).first { enumeration in
      enumeration.lead.contains { context.coverage.share(in: first + $0) >= needed }
    }
    let items = (list?.items ?? []).map { first + $0 }.filter(context.eligibility.isAllowed)
    return try items.map { item throws(SourceError) in
      if let known = ranked.first(where: { $0.passage == item }) { return known }
      return try reread(item, scale)
    }
  }
}

extension ScoreParts {
  /// The parts of a candidate's own score, without the factor for its kind.
  init(of candidate: Candidate) {
    let score = candidate.score / candidate.kindWeight
    switch candidate.origin {
    case .terms: terms = score
    case .proposal: proposal = score
    }
  }
}
