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
      if word == "--source", let source = rest.popFirst(), !source.hasPrefix("-"),
        !StreamedSources.isStream(source)
      {
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
    let question = question.joined(separator: " ")
    do throws(CommandProblem) { try QuestionLength.check(question) } catch {
      throw ValidationError("\(error)")
    }
    let answer = try session.answerer.answer(question, options: session.settings.options)
    Output.print(session.renderer.text(of: answer))
    // Exiting without deallocating saves as much time again as answering takes.
    Output.end(answer.status == .unanswered ? Failure.noAnswer : 0)
  }

  func run() throws {
    let isBatch = question == ["-"]
    var session = try sources.session(
      output, otherInput: isBatch ? "the questions" : nil, lasts: isBatch)
    guard isBatch else { try Self.answer(question, in: session) }
    var isAllAnswered = true
    while let line = readLine() {
      guard line.unicodeScalars.contains(where: { !$0.isBlank }) else { continue }
      if !answer(line, in: &session) { isAllAnswered = false }
    }
    if !isAllAnswered { throw ExitCode(Failure.unreadable) }
  }

  /// Prints the answer to a line of a batch, or as JSON why there is none, so that a program that asks
  /// line by line gets one object for each.
  ///
  /// - Returns: false if a source could not be read.
  private func answer(_ line: String, in session: inout Session) -> Bool {
    let isJSON = output.form == .json
    do {
      if try session.refresh() { Output.warn(Session.changeNotice) }
      try QuestionLength.check(line)
      let answer = try session.answerer.answer(line, options: session.settings.options)
      Output.print(session.renderer.text(of: answer) + (isJSON ? "" : "\n"))
      return true
    } catch {
      isJSON
        ? Output.print(ErrorFields("\(error)", to: line).text)
        : Output.fail("\(error)", code: Failure.unreadable)
      return false
    }
  }
}
