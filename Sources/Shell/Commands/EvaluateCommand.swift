import ArgumentParser
import FoundationEssentials
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

  func run() throws {
    let set = try QuestionSet(file: questions)
    let evaluator = Evaluator(answerer: try sources.answerer(), options: sources.answerOptions)
    let clock = ContinuousClock()
    var verdicts: [Verdict] = []
    var times: [Duration] = []
    for item in set.questions {
      var verdict: Verdict?
      times.append(clock.measure { verdict = evaluator.verdict(on: item) })
      if let verdict { verdicts.append(verdict) }
    }
    if failures { verdicts.filter { !$0.isRight }.forEach(printFailure) }
    print(Scorecard(verdicts))
  }

  private func printFailure(_ v: Verdict) {
    print(v.id, v.question, "rank", v.goldRank ?? 0, "must", v.holdsMust ?? true, v.isDeclined ? "declined" : "")
  }
}
