import ArgumentParser
import InterviewQA

struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Answers one question, or each line of stdin by itself.")

  @Argument(help: "The question; - reads questions from stdin, one a line.")
  var question: [String]

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard question.contains(where: { !$0.isEmpty }) else {
      throw ValidationError("an empty question; ask something, or - to read questions from stdin")
    }
  }

  func run() throws {
    let session = try sources.session(output)
    let (answerer, options, renderer) =
      (session.answerer, session.settings.options, session.renderer)
    guard question == ["-"] else {
      let answer = answerer.answer(question.joined(separator: " "), options: options)
      Output.give(renderer.text(of: answer))
      // To give back all that was read, piece by piece, would take as long as the answer.
      Self.exit(withError: ExitCode(answer.status == .unanswered ? Failure.noAnswer : 0))
    }
    while let line = readLine() {
      guard line.unicodeScalars.contains(where: { $0.value > 0x20 }) else { continue }
      let text = renderer.text(of: answerer.answer(line, options: options))
      Output.give(output.form == .json ? text : text + "\n")
    }
  }
}
