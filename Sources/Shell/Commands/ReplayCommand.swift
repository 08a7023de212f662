import ArgumentParser
import InterviewQA

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Runs files of questions, each as a conversation.",
    discussion: """
      One question or :command a line; blank lines and lines that begin with # are passed over; a \
      backslash at the end of a line continues it. What was asked before is remembered within a \
      file, never from file to file.
      """)

  @Argument(help: "Scripts; - is stdin.", completion: .file())
  var scripts: [String]

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let session = try sources.session(output)
    var isAllAnswered = true
    for script in scripts {
      var conversation = Conversation(session: session, audience: .replay)
      conversation.run(try Script(file: script))
      isAllAnswered = isAllAnswered && conversation.isAllAnswered
    }
    if !isAllAnswered { throw ExitCode(Failure.noAnswer) }
  }
}
