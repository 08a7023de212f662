import ArgumentParser
import Basics
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

      With --coverage, counts instead how many words of texts have an entry in the lexicon, among its \
      names or its synonyms, as often as they occur. Stop words, numbers and single letters do not \
      count. English words are compared by their stem; those with a capital count apart, as names, \
      but at the beginning of a sentence only if the texts write them so elsewhere too and never \
      small. Chinese is cut into words as questions are; characters that are no words by themselves \
      count apart. A longer word has an entry if all of its parts have one.
      """)

  @Argument(help: "Knowledge folder.", completion: .directory)
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "Count the words of this file or folder of files that the lexicon has; repeatable.",
      valueName: "path"),
    completion: .file())
  var coverage: [String] = []

  @Option(help: "With --coverage, maximum number of words listed without an entry, of each kind.")
  var limit = 20

  @Option(
    help: """
      With --coverage, exit with 1 unless a share reaches its minimum: --require english=0.9, also \
      chinese, names and characters; repeatable.
      """, completion: .list(["english=", "chinese=", "names=", "characters="]))
  var require: [Bar] = []

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit \(limit): expected a number from 0") }
    guard require.isEmpty || !coverage.isEmpty else {
      throw ValidationError("--require: needs --coverage")
    }
  }

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: folder)
    if coverage.isEmpty {
      try check(folder)
    } else {
      try measure(KnowledgeBase(folder: folder))
    }
  }

  private func measure(_ knowledge: KnowledgeBase) throws {
    let counted = try Progress.during("counting words") {
      try LexiconCoverage(of: coverage, knowledge: knowledge)
    }
    let report = CoverageReport(coverage: counted, limit: limit)
    Output.print(json ? Self.data(of: counted).text : report.text)
    let missed = try require.compactMap { try $0.problem(among: report.measures) }
    for problem in missed { Output.fail(problem, code: Failure.noAnswer) }
    if !missed.isEmpty { throw ExitCode(Failure.noAnswer) }
  }

  private func check(_ folder: String) throws {
    let report = try KnowledgeCheck.report(ofFolder: folder)
    let isGood = report.problems.isEmpty
    if json {
      Output.print(JSON.text(of: report))
    } else {
      for line in report.problems + report.counts { Output.print("\(folder)/\(line)") }
      if isGood { Output.print("\(folder): no problems found") }
    }
    guard isGood else { throw ExitCode(Failure.unreadable) }
  }

  private static func data(of coverage: LexiconCoverage) -> JSON {
    .object(
      (JSON(of: coverage).object ?? [:]).merging(["version": .integer(DixitVersion.json)]) { $1 })
  }
}
