import Corpora
import EntityRecognition
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Decides whether the sources answer a question at all.
struct Answerability {
  let context: AnswerContext

  private var question: Question { context.question }
  private var topics: [MatchedTopic] { context.coverage.topics }

  /// Whether the passages of a ranking answer a question, and which proves it.
  struct Verdict {
    let isAnswered: Bool
    /// With the passage that proves it first.
    let ranking: PassageRanking
    /// Of the first passage; nil if nothing was found or the structure answers.
    let proof: Proof?
  }

  /// - Throws: `SourceError` when a source cannot be read.
  func verdict(on ranking: PassageRanking) throws(SourceError) -> Verdict {
    if ranking.isStructural { return Verdict(isAnswered: true, ranking: ranking, proof: nil) }
    let prover = Prover(context: context)
    if let ranked = try verdict(onRanksAmong: ranking, prover) { return ranked }
    guard let first = ranking.passages.first, !topics.isEmpty || !isWholeCorpus else {
      return Verdict(isAnswered: false, ranking: ranking, proof: nil)
    }
    let document = context.corpus.place(of: first.passage).document
    guard let work = EditorialWork(on: context.corpus.entries[document]) else {
      return try verdict(onPlain: ranking, prover)
    }
    let proof = try prover.proof(of: first)
    let isAnswered = try isAnswerable(by: first, proof, work)
    return Verdict(isAnswered: isAnswered, ranking: ranking, proof: proof)
  }

  /// The first passage that proves all of the question; of those near it one that proves a short
  /// answer comes before a mere question.
  private func verdict(
    onPlain ranking: PassageRanking, _ prover: Prover
  ) throws(SourceError) -> Verdict {
    var best: Proof?
    var whole: (place: Int, proof: Proof)?
    for (place, ranked) in ranking.passages.prefix(Self.proved).enumerated() {
      if ranked.score < ranking.passages[0].score * Self.near { break }
      let proof = try prover.proof(of: ranked)
      if best == nil { best = proof }
      guard isAnswer(proof) else { continue }
      if let known = whole {
        if proof.value != nil { whole = (place, proof) }
        if proof.value != nil || place > known.place + Self.beyond { break }
      } else {
        whole = (place, proof)
        guard proof.value == nil, question.type.asksForAThing,
          try context.asks(ranked.passage)
        else { break }
      }
    }
    guard let whole else { return Verdict(isAnswered: false, ranking: ranking, proof: best) }
    return Verdict(isAnswered: true, ranking: ranking.moved(whole.place), proof: whole.proof)
  }

  private func isAnswer(_ proof: Proof) -> Bool {
    proof.missing.map { $0.kind == .predicate && isLikely(at: proof.ranked.passage) } ?? true
  }

  /// What the orders that passages state say of the place that is asked for; nil if no order is asked
  /// for, or none is stated.
  private func verdict(
    onRanksAmong ranking: PassageRanking, _ prover: Prover
  ) throws(SourceError) -> Verdict? {
    guard let finder = RankPassageFinder(context: context) else { return nil }
    let passages = ranking.passages.map(\.passage)
    let needed = (passages.first.map(context.coverage.share) ?? 0) * Self.ranked
    let orders = try finder.found(among: passages)
    for found in orders where found.share >= needed {
      let proof = try prover.proof(of: ranking.passage(found.passage))
      guard proof.isWhole else { continue }
      return Verdict(isAnswered: true, ranking: ranking.leading(with: proof.ranked), proof: proof)
    }
    guard orders.isEmpty || context.isOfFewDocuments else { return nil }
    for ranked in ranking.passages.prefix(Self.proved) {
      let proof = try prover.proof(of: ranked)
      if proof.missing?.kind == .condition {
        return Verdict(isAnswered: false, ranking: ranking, proof: proof)
      }
    }
    return nil
  }

  /// Minimum share of the question in a passage that states an order, relative to the passage found
  /// first: an order of something else answers nothing.
  private static let ranked: Float = 0.7
  /// Minimum score of a passage that may prove the question, as a share of the best.
  private static let near: Float = 0.5
  /// Number of passages that may prove the question.
  private static let proved = 8
  /// Number of passages beyond the first that proves the question, among which one with a short
  /// answer is looked for.
  private static let beyond = 2

  /// Whether the first passage of a ranking answers the question, by its words and what an editor has
  /// done for its document.
  private func isAnswerable(
    by first: RankedPassage, _ proof: Proof, _ work: EditorialWork
  ) throws(SourceError) -> Bool {
    let same = AnswerabilityThresholds.Anticipated.same
    if first.anticipated?.similarityOfSameKind ?? 0 >= same { return true }
    guard proof.isWhole else { return false }
    let lacksExpected = question.expected.isKnown ? try !containsExpected(first.passage) : false
    return isProved(by: first, work, lacksExpected: lacksExpected)
      || isLikely(at: first.passage, lacksExpected: lacksExpected)
  }

  /// Whether at least one edition of a passage contains the kind of thing that is asked for. The
  /// name of the speaker, which records mention, does not count.
  private func containsExpected(_ passage: Int) throws(SourceError) -> Bool {
    let speaker = context.corpus.speakerName(of: passage).flatMap(name)
    return try context.corpus.texts(of: passage).contains { text in
      context.sentences.expectedEntities(in: text).contains { entity in
        speaker == nil || !entity.kind.isName
          || name(String(decoding: text.reading.utf8[entity.bytes], as: UTF8.self)) != speaker
      }
    }
  }

  /// The lexicon's name that the words begin with; nil if there is none.
  private func name(_ words: String) -> Lexicon.Name? {
    context.lexicon.names.matches(in: context.analyzer.tokens(of: words)).first?.value
  }

  /// Whether the words of the question support the passage as the answer: the sources mention every
  /// name of the question, and the passage contains the unit asked for and enough of the rest.
  ///
  /// - Parameter lacksExpected: whether the passage contains nothing of the expected kind.
  private func isProved(
    by first: RankedPassage, _ work: EditorialWork, lacksExpected: Bool
  ) -> Bool {
    if topics.isEmpty { return true }
    let passage = first.passage
    guard topics.contains(where: { $0.matches.passageCount > 0 }),
      !topics.contains(where: { isName($0.topic, work) && !isNamed($0) }),
      question.unit.isEmpty
        || context.corpus.index.matches(question.unit, passage, in: .statements)
    else { return false }
    switch work {
    case .questions: return isAnticipated(by: first, lacksExpected: lacksExpected)
    case .editions:
      return isCovered(
        by: passage, unknownWord: AnswerabilityThresholds.Editions.unknownWord,
        minimum: AnswerabilityThresholds.Editions.coverage)
    }
  }

  private var isWholeCorpus: Bool { context.range.count == context.corpus.index.passageCount }

  /// Whether a topic counts as a name. In a source that the asker has named, a word that is only
  /// written like a name does not.
  private func isName(_ topic: Question.Topic, _ work: EditorialWork) -> Bool {
    topic.isName || topic.isWrittenAsName && (isWholeCorpus || work == .questions)
  }

  /// Whether the sources mention a name. An anticipated question is no mention of a name of the
  /// lexicon, but it is of a word that is only written like one, such as *Israeli*.
  private func isNamed(_ topic: MatchedTopic) -> Bool {
    topic.matches.occur(in: topic.topic.isName ? .allButAnticipated : .all)
  }

  /// Whether a passage and its anticipated questions together contain enough of the question.
  private func isAnticipated(by first: RankedPassage, lacksExpected: Bool) -> Bool {
    typealias Threshold = AnswerabilityThresholds.Anticipated
    let passage = first.passage
    let similarity = first.anticipated?.similarity ?? 0
    let others = topics.filter { !$0.topic.isName }
    let all = context.coverage.share(of: topics, in: passage, unknownWord: 1)
    let rest =
      others.isEmpty ? all : context.coverage.share(of: others, in: passage, unknownWord: 1)
    if similarity < Threshold.same {
      if rest == 0 || !mentionsNames(passage) { return false }
      if lacksExpected, question.expected.isStrict,
        (first.anticipated?.similarityOfSameKind ?? 0) < Threshold.sameKind
      {
        return false
      }
    }
    let support = max(Threshold.coverage * min(all, rest), similarity)
    return support >= Threshold.support + (lacksExpected ? Threshold.lackingSupport : 0)
  }

  /// Whether a passage contains every name of the question; for a comparison, one of them is
  /// enough.
  private func mentionsNames(_ passage: Int) -> Bool {
    let names = topics.filter(\.topic.isName)
    return question.type == .comparison && !names.isEmpty
      ? names.contains { $0.stands(in: passage) } : holdsNames(passage)
  }

  private func isCovered(by passage: Int, unknownWord: Float, minimum: Float) -> Bool {
    let others = topics.filter { !$0.topic.isName }
    return [topics, others].allSatisfy {
      $0.isEmpty
        || context.coverage.share(of: $0, in: passage, unknownWord: unknownWord) >= minimum
    }
  }

  /// Whether the question itself says where its answer is: in a part of the piece that it names, or
  /// beside the previous answer. Then all its names and one of its words are enough.
  private func isLikely(at passage: Int, lacksExpected: Bool = false) -> Bool {
    let isThere =
      context.eligibility.isInNamedPart(passage) || question.nearby.contains(passage)
    guard isThere || question.asksForMore && !question.nearby.isEmpty else { return false }
    let isMissing = lacksExpected && question.expected.isStrict
    return !isMissing && holdsNamesAndWords(passage)
  }

  /// Whether a passage contains every name of the question and, if it has other words, one of
  /// those.
  private func holdsNamesAndWords(_ passage: Int) -> Bool {
    let words = topics.filter { !$0.topic.isName }
    return holdsNames(passage)
      && (words.isEmpty || words.contains { $0.stands(in: passage) })
  }

  private func holdsNames(_ passage: Int) -> Bool {
    topics.allSatisfy { !$0.topic.isName || $0.stands(in: passage) }
  }
}
