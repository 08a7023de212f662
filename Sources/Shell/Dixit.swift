import ArgumentParser

/// The program: parses the command line, and turns every failure into one line and an exit code.
@main
struct Dixit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dixit",
    abstract: "Asks interviews questions and answers in their own words, with citations.",
    discussion: """
      Without a command it opens the shell. No model and no network: every answer is a quotation \
      with its file and line, the same question gives the same bytes, and what the sources do not \
      say is not answered.

      Exit codes: 0 answered, 1 no answer, 2 something could not be read or written, 4 a source is \
      not the one a golden session was made from, 64 wrong usage, 130 interrupted.
      """,
    subcommands: [
      ShellCommand.self, AskCommand.self, ReplayCommand.self, IndexCommand.self,
      InspectCommand.self, ImportCommand.self, CheckKnowledgeCommand.self, EvaluateCommand.self,
      FactsCommand.self, EvaluateFactsCommand.self,
    ],
    defaultSubcommand: ShellCommand.self)

  /// A flag cannot take a value, unless it always does.
  private static var arguments: [String] {
    CommandLine.arguments.dropFirst().map { $0 == "--update=review" ? "--update-review" : $0 }
  }

  static func main() {
    do {
      let arguments = arguments
      try AskCommand.answerIfPlain(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let error where Failure.isUnreadableInput(error) {
      Output.complain("\(error)")
      exit(withError: ExitCode(Failure.unreadable))
    } catch let error where exitCode(for: error) == .validationFailure {
      Output.complain(message(for: error) + " (dixit --help tells more)")
      exit(withError: ExitCode.validationFailure)
    } catch {
      exit(withError: error)
    }
  }
}
