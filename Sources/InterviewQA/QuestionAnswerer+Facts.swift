extension QuestionAnswerer {
  /// The facts that the sources state, by source, then by place; empty where no rule finds any and no
  /// editor wrote one down.
  ///
  /// - Parameters:
  ///   - words: each of them, or another way to write it, must stand in the fact or in its sentence;
  ///     with none, all facts are returned.
  ///   - options: which source and whose words; their limit does not apply.
  ///   - byRuleOnly: leaves out the facts that an editor wrote down.
  public func facts(
    matching words: String = "", options: AnswerOptions = AnswerOptions(), byRuleOnly: Bool = false
  ) -> [Fact] {
    let search = FactSearch(words: words, knowledge: knowledge)
    let extractor = FactExtractor(knowledge: knowledge)
    return search.documents(of: archive).filter { number in
      options.source.map(archive.entries[number].summary.isNamed) ?? true
    }.flatMap { number in
      let document = archive.documents[number]
      return FactCollector(document: document, extractor: extractor).facts(byRuleOnly: byRuleOnly)
        .filter { fact in
          options.speaker.map { fact.speaker == $0 } ?? true
            && search.isHeld(by: fact, of: document)
        }
    }
  }
}
