import Corpora
import PassageRetrieval

extension QuestionAnswerer {
  /// How a question would be understood, without answering it.
  ///
  /// - Parameters:
  ///   - line: the question.
  ///   - dialogue: the conversation so far; it is not changed.
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func explanation(
    of line: String, after dialogue: Dialogue = Dialogue()
  ) throws(SourceError) -> ExplainedQuestion {
    let alone = try question(from: line)
    let following = try dialogue.previous.map { previous throws(SourceError) in
      try question(from: line, after: previous)
    }
    return ExplainedQuestion(alone, following: following, dialogue.previous, in: corpus)
  }

  /// Why an answer is as it is.
  ///
  /// - Parameters:
  ///   - answer: the answer to the last question of the dialogue.
  ///   - dialogue: the conversation up to that answer.
  ///   - options: those that it was given with.
  /// - Returns: nil if the dialogue is empty.
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func explanation(
    of answer: Answer, in dialogue: Dialogue, options: AnswerOptions = AnswerOptions()
  ) throws(SourceError) -> ExplainedAnswer? {
    guard let question = dialogue.previous else { return nil }
    let explanation = try explainer(of: question, options).explanation(of: answer)
    try corpus.checkIndex()
    return explanation
  }

  /// How a passage ranks among those found for the last question of a dialogue, and why.
  ///
  /// - Returns: nil if the dialogue is empty or there is no such passage.
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func explanation(
    of reference: PassageReference, in dialogue: Dialogue, options: AnswerOptions = AnswerOptions()
  ) throws(SourceError) -> ExplainedPassage? {
    guard let question = dialogue.previous,
      let passage = try PassageFinder(corpus: corpus)
        .passage(
          reference, understood: { line throws(SourceError) in try self.question(from: line) })
    else { return nil }
    var all = options
    all.limit = max(options.limit, corpus.index.passageCount)
    let context = retriever.context(of: question, options)
    let ranking = try PassageRanker(context: context, retriever: retriever)
      .ranking(of: retriever.candidates(for: context))
    let quoted = try extractor(context).answer(from: ranking).citations.count
    let explanation = try explainer(of: question, all).explanation(of: passage, quoted: quoted)
    try corpus.checkIndex()
    return explanation
  }

  private func explainer(
    of question: Question, _ options: AnswerOptions
  ) throws(SourceError) -> PassageExplainer {
    let context = retriever.context(of: question, options)
    let candidates = retriever.candidates(for: context)
    let ranker = PassageRanker(context: context, retriever: retriever)
    return PassageExplainer(
      context: context, citations: extractor(context).citations, ranker: ranker,
      candidates: candidates, ranking: try ranker.ranking(of: candidates))
  }
}
