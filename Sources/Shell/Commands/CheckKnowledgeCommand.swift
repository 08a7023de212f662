import ArgumentParser
import InterviewQA

/// `dixit check-knowledge`: the mistakes of a knowledge folder.
struct CheckKnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-knowledge",
    abstract: "Checks a knowledge folder for mistakes.",
    discussion: """
      Finds malformed lines, rules that fail their own examples, facts that their paragraphs do not \
      prove, synonyms given twice, and editions out of step. Exits with 2 if something is wrong.
      """)

  @Argument(help: "Knowledge folder.", completion: .directory)
  var folder: String?

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: folder)
    let knowledge = try KnowledgeBase(folder: folder)
    let problems = try KnowledgeCheck(of: knowledge).problems()
    for problem in problems { Output.print("\(folder)/\(problem)") }
    guard problems.isEmpty else { throw ExitCode(Failure.unreadable) }
    Output.print("\(folder): nothing wrong")
  }
}
