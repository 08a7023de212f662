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
    self.context = context
    parts = QuestionParts(in: context)
    spans = SpanFinder(context: context, parts: parts)
    polar = PolarAnswerFinder(context: context, parts: parts)
    list = ListAnswerFinder(context: context, parts: parts)
    order = RankAnswerFinder(
      context.question, lexicon: context.lexicon, analyzer: context.analyzer)
  }

  /// - Throws: `SourceError` when a source cannot be read.
  func proof(of ranked: RankedPassage) throws(SourceError) -> Proof {
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
    let said = best.spans.filter { $0.assertion.isAnswer && !$0.isOfAnother }
    let denied = best.spans.first { !$0.assertion.isAnswer }
    var share = IDFShare()
    for (part, found) in zip(parts.all, found) {
      share.add(part.weight, isHeld: found.source != nil)
    }
    let support = parts.weight > 0 ? share.value : 1
    let missing = try missing(
      found, support: support, best: said.first, any: best.spans.first, denied: denied,
      ranks?.outcome, in: passage)
    let value =
      if let ranks {
        ranks.outcome.value
      } else {
        try value(of: said, in: editions[best.edition], found, passage)
      }
    return Proof(
      question: parts, ranked: ranked, edition: best.edition, parts: found, support: support,
      spans: said,
      denied: denied, value: value, missing: missing,
      isUnknown: missing?.kind == .entity
        && found.contains { $0.kind == .entity && $0.isUnknown && $0.text == missing?.text })
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
    let meant = meant(by: spans)
    return meant.isEmpty ? nil : .words(meant.map(\.bytes))
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
    guard let attribute = context.question.asked.attribute?.attribute, !attribute.isLoose else {
      return nil
    }
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
    if topic.topic.isPerson, isInterview(passage) { return false }
    let corpus = context.corpus
    let all = corpus.passages(ofDocument: corpus.place(of: passage).document)
    let count = corpus.index.passageCount(
      matching: topic.matches.alternatives, in: all, fields: .mentions)
    return Float(count) >= ProofThresholds.pieceShare * Float(all.count) && count > 2
  }

  /// The first essential part that is not proved.
  private func missing(
    _ found: [ProofPart], support: Float, best: SpanCandidate?, any: SpanCandidate?,
    denied: SpanCandidate?, _ ranks: RankOutcome?, in passage: Int
  ) throws(SourceError) -> UnprovedPart? {
    switch ranks {
    case .noPlace: return UnprovedPart(kind: .condition, text: context.question.asked.text)
    case .answer: return nil
    case nil: break
    }
    if try isAskers(passage) {
      return UnprovedPart(kind: .predicate, text: context.question.asked.text)
    }
    let names = found.filter { $0.kind == .entity && $0.source == nil }
    let isNamed = found.contains { $0.kind == .entity && $0.source != nil }
    if let name = names.first(where: {
      ($0.isUnknown && ($0.isKnownName || !isNamed) || isKindEssential || isOfNames)
        && isEssential($0, in: passage)
    }) {
      return UnprovedPart(kind: .entity, text: name.text)
    }
    if let denied, best == nil, isDecisive(denied) {
      return UnprovedPart(kind: .kind, text: context.question.asked.text)
    }
    if context.isOfFewDocuments,
      found.contains(where: { $0.kind == .attribute && $0.source == nil }),
      best.map(tellsAttribute) != true,
      let attribute = context.question.asked.attribute?.attribute
    {
      return UnprovedPart(
        kind: .attribute, text: attribute.label(in: context.question.language))
    }
    if isKindEssential, (best ?? any).map({ $0.support < ProofThresholds.kind }) ?? true,
      !mayBeToldLoosely
    {
      return UnprovedPart(kind: .kind, text: context.question.asked.text)
    }
    if context.isOfFewDocuments, let year = missingYear(found) {
      return UnprovedPart(kind: .condition, text: year.text)
    }
    if context.isOfFewDocuments, asksForMoney, lacksSubject(found), isInLanguage(of: passage) {
      let open = found.filter { $0.source == nil && $0.kind != .attribute }
      return UnprovedPart(kind: .predicate, text: open.map(\.text).joined(separator: " "))
    }
    if context.isOfFewDocuments, isInterview(passage), isInLanguage(of: passage),
      let somebody = missingPerson(found)
    {
      return UnprovedPart(kind: .predicate, text: somebody.text)
    }
    if context.question.asked.isName, context.isOfFewDocuments,
      best.map({ !$0.isCalled && $0.kind?.isName != true }) ?? true
    {
      return UnprovedPart(kind: .kind, text: context.question.asked.text)
    }
    guard support < minimumSupport(found) || isOnlyNamed(found, in: passage) else { return nil }
    let open = found.filter { $0.source == nil }
    return UnprovedPart(kind: .predicate, text: open.map(\.text).joined(separator: " "))
  }

  /// Whether an answer of a guest's has nothing of the question but names: it is about them, but tells
  /// nothing of what is asked. Where many talk, names say more.
  private func isOnlyNamed(_ found: [ProofPart], in passage: Int) -> Bool {
    guard context.isOfFewDocuments, isInterview(passage) else { return false }
    let words = found.filter { $0.kind != .entity }
    return !words.isEmpty && words.allSatisfy { $0.source == nil }
  }

  /// Whether a passage is one of a talk in which somebody answers.
  private func isInterview(_ passage: Int) -> Bool {
    let document = context.corpus.place(of: passage).document
    return context.corpus.entries[document].summary.speakers.contains { $0.role == .guest }
  }

  /// Whether an attribute is asked for that is told in money.
  private var asksForMoney: Bool {
    guard let attribute = context.question.asked.attribute?.attribute, !attribute.isLoose else {
      return false
    }
    return attribute.kinds.contains(.quantity(.money))
  }

  /// Whether too little is proved of what a sum of money is asked of.
  private func lacksSubject(_ found: [ProofPart]) -> Bool {
    var subject = IDFShare()
    var count = 0
    for (part, found) in zip(parts.all, found)
    where part.kind != .attribute && part.kind != .condition {
      guard !part.isTakenOver else { return false }
      count += 1
      subject.add(part.weight, isHeld: found.source != nil)
    }
    return count > 0 && subject.value < ProofThresholds.subject
  }

  /// Somebody without a name who is asked about, if the passage does not tell of them: her mother.
  private func missingPerson(_ found: [ProofPart]) -> ProofPart? {
    guard [.number, .time, .person, .place].contains(context.question.type) else { return nil }
    return zip(parts.all, found).first { part, found in
      part.topic?.topic.isPerson == true && part.kind != .entity && !part.isTakenOver
        && found.source == nil
    }?.1
  }

  /// The year that is asked about, if the passage does not tell it.
  private func missingYear(_ found: [ProofPart]) -> ProofPart? {
    guard context.question.type != .time else { return nil }
    return found.first { part in
      part.kind == .condition && part.source == nil && part.text.utf8.count == 4
        && part.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// Minimum support of the parts of a question; words around a passage prove less than its own.
  private func minimumSupport(_ found: [ProofPart]) -> Float {
    let minimum = ProofThresholds.support(amongDocuments: context.documentCount)
    let isAround = found.allSatisfy { [nil, .question, .context].contains($0.source) }
    return isAround ? max(minimum, ProofThresholds.around) : minimum
  }

  /// Whether a thing tells an attribute by itself: it counts what is counted, or it is of a kind
  /// that few things have and stands with the rest of the question.
  private func tellsAttribute(_ span: SpanCandidate) -> Bool {
    switch span.kind {
    case .quantity(.count): span.isCounted
    case .quantity(.money), .quantity(.share), .quantity(.age):
      span.support >= ProofThresholds.telling
    default: false
    }
  }

  /// Whether words that are not said as a fact show that the answer is not told.
  private func isDecisive(_ denied: SpanCandidate) -> Bool {
    switch denied.assertion {
    case .supposed, .doubted: denied.support >= ProofThresholds.denied
    case .denied, .corrected: isKindEssential && denied.support >= ProofThresholds.denied
    default: false
    }
  }

  /// Whether a name that the sources do not know shows that they do not answer: not in a few documents
  /// in another language, where it is written otherwise, unless the lexicon knows how.
  private func isEssential(_ name: ProofPart, in passage: Int) -> Bool {
    name.isKnownName || !context.isOfFewDocuments || isInLanguage(of: passage)
  }

  /// Whether a document of the passage's has an edition in the language of the question.
  private func isInLanguage(of passage: Int) -> Bool {
    let document = context.corpus.place(of: passage).document
    return context.corpus.entries[document].languages.contains {
      $0.utf8.prefix(2).elementsEqual(context.question.language.utf8.prefix(2))
    }
  }

  /// Whether a passage is only a question of the asker's.
  private func isAskers(_ passage: Int) throws(SourceError) -> Bool {
    let type = context.question.type
    guard type != .asked, type != .metadata else { return false }
    return try context.isAskers(passage)
  }

  /// Whether what is asked is asked of the names in the question, so that a passage must be about
  /// them: an attribute, or the same as in the previous question.
  private var isOfNames: Bool {
    let question = context.question
    return question.follows != nil
      || context.isOfFewDocuments
        && question.asked.attribute.map { !$0.attribute.isLoose } ?? false
  }

  /// Whether only things of a recognisable kind answer.
  private var isKindEssential: Bool {
    let question = context.question
    if question.expected.isStrict { return true }
    guard context.isOfFewDocuments else { return false }
    if question.asked.things?.isClosed == true { return true }
    guard let attribute = question.asked.attribute?.attribute, !attribute.isLoose else {
      return false
    }
    return !attribute.kinds.isEmpty && attribute.kinds.isDisjoint(with: .names)
  }

  /// Whether a time may be told without a date: *after the war*.
  private var mayBeToldLoosely: Bool {
    context.question.type == .time && !context.question.asked.isDate
      && context.topics.last?.topic.isCue == true
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
