import ArgumentParser
import InterviewQA

/// Which knowledge and which sources are asked; the same for all commands that answer.
struct SourceOptions: ParsableArguments {
  @Option(
    help: "Knowledge folder: interviews, lexicon, rules, facts.", completion: .directory)
  var knowledge: String?

  @Option(
    help: "Ask this file or folder of files instead of the knowledge folder's own interviews.",
    completion: .file())
  var source: [String] = []

  @Option(
    name: .customLong("in"), help: "Only this source: its document id or its file.")
  var only: String?

  @Option(help: "Only this speaker's words.")
  var speaker: String?

  @Option(help: "At most so many quotations.")
  var limit = 4

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): expected a number from 1") }
  }

  var answerOptions: AnswerOptions {
    AnswerOptions(source: only, speaker: speaker, limit: limit)
  }

  func answerer() throws -> QuestionAnswerer {
    let folder = try KnowledgeLocation.folder(named: knowledge)
    return try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder), sources: source)
  }
}
