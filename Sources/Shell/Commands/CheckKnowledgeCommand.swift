import ArgumentParser
import InterviewQA

struct CheckKnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-knowledge",
    abstract: "Looks for mistakes in a knowledge folder.",
    discussion: """
      Malformed lines, rules that fail their own examples, facts that their paragraphs do not \
      prove, synonyms given twice, editions out of step. Exits with 2 when something is wrong.
      """)

  @Argument(help: "Knowledge folder.", completion: .directory)
  var folder: String?

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: folder)
    let knowledge = try KnowledgeBase(folder: folder)
    let problems = try KnowledgeCheck(of: knowledge).problems()
    for problem in problems { Output.give("\(folder)/\(problem)") }
    guard problems.isEmpty else { throw ExitCode(Failure.unreadable) }
    Output.give("\(folder): nothing wrong")
  }
}
