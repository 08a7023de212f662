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

  /// Answers a question with no option but `--source`, which is what most ask, and ends the program;
  /// returns where there are others. To describe the options to the parser takes as long as to answer.
  static func answerIfPlain(_ arguments: [String]) throws {
    guard arguments.first == configuration.commandName else { return }
    var words: [String] = []
    var selection = SourceSelection()
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      if word == "--source", let source = rest.popFirst(), !source.hasPrefix("-") {
        selection.sources.append(source)
      } else if word.hasPrefix("-") {
        return
      } else {
        words.append(word)
      }
    }
    guard words.contains(where: { !$0.isEmpty }) else { return }
    try answer(words, in: selection.session(Settings()))
  }

  private static func answer(_ question: [String], in session: Session) throws -> Never {
    let answer = try session.answerer.answer(
      question.joined(separator: " "), options: session.settings.options)
    Output.give(session.renderer.text(of: answer))
    // To give back all that was read, piece by piece, would take as long, too.
    Output.end(answer.status == .unanswered ? Failure.noAnswer : 0)
  }

  func run() throws {
    let session = try sources.session(output)
    guard question == ["-"] else { try Self.answer(question, in: session) }
    let (answerer, options, renderer) =
      (session.answerer, session.settings.options, session.renderer)
    while let line = readLine() {
      guard line.unicodeScalars.contains(where: { $0.value > 0x20 }) else { continue }
      let text = renderer.text(of: try answerer.answer(line, options: options))
      Output.give(output.form == .json ? text : text + "\n")
    }
  }
}
