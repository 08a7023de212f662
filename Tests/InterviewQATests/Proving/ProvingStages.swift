import Transcripts

@testable import InterviewQA

/// A question on its way to the finders of short answers, with the passage that replies to it.
struct ProvingStages {
  let stages: Stages
  let parts: QuestionParts
  let text: AnalyzedText
  let proved: [ProofPart]
  /// The question right before the passage; nil if there is none.
  let asked: AnalyzedText?

  var context: AnswerContext { stages.context }

  /// Asks what one person says, as a reply to an interviewer if there is a question.
  init(_ question: String, of reply: String, to asked: String? = nil) throws {
    let lines =
      ["Jo Ash: Shall we begin?", "Mara Lind: Gladly.", "Jo Ash: Here?", "Mara Lind: Anywhere."]
      + (asked.map { ["Jo Ash: \($0)"] } ?? [])
      + ["Mara Lind: \(reply)"]
    try self.init(question, ofLast: lines)
  }

  /// Asks the last of some lines.
  private init(_ question: String, ofLast lines: [String]) throws {
    stages = try Stages(question, ofText: lines.joined(separator: "\n\n"))
    let context = stages.context
    let last = context.range.upperBound - 1
    let proof = try Prover(context: context).proof(of: RankedPassage(unscored: last))
    (parts, proved) = (proof.question, proof.parts)
    text = try context.corpus.texts(of: last)[0]
    asked = try context.asks(last - 1) ? context.corpus.texts(of: last - 1)[0] : nil
  }

  /// The words that decide the question; empty if none do.
  func polarAnswer() -> String {
    guard let finder = PolarAnswerFinder(context: context, parts: parts) else { return "" }
    return finder.answer(in: text, proved: proved, asked: asked).map(words) ?? ""
  }

  /// The items that answer the question, between vertical bars; empty if there are none.
  func listAnswer() -> String {
    guard let finder = ListAnswerFinder(context: context, parts: parts) else { return "" }
    return finder.answer(in: text, proved: proved, asked: asked).map(words)
      .joined(separator: "|")
  }

  private func words(_ bytes: Range<Int>) -> String {
    String(decoding: text.reading.utf8[bytes], as: UTF8.self)
  }
}
