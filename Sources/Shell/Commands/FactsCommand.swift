import ArgumentParser
import InterviewQA

/// `dixit facts`: the facts that the sources state.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Lists the facts that the sources state, each with its place.",
    discussion: """
      Roles, ranks, amounts, shares, counts, durations, changes, definitions, lists, reasons, plans \
      and more: those that an editor recorded in the knowledge folder, and those that the rules of \
      Facts.rules find in the text. With words, lists only the facts that contain all of them, in \
      either language's spelling of a known name. Exits with 1 if there are none.
      """)

  @Argument(help: "Words that the facts contain.")
  var words: [String] = []

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Comma-separated values, with a line of column names.")
  var csv = false

  @Flag(help: "Leave out the facts that an editor recorded.")
  var rulesOnly = false

  func validate() throws {
    guard !(csv && (output.json || output.markdown || output.plain)) else {
      throw ValidationError("--csv, --json, --markdown and --plain exclude each other")
    }
  }

  func run() throws {
    let (answerer, options) = try sources.answerer()
    let found = try Progress.during("finding facts") {
      try answerer.facts(
        matching: words.joined(separator: " "), options: options, byRuleOnly: rulesOnly)
    }
    let facts = Array(found.prefix(sources.limit ?? found.count))
    guard !facts.isEmpty else {
      Output.fail("no facts found", code: Failure.noAnswer)
      throw ExitCode(Failure.noAnswer)
    }
    let table = FactTable(facts: facts)
    let page = output.settings(options).page
    Output.print(csv ? table.text(in: .csv) : table.text(in: output.form, on: page))
  }
}
