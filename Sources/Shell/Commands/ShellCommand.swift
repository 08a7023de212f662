import ArgumentParser
import FoundationEssentials
import InterviewQA
import LineEditor

struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Opens the shell; reads questions from stdin when that is no terminal.")

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "No banner.")
  var isQuiet = false

  func run() throws {
    let (answerer, options) = try sources.answerer()
    let session = Session(answerer: answerer, options: options)
    guard Terminal.isTerminal(.input) else {
      var script = ScriptRunner(session: session, renderer: output.renderer, echoes: false)
      while let line = readLine() { try script.run(line) }
      return
    }
    if !isQuiet { Output.give(Self.banner(of: session)) }
    var shell = InteractiveShell(session: session, output: output)
    shell.run()
  }

  private static func banner(of session: Session) -> String {
    let sources = session.answerer.sources
    let paragraphs = sources.reduce(0) { $0 + $1.paragraphs }
    return """
      dixit: \(sources.count == 1 ? sources[0].id : "\(sources.count) sources"), \
      \(paragraphs) paragraphs
      Ask in Chinese or English; :help lists the commands, Ctrl-D leaves.
      """
  }
}
