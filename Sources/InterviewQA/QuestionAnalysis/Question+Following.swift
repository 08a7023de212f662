import PassageRetrieval

extension Question {
  /// The question as a follow-up to `previous`; nil if it stands alone.
  ///
  /// A question that names nothing (`为什么？`, `她呢？`) is about the topics of the previous one. One
  /// that is just a name or a time (`那Meta呢？`, `What about last year?`) asks the same with that
  /// name or time in place of the previous ones. One that refers back (`他的上一家公司后来怎样了？`) is about
  /// both.
  func following(_ previous: Question) -> Question? {
    if followUp == .more { return repeating(previous) }
    return elliptical(after: previous) ?? (followUp == .topics ? referring(to: previous) : nil)
  }

  private func elliptical(after previous: Question) -> Question? {
    let evident = topics.filter { $0.evidence == .strong }
    let names = evident.filter(\.isName)
    guard names.count <= 1, evident.allSatisfy({ $0.isName || $0.isTime }) else { return nil }
    let isTyped = rule != nil
    guard !isTyped || evident.isEmpty else { return nil }
    let isTimed = evident.contains(where: \.isTime)
    let replaced = previous.topics.filter {
      $0.isName && !names.isEmpty || $0.isTime && isTimed
    }
    return taking(over: previous, besides: topics + replaced, isTyped: isTyped)
  }

  /// The previous topics help to find the answer, but only the question's own words can prove it.
  private func referring(to previous: Question) -> Question {
    let isNamed = topics.contains(where: \.isName)
    return taking(
      over: previous, besides: topics + (isNamed ? previous.topics.filter(\.isName) : []),
      isTyped: rule != nil, weight: RankingWeights.Term.takenOver)
  }

  private func repeating(_ previous: Question) -> Question {
    Question(
      text: text, type: previous.type, rule: previous.rule, target: previous.target,
      position: previous.position, credit: previous.credit, topics: previous.topics,
      unit: previous.unit, expected: previous.expected, wordPairs: previous.wordPairs,
      language: language,
      follows: previous.evident.map(\.text), asksForMore: true)
  }

  /// - Parameters:
  ///   - left: the topics that are not taken over.
  ///   - weight: factor for the weights of the topics that are.
  private func taking(
    over previous: Question, besides left: [Topic], isTyped: Bool, weight: Float = 1
  ) -> Question {
    let isOwn = isTyped || weight < 1
    let texts = Set(left.map(\.text))
    let inherited = previous.topics.filter { !texts.contains($0.text) }
    let evident = previous.evident.map(\.text).filter { !texts.contains($0) }
    return Question(
      text: text, type: isTyped ? type : previous.type, rule: isTyped ? rule : previous.rule,
      target: isTyped ? target : previous.target, position: isTyped ? position : previous.position,
      credit: isTyped ? credit : previous.credit,
      topics: topics + (weight < 1 ? inherited.map { $0.weighed(by: weight) } : inherited),
      unit: isOwn ? unit : previous.unit, expected: isOwn ? expected : previous.expected,
      wordPairs: wordPairs, language: language, corrections: corrections, follows: evident)
  }
}

extension Question.Topic {
  /// The topic with other weights, as one that only helps to rank.
  fileprivate func weighed(by weight: Float) -> Self {
    Self(
      text: text, isName: isName, isWrittenAsName: isWrittenAsName, isTime: isTime,
      alternatives: alternatives.map { alternative in
        alternative.map { Query.WeightedTerm(term: $0.term, weight: $0.weight * weight) }
      },
      expansions: expansions, evidence: .none)
  }
}
