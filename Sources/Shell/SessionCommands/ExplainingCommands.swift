import InterviewQA

/// How an answer came about.
extension SessionCommand {
  static let explaining: [SessionCommand] = [
    SessionCommand(
      "why", help: "why the last answer is as it is: proof, order, scores, short answer"
    ) {
      session, _ in
      let understood = try session.lastAnswer().answer.understood
      guard let answer = try session.explanationOfLastAnswer() else {
        throw CommandProblem("no question has been asked yet")
      }
      return .report(AnswerReport(answer: answer, understood: understood))
    },
    SessionCommand(
      "why-not", usage: "WORDS",
      help: "how the passage with WORDS, line N or FILE:N ranks, and why",
      completions: [.words]
    ) { session, words in
      let last = try session.lastAnswer().answer
      guard !words.isEmpty else { throw CommandProblem("expected words of a passage, or line N") }
      guard let passage = try session.explanation(of: reference(words, in: session, last)) else {
        throw CommandProblem("no passage has ‘\(words)’")
      }
      return .report(PassageReport(passage: passage))
    },
    SessionCommand(
      "understand", usage: "QUESTION", help: "how QUESTION would be understood, without an answer",
      completions: [.words]
    ) { session, question in
      guard !question.isEmpty else { throw CommandProblem("expected a question") }
      return .report(QuestionReport(question: try session.explanation(of: question)))
    },
  ]

  /// `line 31` is of the source that is asked, else of the one quoted first; `FILE:31` as citations
  /// have it; anything else is words.
  private static func reference(
    _ text: String, in session: Session, _ last: Answer
  ) -> PassageReference {
    let words = text.words
    if words.count == 2, words[0] == "line", let line = Int(words[1]) {
      let source = session.settings.options.source ?? last.quotations.first?.file
      return .line(line, source: source)
    }
    let name = text.lastIndex(of: ":").map { (text[..<$0], text[text.index(after: $0)...]) }
    if let (file, number) = name, let line = Int(number),
      session.answerer.sources.contains(where: { $0.isNamed(String(file)) })
    {
      return .line(line, source: String(file))
    }
    return .words(text)
  }
}
