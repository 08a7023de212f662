import Basics
import InterviewQA

/// The questions of a script that have no answer yet.
struct OpenQuestions {
  private let answers: [Answer]
  private let asked: Int

  /// Asks the questions of a script one after the other; those of its commands that narrow or forget are
  /// carried out, others are not.
  ///
  /// - Parameter narrowed: the answerer, and the only source that is asked.
  init(
    in script: Script, over narrowed: (answerer: QuestionAnswerer, source: String?)
  ) {
    var settings = Settings()
    settings.options.source = narrowed.source
    var session = Session(
      answerer: narrowed.answerer, locator: SourceLocator(knowledge: ""), settings: settings)
    let all = script.lines.filter(Self.isAsked).compactMap { session.respond(to: $0).answer }
    answers = all.filter { $0.status == .unanswered }
    asked = all.count
  }

  private static func isAsked(_ line: String) -> Bool {
    guard case .success(let call)? = CommandCall.named(by: line) else { return true }
    return SessionCommand.narrowing.contains { $0.names == call.command.names }
  }

  /// `asked`, and of each that is `unanswered` what the sources do not tell.
  var data: JSON {
    [
      "version": .integer(DixitVersion.json), "asked": .integer(asked),
      "unanswered": JSON(of: answers.map(Fields.init)),
    ]
  }

  /// Without a final line end.
  func text(limit: Int) -> String {
    let rest = answers.count - min(limit, answers.count)
    return
      (["unanswered: \(answers.count) of \(asked) questions"]
      + answers.prefix(limit).map { answer in
        let reason = answer.unproved.map { "; open: \($0.text)" } ?? ""
        return SafeText.visible("  \(answer.question)\(reason)")
      } + (rest > 0 ? ["  and \(rest) more (--limit)"] : [])).joined(separator: "\n")
  }

  private struct Fields: Encodable {
    let answer: Answer

    func encode(to encoder: any Encoder) throws {
      try encoder.encodeFields([
        "question": answer.question, "unproved": answer.unproved?.text, "absent": answer.absent,
      ])
    }
  }
}
