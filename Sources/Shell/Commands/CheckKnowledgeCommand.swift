import ArgumentParser
import InterviewQA

struct CheckKnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-knowledge",
    abstract: "Looks for mistakes in a knowledge folder.",
    discussion: """
      Malformed lines, rules that fail their own examples, facts and short answers that their \
      paragraphs do not prove, synonyms given twice, editions out of step. Counts the short answers \
      of anticipated questions by edition. Exits with 2 when something is wrong.
      """)

  @Argument(help: "Knowledge folder.", completion: .directory)
  var folder: String?

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: folder)
    let knowledge = try KnowledgeBase(folder: folder)
    let report = try KnowledgeCheck(of: knowledge).report()
    for line in report.problems + report.counts { Output.give("\(folder)/\(line)") }
    guard report.problems.isEmpty else { throw ExitCode(Failure.unreadable) }
    Output.give("\(folder): nothing wrong")
  }
}
