extension QuestionAnswerer {
  /// How a question would be understood, without answering it.
  ///
  /// - Parameter dialogue: what was asked before; it stays as it is.
  public func explanation(
    of line: String, after dialogue: Dialogue = Dialogue()
  ) -> ExplainedQuestion {
    ExplainedQuestion(
      questions.question(from: line, correctedBy: names(in: nil)), after: dialogue.previous,
      in: archive)
  }

  /// Where a passage stands among those that were found for the last question of a dialogue; nil
  /// when nothing was asked or no such passage is there.
  public func explanation(
    of reference: PassageReference, in dialogue: Dialogue, options: AnswerOptions = AnswerOptions()
  ) -> ExplainedPassage? {
    guard let question = dialogue.previous,
      let passage = PassageFinder(archive: archive, questions: questions).passage(reference)
    else { return nil }
    return PassageExplainer(
      question: question, archive: archive, options: options, knowledge: knowledge
    ).explanation(of: passage)
  }
}
