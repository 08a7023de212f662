import ArgumentParser
import InterviewQA

/// `dixit check-knowledge`: the mistakes of a knowledge folder.
struct CheckKnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-knowledge",
    abstract: "Checks a knowledge folder for mistakes.",
    discussion: """
      Finds malformed lines, rules that fail their own examples, facts and short answers that their \
      paragraphs do not prove, synonyms given twice, and editions out of step. Counts the short \
      answers of anticipated questions by edition. Exits with 2 if something is wrong.
      """)

  @Argument(help: "Knowledge folder.", completion: .directory)
  var folder: String?

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: folder)
    let knowledge = try KnowledgeBase(folder: folder)
    let report = try KnowledgeCheck(of: knowledge).report()
    for line in report.problems + report.counts { Output.print("\(folder)/\(line)") }
    guard report.problems.isEmpty else { throw ExitCode(Failure.unreadable) }
    Output.print("\(folder): no problems found")
  }
}
