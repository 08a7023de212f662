/// How a question leans on the one before it, if its rule says so.
package enum FollowUp: String, CaseIterable, Sendable {
  /// It asks the same again, for what was not yet given.
  case more
}

extension Question {
  /// The question as one that follows `previous`; nil when it stands alone.
  ///
  /// A question that names nothing (`为什么？`, `她呢？`) asks of what the previous one asked about;
  /// one that is just a name or a time (`那Meta呢？`, `What about last year?`) asks the same of that,
  /// in place of the names or times before.
  func following(_ previous: Question) -> Question? {
    if followUp == .more { return repeating(previous) }
    let evident = topics.filter { $0.evidence == .strong }
    let names = evident.filter(\.isName)
    guard names.count <= 1, evident.allSatisfy({ $0.isName || $0.isTime }) else { return nil }
    let isTyped = rule != nil
    guard !isTyped || evident.isEmpty else { return nil }
    let isTimed = evident.contains(where: \.isTime)
    let replaced = previous.topics.filter {
      $0.isName && !names.isEmpty || $0.isTime && isTimed
    }
    return taking(over: previous, besides: Set((topics + replaced).map(\.text)), isTyped: isTyped)
  }

  private func repeating(_ previous: Question) -> Question {
    Question(
      text: text, type: previous.type, rule: previous.rule, target: previous.target,
      topics: previous.topics, unit: previous.unit, expected: previous.expected,
      wordPairs: previous.wordPairs, language: language,
      follows: previous.evident.map(\.text), asksForMore: true)
  }

  /// - Parameter texts: the topics that are not taken over.
  private func taking(
    over previous: Question, besides texts: Set<String>, isTyped: Bool
  ) -> Question {
    let inherited = previous.topics.filter { !texts.contains($0.text) }
    let evident = previous.evident.map(\.text).filter { !texts.contains($0) }
    return Question(
      text: text, type: isTyped ? type : previous.type, rule: isTyped ? rule : previous.rule,
      target: isTyped ? target : previous.target, topics: topics + inherited,
      unit: isTyped ? unit : previous.unit, expected: isTyped ? expected : previous.expected,
      wordPairs: wordPairs, language: language, corrections: corrections, follows: evident)
  }
}
