import ArgumentParser
import Evaluation
import InterviewQA

struct EvaluateFactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-facts",
    abstract: "Scores the facts found by rule against those a reader noted.",
    discussion: """
      A line of the file: {"id": …, "subject": …, "value": [alternatives], "lines": [numbers]}. A fact \
      is found when one by rule stands on one of the lines with the same value; hedges, script, width \
      and blanks do not count. Curated facts do not count either; ask an original alone.
      """)

  @Argument(help: "Facts as JSON Lines.", completion: .file(extensions: ["jsonl"]))
  var facts: String

  @OptionGroup var sources: SourceOptions

  @Option(help: "Exit with 1 unless the share of facts found reaches a bar: --require facts=0.75.")
  var require: Bar?

  func validate() throws {
    guard let require, require.measure != "facts" else { return }
    throw ValidationError("--require: the set does not measure ‘\(require.measure)’")
  }

  func run() throws {
    let items = try FactSet(file: facts).facts
    let (answerer, options) = try sources.answerer()
    let evaluator = FactEvaluator(answerer: answerer, options: options)
    let missed = items.filter { evaluator.fact(for: $0) == nil }
    for item in missed {
      Output.give("\(item.id) \(item.subject): \(item.value.joined(separator: " / ")) missed")
    }
    let share = Double(items.count - missed.count) / Double(items.count)
    Output.give("facts found          \(items.count - missed.count) of \(items.count)")
    Output.give("facts in all         \(evaluator.facts.count)")
    Output.give(
      "facts a paragraph    \(rounded(evaluator.facts.count, over: evaluator.paragraphs))")
    guard let require, share < require.bound else { return }
    Output.complain("facts is below \(require.bound)")
    throw ExitCode(Failure.noAnswer)
  }

  private func rounded(_ count: Int, over total: Int) -> Double {
    (Double(count) / Double(max(1, total)) * 10).rounded() / 10
  }
}
