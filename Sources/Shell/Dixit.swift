import ArgumentParser

@main
struct Dixit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dixit",
    abstract: "Asks interviews questions and answers in their own words, with citations.",
    subcommands: [EvaluateCommand.self])
}
