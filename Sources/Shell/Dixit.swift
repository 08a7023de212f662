import ArgumentParser
import InterviewQA

/// The program: parses the command line, and turns each failure into one line and an exit code.
@main
struct Dixit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dixit",
    abstract: "Asks interviews questions and answers in their own words, with citations.",
    discussion: """
      Opens the shell if no command is given. No model and no network: every answer is a quotation \
      with its file and line, the same question gives the same bytes, and a question that the \
      sources do not answer is declined, with the part of it that they leave open.

      Exit codes: 0 answered, 1 no answer, 2 something could not be read or written, 4 a source is \
      not the one a golden session was made from, 64 wrong usage, 130 interrupted.
      """,
    version:
      "dixit \(DixitVersion.current) (JSON form \(DixitVersion.json), index \(DixitVersion.index))",
    subcommands: [
      ShellCommand.self, AskCommand.self, ReplayCommand.self, IndexCommand.self,
      VerifyCommand.self, InspectCommand.self, ConvertCommand.self, ImportCommand.self,
      CheckKnowledgeCommand.self, EvaluateCommand.self, FactsCommand.self,
      EvaluateFactsCommand.self, AuthorCommand.self, AssistantCommand.self,
    ],
    defaultSubcommand: ShellCommand.self)

  /// `--update=review` becomes a flag of its own, because a flag of the parser cannot take an
  /// optional value.
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
      Output.fail("\(error)", code: Failure.unreadable)
      exit(withError: ExitCode(Failure.unreadable))
    } catch let error where exitCode(for: error) == .validationFailure {
      Output.fail(
        message(for: error) + " (see dixit --help)", code: ExitCode.validationFailure.rawValue)
      exit(withError: ExitCode.validationFailure)
    } catch {
      exit(withError: error)
    }
  }
}
