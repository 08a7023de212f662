import Corpora

extension QuestionAnswerer {
  /// The facts that the sources state, by source, then by place; empty if no rule finds any and no
  /// editor wrote one down.
  ///
  /// - Parameters:
  ///   - words: the fact or its sentence must contain each of them, or a variant of it; all facts
  ///     are returned if there are none.
  ///   - options: which source and which speaker; the limit does not apply.
  ///   - byRuleOnly: leaves out the facts that an editor wrote down.
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func facts(
    matching words: String = "", options: AnswerOptions = AnswerOptions(), byRuleOnly: Bool = false
  ) throws(SourceError) -> [Fact] {
    let search = FactSearch(words: words, knowledge: knowledge)
    let extractor = FactExtractor(knowledge: knowledge)
    var facts: [Fact] = []
    for number in search.documents(of: corpus)
    where options.source.map(corpus.entries[number].summary.isNamed) ?? true {
      let document = try corpus.documents.document(number)
      let all = FactCollector(document: document, extractor: extractor).facts(
        byRuleOnly: byRuleOnly)
      facts += all.filter { fact in
        options.speaker.map { fact.speaker == $0 } ?? true
          && search.isHeld(by: fact, of: document)
      }
    }
    try corpus.checkIndex()
    return facts
  }
}
