import Corpora
import EntityRecognition
import Knowledge
import TextAnalysis

/// Decides which parts of a question a passage has to prove, so that it answers the question at all.
struct EssentialParts {
  let context: AnswerContext
  let parts: QuestionParts
  let passage: Int
  /// By part of the question, whether and by what the passage proves it.
  let found: [ProofPart]

  /// The first essential part that is not proved; nil if all are.
  ///
  /// - Parameters:
  ///   - support: the share of the question that is proved, from 0 to 1.
  ///   - spans: the words of the passage that are of the kind asked for, best first.
  /// - Throws: `SourceError` when a source cannot be read.
  func missing(
    support: Float, _ spans: [SpanCandidate]
  ) throws(SourceError) -> UnprovedPart? {
    let best = spans.first(where: \.isSaid)
    let denied = spans.first { !$0.assertion.isAnswer }
    if try isAskers() {
      return asked(.predicate)
    }
    let names = found.filter { $0.kind == .entity && $0.source == nil }
    let isNamed = found.contains { $0.kind == .entity && $0.source != nil }
    if let name = names.first(where: {
      ($0.isUnknown && ($0.isKnownName || !isNamed) || isKindEssential || isOfNames)
        && isEssential($0)
    }) {
      return UnprovedPart(kind: .entity, text: name.text)
    }
    if let denied, best == nil, isDecisive(denied) {
      return asked(.kind)
    }
    if context.isOfFewDocuments,
      found.contains(where: { $0.kind == .attribute && $0.source == nil }),
      best.map(tellsAttribute) != true,
      let attribute = context.question.asked.attribute?.attribute
    {
      return UnprovedPart(
        kind: .attribute, text: attribute.label(in: context.question.language))
    }
    if isKindEssential, !isTopical(support),
      (best ?? spans.first).map({ $0.support < ProofThresholds.kind }) ?? true, !mayBeToldLoosely
    {
      return asked(.kind)
    }
    if context.isOfFewDocuments, let year = missingYear {
      return UnprovedPart(kind: .condition, text: year.text)
    }
    if context.isOfFewDocuments, asksForMoney, lacksSubject, isInLanguage {
      let open = found.filter { $0.source == nil && $0.kind != .attribute }
      return UnprovedPart(kind: .predicate, text: open.map(\.text).joined(separator: " "))
    }
    if context.isOfFewDocuments, context.isInterview(passage), isInLanguage,
      let somebody = missingPerson
    {
      return UnprovedPart(kind: .predicate, text: somebody.text)
    }
    if context.question.asked.isName, context.isOfFewDocuments,
      best.map({ !$0.isCalled && $0.kind?.isName != true }) ?? true
    {
      return asked(.kind)
    }
    guard support < minimumSupport || isOnlyNamed || isVague else { return nil }
    let open = found.filter { $0.source == nil }
    return UnprovedPart(kind: .predicate, text: open.map(\.text).joined(separator: " "))
  }

  /// The words that ask, as what is left open.
  private func asked(_ kind: ProvedPart.Kind) -> UnprovedPart {
    UnprovedPart(kind: kind, text: context.question.asked.text)
  }

  /// Whether an answer of a guest's has nothing of the question but names: it is about them, but tells
  /// nothing of what is asked. Where many talk, names say more.
  private var isOnlyNamed: Bool {
    guard context.isOfFewDocuments, context.isInterview(passage) else { return false }
    let words = found.filter { $0.kind != .entity }
    return !words.isEmpty && words.allSatisfy { $0.source == nil }
  }

  /// Whether what is proved, among many documents in another language, are words that nearly anything
  /// has: *where are they flying to*.
  private var isVague: Bool {
    guard isInForeignArchive else { return false }
    let proved = zip(parts.all, found).reduce(0) { $0 + ($1.1.source == nil ? 0 : $1.0.weight) }
    return proved < ProofThresholds.telling(amongDocuments: context.documentCount)
  }

  /// Whether an attribute is asked for that is told in money.
  private var asksForMoney: Bool {
    context.question.asked.strictAttribute?.attribute.kinds.contains(.quantity(.money)) ?? false
  }

  /// Whether too little is proved of what a sum of money is asked of.
  private var lacksSubject: Bool {
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
  private var missingPerson: ProofPart? {
    guard [.number, .time, .person, .place].contains(context.question.type) else { return nil }
    return zip(parts.all, found).first { part, found in
      part.topic?.topic.isPerson == true && part.kind != .entity && !part.isTakenOver
        && found.source == nil
    }?.1
  }

  /// The year that is asked about, if the passage does not tell it.
  private var missingYear: ProofPart? {
    guard context.question.type != .time else { return nil }
    return found.first { part in
      part.kind == .condition && part.source == nil && part.text.utf8.count == 4
        && part.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// Minimum support of the parts of a question; words around a passage prove less than its own.
  private var minimumSupport: Float {
    let minimum = ProofThresholds.support(
      amongDocuments: context.documentCount,
      isTranslated: isInForeignArchive)
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

  /// Whether so much of the question is proved, among many documents in its language, that the passage
  /// tells of it even without a thing of the kind that is asked for.
  private func isTopical(_ support: Float) -> Bool {
    !context.isOfFewDocuments && isInLanguage && support >= ProofThresholds.topical
  }

  /// Whether a name that the sources do not know shows that they do not answer: not in a few documents
  /// in another language, where it is written otherwise, unless the lexicon knows how.
  private func isEssential(_ name: ProofPart) -> Bool {
    name.isKnownName || !context.isOfFewDocuments || isInLanguage
  }

  private var isInLanguage: Bool { context.isInQuestionsLanguage(passage) }

  /// Whether the passage is one of many documents, and in another language than the question.
  private var isInForeignArchive: Bool { !context.isOfFewDocuments && !isInLanguage }

  /// Whether a passage is only a question of the asker's.
  private func isAskers() throws(SourceError) -> Bool {
    let type = context.question.type
    guard type != .asked, type != .metadata else { return false }
    return try context.isAskers(passage)
  }

  /// Whether what is asked is asked of the names in the question, so that a passage must be about
  /// them: an attribute, or the same as in the previous question.
  private var isOfNames: Bool {
    let question = context.question
    return question.follows != nil
      || context.isOfFewDocuments && question.asked.strictAttribute != nil
  }

  /// Whether only things of a recognisable kind answer.
  private var isKindEssential: Bool {
    let question = context.question
    if question.expected.isStrict { return true }
    guard context.isOfFewDocuments else { return false }
    if question.asked.things?.isClosed == true { return true }
    guard let attribute = question.asked.strictAttribute?.attribute else { return false }
    return !attribute.kinds.isEmpty && attribute.kinds.isDisjoint(with: .names)
  }

  /// Whether a time may be told without a date: *after the war*.
  private var mayBeToldLoosely: Bool {
    context.question.type == .time && !context.question.asked.isDate
      && context.topics.last?.topic.isCue == true
  }
}
