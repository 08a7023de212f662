import Corpora
import EntityRecognition
import Knowledge
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Proves a question by passages.
struct Prover {
  let context: AnswerContext
  let parts: QuestionParts
  private let spans: SpanFinder
  /// Nil where the question is none of that kind.
  private let polar: PolarAnswerFinder?
  private let list: ListAnswerFinder?
  private let order: RankAnswerFinder?

  init(context: AnswerContext) {
    self.init(context, proving: QuestionParts(in: context))
  }

  private init(_ context: AnswerContext, proving parts: QuestionParts) {
    self.context = context
    self.parts = parts
    spans = SpanFinder(context: context, parts: parts)
    polar = PolarAnswerFinder(context: context, parts: parts)
    list = ListAnswerFinder(context: context, parts: parts)
    order = RankAnswerFinder(
      context.question, lexicon: context.lexicon, analyzer: context.analyzer)
  }

  /// - Throws: `SourceError` when a source cannot be read.
  func proof(of ranked: RankedPassage) throws(SourceError) -> Proof {
    let glosses = context.corpus.glosses(ofSourceOf: ranked.passage)
    guard let bound = parts.bound(by: glosses) else { return try plainProof(of: ranked) }
    return try Prover(context, proving: bound).plainProof(of: ranked)
  }

  private func plainProof(of ranked: RankedPassage) throws(SourceError) -> Proof {
    let passage = ranked.passage
    let editions = try context.corpus.texts(of: passage)
    let telling = try telling(in: editions, passage)
    let found = parts.all.map { proved($0, in: passage, telling) }
    var best: (edition: Int, spans: [SpanCandidate]) = (0, [])
    let asked = try context.question.asked.noun == nil ? nil : questionBefore(passage)
    for (edition, text) in editions.enumerated() {
      let asked = asked.flatMap { $0.indices.contains(edition) ? $0[edition] : $0.first }
      let spans = spans.candidates(in: text, carried: found.map(\.level), asked: asked)
        .sorted { $0.isBetter(than: $1) }
      if let first = spans.first, first.support > best.spans.first?.support ?? -1 {
        best = (edition, spans)
      }
    }
    let ranks = ranks(in: editions)
    if let ranks { best.edition = ranks.edition }
    let said = best.spans.filter(\.isSaid)
    let denied = best.spans.first { !$0.assertion.isAnswer }
    var share = IDFShare()
    for (part, found) in zip(parts.all, found) {
      share.add(part.weight, isHeld: found.source != nil)
    }
    let support = parts.weight > 0 ? share.value : 1
    let missing = try missing(found, support, best.spans, ranks?.outcome, in: passage)
    let value =
      if let ranks {
        ranks.outcome.value
      } else {
        try value(of: said, in: editions[best.edition], found, passage)
      }
    return Proof(
      question: parts, ranked: ranked, edition: best.edition, parts: found, support: support,
      spans: said, denied: denied, value: value, missing: missing,
      isUnknown: missing?.kind == .entity
        && found.contains { $0.kind == .entity && $0.isUnknown && $0.text == missing?.text })
  }

  /// The first essential part that is not proved.
  private func missing(
    _ found: [ProofPart], _ support: Float, _ spans: [SpanCandidate], _ ranks: RankOutcome?,
    in passage: Int
  ) throws(SourceError) -> UnprovedPart? {
    switch ranks {
    case .noPlace: UnprovedPart(kind: .condition, text: context.question.asked.text)
    case .answer: nil
    case nil:
      try EssentialParts(context: context, parts: parts, passage: passage, found: found)
        .missing(support: support, spans)
    }
  }

  /// The words shown as the short answer; nil if no words are proved well enough.
  private func value(
    of spans: [SpanCandidate], in text: AnalyzedText, _ found: [ProofPart], _ passage: Int
  ) throws(SourceError) -> ProvedValue? {
    if let polar {
      let asked = try questionBefore(passage)?.first
      return polar.answer(in: text, proved: found, asked: asked).map { .words([$0]) }
    }
    if let list {
      let asked = try questionBefore(passage)?.first
      let items = list.answer(in: text, proved: found, asked: asked)
      if items.count > 1 { return .words(items) }
    }
    guard !lacksWord(found, passage) else { return nil }
    let meant = meant(by: spans)
    return meant.isEmpty ? nil : .words(meant.map(\.bytes))
  }

  /// Whether a few documents in the question's language never use a common word of it, nor any of the
  /// lexicon's words for that: what they tell is then of something else. A word that is not one, such as
  /// a misspelt one, shows nothing.
  private func lacksWord(_ found: [ProofPart], _ passage: Int) -> Bool {
    guard context.isOfFewDocuments, context.isInQuestionsLanguage(passage) else { return false }
    return zip(parts.all, found).contains { part, found in
      guard let topic = part.topic?.topic, part.isUnknown, found.source == nil,
        part.kind == .predicate || part.kind == .noun, topic.evidence == .strong
      else { return false }
      return !topic.expansions.isEmpty
        || context.lexicon.frequencies.isWord(context.analyzer.tokens(of: topic.text))
    }
  }

  /// The editions of the passage before, if that ends with a question.
  private func questionBefore(_ passage: Int) throws(SourceError) -> [AnalyzedText]? {
    guard passage > context.range.lowerBound, try context.asks(passage - 1) else { return nil }
    return try context.corpus.texts(of: passage - 1)
  }

  /// The thing of the kind that is asked for which is surely meant, or the things that are named in a
  /// row; empty if none is, or one of several may be.
  private func meant(by spans: [SpanCandidate]) -> [SpanCandidate] {
    let question = context.question
    guard question.type.asksForAThing, question.type != .list, !question.asked.isTwofold,
      question.type != .statement || question.asked.attribute != nil,
      let best = spans.first, best.isNear, best.isCalled || !question.asked.isName,
      best.assertion != .planned || question.asked.isAboutFuture
    else { return [] }
    let isBare = best.kind == .number && !best.isCounted
    let needed = isBare ? ProofThresholds.bareNumber : ProofThresholds.value
    guard best.support >= needed else { return [] }
    let row = spans.filter { $0.bytes == best.bytes || $0.isAsGood(as: best) }
      .sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    let isRow = zip(row, row.dropFirst()).allSatisfy { $0.isBeside($1) }
    return row.count == 1 || isRow && question.expected.isName ? row : []
  }

  /// What the order that a text states says of the place that is asked for.
  private enum RankOutcome {
    case answer(ProvedValue)
    /// It has no such place or thing.
    case noPlace

    var value: ProvedValue? {
      if case .answer(let value) = self { value } else { nil }
    }
  }

  /// Nil if no order is asked for or stated.
  private func ranks(in editions: [AnalyzedText]) -> (edition: Int, outcome: RankOutcome)? {
    guard let order else { return nil }
    var isOrder = false
    for (edition, text) in editions.enumerated() {
      switch order.answer(in: text)?.value {
      case .words(let words): return (edition, .answer(.words(words)))
      case .number(let number): return (edition, .answer(.number(number)))
      case nil: isOrder = isOrder || order.isOrdered(text)
      }
    }
    return isOrder && order.asksForPlace ? (0, .noPlace) : nil
  }

  /// A part with what proves it in a passage or around it.
  private func proved(
    _ part: QuestionParts.Part, in passage: Int, _ telling: ProvedPart.Source?
  ) -> ProofPart {
    let found: Evidence? =
      if part.isTakenOver {
        part.topic.flatMap { evidence(of: part, $0, in: passage) } ?? (
          .previous, Self.takenOverLevel
        )
      } else if part.kind == .attribute, let telling {
        (telling, telling == .question ? Self.questionLevel : 0.5)
      } else {
        part.topic.flatMap { evidence(of: part, $0, in: passage) }
      }
    return ProofPart(
      kind: part.kind, text: part.text, source: found?.source,
      level: found?.level ?? 0,
      isKnownName: part.topic?.topic.isName ?? false, isUnknown: part.isUnknown)
  }

  /// How much a word of the previous question counts where the passage does not have it.
  private static let takenOverLevel: Float = 0.4
  /// How much a word counts that stands in the question that the passage answers.
  static let questionLevel: Float = 0.8
  /// How much a word counts that stands somewhere in the paragraph.
  static let paragraphLevel: Float = 0.6

  private typealias Evidence = (source: ProvedPart.Source, level: Float)

  /// Where a passage, or the question right before it, tells the attribute that is asked for; nil if
  /// nowhere, and if none is asked for.
  private func telling(
    in editions: [AnalyzedText], _ passage: Int
  ) throws(SourceError) -> ProvedPart.Source? {
    guard let attribute = context.question.asked.strictAttribute?.attribute else { return nil }
    func tells(_ text: AnalyzedText) -> Bool {
      !attribute.tellings(in: context.analyzer.tokens(of: text.reading.utf8)).isEmpty
    }
    if editions.contains(where: tells) { return .paragraph }
    return try questionBefore(passage)?.contains(where: tells) == true ? .question : nil
  }

  private func evidence(
    of part: QuestionParts.Part, _ topic: MatchedTopic, in passage: Int
  ) -> Evidence? {
    if part.isUnknown { return nil }
    if topic.stands(in: passage, fields: .paragraph) { return (.paragraph, Self.paragraphLevel) }
    if topic.stands(in: passage, fields: .question) { return (.question, Self.questionLevel) }
    if topic.stands(in: passage, fields: .speaker) { return (.speaker, 0.8) }
    if topic.stands(in: passage, fields: .facts) { return (.fact, 0.6) }
    if topic.stands(in: passage, fields: .surroundings) { return (.context, 0.4) }
    if topic.stands(in: passage) { return (.anticipated, 0.6) }
    if part.kind == .entity, isAboutPiece(topic, passage) { return (.piece, 0.5) }
    return nil
  }

  /// Whether a whole piece is about what a name names, so that its passages need not repeat it.
  ///
  /// What a guest says is about the guest, and not about somebody else who is named often.
  private func isAboutPiece(_ topic: MatchedTopic, _ passage: Int) -> Bool {
    if topic.topic.isPerson, context.isInterview(passage) { return false }
    let corpus = context.corpus
    let all = corpus.passages(ofDocument: corpus.place(of: passage).document)
    let count = corpus.index.passageCount(
      matching: topic.matches.alternatives, in: all, fields: .mentions)
    return Float(count) >= ProofThresholds.pieceShare * Float(all.count) && count > 2
  }
}

extension FieldSet {
  /// The question that a paragraph answers.
  fileprivate static let question = FieldSet([.question])
  /// The facts that a paragraph proves.
  fileprivate static let facts = FieldSet([.facts])
  /// What stands around a paragraph.
  fileprivate static let surroundings = FieldSet([.heading, .context])
}
