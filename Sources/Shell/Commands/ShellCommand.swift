import ArgumentParser
import Basics
import InterviewQA
import LineEditing

/// `dixit shell`: a conversation with a person, or over lines from standard input.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Opens the shell, or reads questions from stdin if that is not a terminal.",
    discussion: """
      Lines are questions, in Chinese or English, or commands, which begin with a colon; :help lists \
      them. Commands in ~/.config/dixit/rc are run at start. Lines entered are kept in \
      ~/.local/state/dixit/history, except those that begin with a blank.
      """)

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "No banner.")
  var isQuiet = false

  @Flag(name: .customLong("no-rc"), help: "Do not run the start-up file, ~/.config/dixit/rc.")
  var skipsStartUp = false

  func run() throws {
    let session = try sources.session(output, otherInput: "the questions", lasts: true)
    guard Terminal.isTerminal(.input) else {
      var conversation = Conversation(session: session, audience: .pipe)
      while let line = readLine() { conversation.run(line) }
      return
    }
    let started = skipsStartUp ? session : try Self.started(session)
    if !isQuiet { Output.print(Self.banner(of: started)) }
    var shell = InteractiveShell(session: started, history: History(file: UserFiles.history))
    shell.run()
  }

  /// The session after the commands of the start-up file.
  private static func started(_ session: Session) throws -> Session {
    guard let file = UserFiles.startUp, FileAccess.exists(file) else { return session }
    var conversation = Conversation(session: session, audience: .nobody)
    conversation.run(try Script(file: file))
    return conversation.session.restarted
  }

  private static func banner(of session: Session) -> String {
    let sources = session.answerer.sources
    let paragraphs = sources.reduce(0) { $0 + $1.paragraphs }
    let name = sources.count == 1 ? sources[0].id : "\(sources.count) sources"
    return session.settings.page.text(of: [
      Line("dixit: \(name), \(paragraphs) paragraphs"),
      Line("Ask in Chinese or English; :help lists the commands, Ctrl-D leaves."),
    ])
  }
}
