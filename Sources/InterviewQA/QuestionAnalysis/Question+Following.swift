import PassageRetrieval

extension Question {
  /// The question as a follow-up to `previous`; nil if it stands alone.
  ///
  /// A question that names nothing (`为什么？`, `她呢？`) is about the topics of the previous one. One
  /// that is just a name, a time or a place in an order (`那Meta呢？`, `What about last year?`, `第二呢`)
  /// asks the same with that in place of the previous one. One that only goes on (`And the price?`)
  /// asks the same of something else. One that refers back (`他的上一家公司后来怎样了？`) asks something of
  /// its own about what was named before. A complete question stands alone, even with a pronoun for
  /// what it names itself, or for somebody who takes part in the conversation.
  ///
  /// - Parameter isGuest: whether a topic is the only guest of the source that is asked, whom a
  ///   pronoun means without a question before.
  func following(
    _ previous: Question, isGuest: (Topic) -> Bool = { _ in false }
  ) -> Question? {
    guard utterance == nil || utterance == .word || utterance == .noise else { return nil }
    if followUp == .more { return repeating(previous) }
    switch dependence(on: previous, isGuest) {
    case .whole: return taking(over: previous, besides: [])
    case .replacement(let replaced): return taking(over: previous, besides: replaced)
    case .continuation: return taking(over: previous, besides: [], isHelpOnly: true)
    case .reference: return taking(over: previous, besides: [], isHelpOnly: true)
    case nil: return nil
    }
  }

  /// How a follow-up depends on the question before it.
  private enum Dependence {
    /// It has no words of its own but those of asking.
    case whole
    /// It names something, or a time, in place of some topics.
    case replacement(of: [Topic])
    /// It names something else to ask the same of.
    case continuation
    /// It asks something of its own of what was named before.
    case reference
  }

  private func dependence(on previous: Question, _ isGuest: (Topic) -> Bool) -> Dependence? {
    let strong = topics.filter { $0.evidence == .strong }
    let bare = strong.filter { $0.standsForAnother || isProperWord(after: previous) }
    if bare.count == strong.count {
      if let short = elliptical(strong, after: previous, isGuest) { return short }
    } else if !isTyped, leaning.isConnected || followUp == .topics {
      return previous.utterance == nil ? .continuation : nil
    }
    return leans(on: previous, isGuest) ? .reference : nil
  }

  /// Whether the line is a lone word with a capital after a question that names something: it is the
  /// name of something else.
  private func isProperWord(after previous: Question) -> Bool {
    guard let first = word?.utf8.first, previous.utterance == nil else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
      && previous.topics.contains(where: \.isAnyName)
  }

  private var isTyped: Bool { rule != nil }

  /// How a question depends on another that has no words of its own but names, times and places in
  /// an order.
  ///
  /// - Parameter own: its topics.
  private func elliptical(
    _ own: [Topic], after previous: Question, _ isGuest: (Topic) -> Bool
  ) -> Dependence? {
    let isNamed = own.contains(where: \.isAnyName) || isProperWord(after: previous)
    let ordinals = topics.filter(\.isOrdinal)
    if isTyped {
      guard !isAboutPart, !isCompleteAboutSpeaker,
        !isNamed || mayLackPredicate && leaning.wordCount == 1,
        ordinals.isEmpty || leaning.isConnected
      else { return nil }
      if leaning.isToPerson, !isNamed {
        return pointsAtPerson(of: previous, isGuest) ? .whole : nil
      }
    } else if previous.utterance != nil {
      return nil
    }
    let replaced = previous.topics.filter {
      $0.isAnyName && isNamed || $0.isTime && own.contains(where: \.isTime)
        || $0.isOrdinal && !ordinals.isEmpty
    }
    return replaced.isEmpty ? .whole : .replacement(of: replaced)
  }

  /// Whether the piece itself answers it, rather than what was said.
  private var isAboutPart: Bool { target != nil || type == .metadata || type == .asked }

  /// Whether it asks something of who takes part in the conversation that needs no more words: *How
  /// old are you?*, but not *What do you think?*
  private var isCompleteAboutSpeaker: Bool {
    leaning.isAboutSpeaker && ![.opinion, .reason, .manner].contains(type)
  }

  /// Whether a question of its type asks nothing by a name alone: *Why Meta?*
  private var mayLackPredicate: Bool { type == .reason || type == .time }

  /// Whether a question with words of its own points at what was named before.
  private func leans(on previous: Question, _ isGuest: (Topic) -> Bool) -> Bool {
    if isAboutPart { return false }
    if followUp == .topics { return true }
    if leaning.isToWhatWasSaid, leaning.wordCount <= Self.manyWords { return true }
    if leaning.isDeictic, leaning.wordCount < Self.manyWords { return true }
    if leaning.isToPerson, pointsAtPerson(of: previous, isGuest) { return true }
    if leaning.isToThing, pointsAtThing(of: previous) { return true }
    if leaning.isConnected { return !isComplete }
    return leaning.lacksSubject && mayLackSubject && !leaning.isAboutSpeaker
      && !leaning.isToPerson && !topics.contains(where: \.isAnyName)
  }

  /// Whether the previous question is about somebody who does not take part in the conversation, or
  /// asks for somebody.
  private func pointsAtPerson(of previous: Question, _ isGuest: (Topic) -> Bool) -> Bool {
    previous.type == .person
      || previous.topics.contains {
        ($0.isPerson || $0.isWrittenAsName) && $0.evidence != .asking && !isGuest($0)
      }
  }

  /// Whether the previous question names something, or asks for something with a name. A pronoun
  /// may mean anything else only if the question says little without it.
  private func pointsAtThing(of previous: Question) -> Bool {
    previous.topics.contains { $0.isAnyName && !$0.isPerson }
      || [.entity, .list, .definition, .person].contains(previous.type)
      || leaning.wordCount <= Self.fewWords && !leaning.isResolved
  }

  /// Whether a question that goes on from another with *and* says all that is needed.
  private var isComplete: Bool {
    let isNamed = topics.contains(where: \.isAnyName)
    return isTyped && leaning.wordCount > (isNamed ? 1 : Self.fewWords)
  }

  /// The number of words up to which a question says little.
  private static let fewWords = 2
  /// The number of words from which a question tells itself what it is about.
  private static let manyWords = 4

  /// Whether a question of its type may leave out its subject. Why or how something is done may be
  /// asked of the guest in as few words.
  private var mayLackSubject: Bool {
    switch type {
    case .number, .time, .place: true
    case .reason, .manner: !language.hasPrefix("zh")
    default: false
    }
  }

  private func repeating(_ previous: Question) -> Question {
    Question(
      text: text, type: previous.type, rule: previous.rule, target: previous.target,
      position: previous.position, credit: previous.credit, topics: previous.topics,
      unit: previous.unit, expected: previous.expected, asked: previous.asked,
      wordPairs: previous.wordPairs, language: language,
      follows: previous.evident.map(\.text), asksForMore: true)
  }

  /// - Parameters:
  ///   - replaced: the topics of the previous question that are not taken over.
  ///   - isHelpOnly: whether those that are only help to find the answer.
  private func taking(
    over previous: Question, besides replaced: [Topic], isHelpOnly: Bool = false
  ) -> Question {
    let texts = Set((topics + replaced).map(\.text))
    let inherited = previous.topics.filter { !texts.contains($0.text) }
    let evident = previous.evident.map(\.text).filter { !texts.contains($0) }
    let source = isTyped ? self : previous
    var asked = source.asked
    asked.isTakenOver = !isTyped
    var question = Question(
      text: text, type: source.type, rule: source.rule, target: source.target,
      position: source.position, credit: source.credit,
      topics: topics + inherited.map { $0.takenOver(asHelp: isHelpOnly) },
      unit: source.unit, expected: source.expected, asked: asked, wordPairs: wordPairs,
      language: language)
    question.corrections = corrections
    question.follows = evident
    question.leaning = leaning
    return question
  }
}

extension Question.Topic {
  /// Whether it is a name that the lexicon knows, or is written like one.
  var isAnyName: Bool { isName || isWrittenAsName }

  /// Whether it can take the place of a topic of the previous question.
  fileprivate var standsForAnother: Bool { isAnyName || isTime || isOrdinal }

  /// The topic in a follow-up.
  ///
  /// - Parameter isHelp: whether it is to help in ranking only, with lower weights.
  fileprivate func takenOver(asHelp isHelp: Bool) -> Self {
    let weight = isHelp ? RankingWeights.Term.takenOver : 1
    var topic = Self(
      text: text, isName: isName, isWrittenAsName: isWrittenAsName, isTime: isTime,
      isPerson: isPerson, isOrdinal: isOrdinal,
      alternatives: alternatives.map { alternative in
        alternative.map { Query.WeightedTerm(term: $0.term, weight: $0.weight * weight) }
      },
      expansions: expansions, evidence: isHelp ? .none : evidence)
    topic.isTakenOver = true
    return topic
  }
}
