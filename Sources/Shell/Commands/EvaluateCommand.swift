import ArgumentParser
import InterviewQA

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores a question set against the knowledge folder or other sources.")

  @Argument(help: "Questions as JSON Lines.", completion: .file(extensions: ["jsonl"]))
  var questions: String

  @OptionGroup var sources: SourceOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "List the questions that were not answered right.")
  var failures = false

  @Option(
    help: "Exit with 1 unless a measure reaches a bar, e.g. --require recallAt1=0.9; repeatable.")
  var require: [Bar] = []

  func run() throws {
    let set = try QuestionSet(file: questions)
    let (answerer, options) = try sources.answerer()
    let evaluator = Evaluator(answerer: answerer, options: options)
    var timing = QuestionTiming()
    let verdicts = set.questions.map { item in timing.measure { evaluator.verdict(on: item) } }
    let report = EvaluationReport(scorecard: Scorecard(verdicts), timing: timing)
    if failures { verdicts.filter { !$0.isRight }.map(\.line).forEach(Output.give) }
    Output.give(json ? AnswerRenderer.json(report) : report.text)
    let missed = try require.filter { try !$0.isReached(in: report) }
    for bar in missed { Output.complain("\(bar.measure) is below \(bar.least)") }
    if !missed.isEmpty { throw ExitCode(Failure.noAnswer) }
  }
}

extension Verdict {
  /// `a017 Anthropic的优势是什么: gold line 2nd, must missing`
  fileprivate var line: String {
    let place = goldRank.map { "gold line at rank \($0)" } ?? "gold line not among the first ten"
    let problems = [
      isDeclined ? "declined" : isAnswerable ? place : "answered",
      holdsMust == false && !isDeclined ? "must missing" : nil,
    ]
    return "\(id) \(question): \(problems.compactMap { $0 }.joined(separator: ", "))"
  }
}
