import ArgumentParser
import InterviewQA

/// `dixit ask`: one question, or independent ones from standard input.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Answers one question, or each line of stdin on its own.",
    discussion: """
      A short answer stands above the quotations where they prove it. Without an answer, a line says \
      what the sources tell of and which part of the question they leave open, or quotes their words \
      against it; the nearest passages follow. With --json, `proof` has the words that prove each part \
      and `unproved` the part left open.
      """)

  @Argument(help: "The question, or - to read questions from stdin, one per line.")
  var question: [String]

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard question.contains(where: { !$0.isEmpty }) else {
      throw ValidationError(
        "the question is empty; ask something, or - to read questions from stdin")
    }
  }

  /// Answers a question without options other than `--source`, the usual case, and ends the
  /// program; returns if there are others. Describing the options to the parser would take nearly
  /// as long as answering: 43 million instructions in all instead of 24 million.
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
    Output.print(session.renderer.text(of: answer))
    // Exiting without deallocating saves as much time again as answering takes.
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
      Output.print(output.form == .json ? text : text + "\n")
    }
  }
}
