import ArgumentParser
import InterviewQA

/// The options of all commands that answer: which knowledge, which sources, how much.
struct SourceOptions: ParsableArguments {
  @OptionGroup var asked: AskedSources

  @Option(
    name: .customLong("in"), help: "Ask only this source, named by its document id or file.",
    completion: ValueCompletion.sources)
  var only: String?

  @Option(help: "Quote only this speaker.", completion: ValueCompletion.speakers)
  var speaker: String?

  @Option(help: "Maximum number of quotations (default: 4) or facts (default: all).")
  var limit: Int?

  @Option(help: "Number of sentences to add before and after each quotation.")
  var context = 0

  @Flag(
    help:
      "Add to each quotation a receipt, by which anybody can check it: hashes of file and words.")
  var receipts = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Read everything again, without the cache in ~/.cache/dixit.")
  var skipsCache = false

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError("--limit \(limit): expected a number from 1")
    }
    guard context >= 0 else {
      throw ValidationError("--context \(context): expected a number from 0")
    }
  }

  /// A session over the sources, with the settings of the flags.
  ///
  /// - Parameter otherInput: what standard input is, if it can be no source: `the questions`.
  /// - Throws: a `ValidationError` if an option names something that is not in the sources.
  func session(_ output: OutputOptions, otherInput: String? = nil) throws -> Session {
    let selection = try asked.selection(skipsCache: skipsCache, otherInput: otherInput)
    let (answerer, options) = try answerer(over: selection)
    return try selection.session(over: answerer, output.settings(options))
  }

  /// The answerer over the sources, and the options of a question.
  ///
  /// - Throws: a `ValidationError` if an option names something that is not in the sources.
  func answerer() throws -> (QuestionAnswerer, AnswerOptions) {
    try answerer(over: asked.selection(skipsCache: skipsCache))
  }

  private func answerer(
    over selection: SourceSelection
  ) throws -> (QuestionAnswerer, AnswerOptions) {
    let (answerer, source) = try selection.answerer(in: only, speaker: speaker)
    var options = AnswerOptions(
      source: source, speaker: speaker, limit: limit ?? AnswerOptions().limit, context: context)
    options.hasReceipts = receipts
    return (answerer, options)
  }
}
