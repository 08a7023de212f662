import ArgumentParser
import Basics
import Evaluation
import InterviewQA

/// `dixit evaluate-facts`: the share of noted facts that the rules find.
struct EvaluateFactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-facts",
    abstract: "Scores the facts found by rules against those noted by a reader.",
    discussion: """
      Each line of the file is {"id": …, "subject": …, "value": [alternatives], "lines": [numbers]}. A \
      fact is found if a rule finds one with the same value on one of its lines; hedges, script, width \
      and blanks are ignored. Curated facts do not count; ask an original alone.
      """)

  @Argument(help: "Facts as JSON Lines.", completion: .file(extensions: ["jsonl"]))
  var facts: String

  @OptionGroup var sources: SourceOptions

  @Option(
    help: "Exit with 1 unless the share of facts found reaches a minimum: --require facts=0.75.",
    completion: .list(["facts="]))
  var require: Bar?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard let require, require.measure != "facts" else { return }
    throw ValidationError("--require: the set does not measure ‘\(require.measure)’")
  }

  func run() throws {
    let items = try FactSet(file: facts).facts
    let (answerer, options) = try sources.answerer()
    let evaluator = try FactEvaluator(answerer: answerer, options: options)
    let missed = items.filter { evaluator.fact(for: $0) == nil }
    let share = Double(items.count - missed.count) / Double(items.count)
    let perParagraph = rounded(evaluator.facts.count, over: evaluator.paragraphs)
    if json {
      let fields: JSON = [
        "version": .integer(DixitVersion.json), "noted": .integer(items.count),
        "share": .number(share),
        "missed": .array(missed.map { .string($0.id) }),
        "facts": .integer(evaluator.facts.count), "factsPerParagraph": .number(perParagraph),
      ]
      Output.print(fields.text)
    } else {
      for item in missed {
        Output.print("\(item.id) \(item.subject): \(item.value.joined(separator: " / ")) missed")
      }
      Output.print("facts found          \(items.count - missed.count) of \(items.count)")
      Output.print("facts in total       \(evaluator.facts.count)")
      Output.print("facts per paragraph  \(perParagraph)")
    }
    guard let require, share < require.bound else { return }
    Output.fail("facts is below \(require.bound)", code: Failure.noAnswer)
    throw ExitCode(Failure.noAnswer)
  }

  private func rounded(_ count: Int, over total: Int) -> Double {
    (Double(count) / Double(max(1, total)) * 10).rounded() / 10
  }
}
