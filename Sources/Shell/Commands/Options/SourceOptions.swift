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
  /// - Parameters:
  ///   - otherInput: what standard input is, if it can be no source: `the questions`.
  ///   - lasts: whether lines are answered as they come, over the sources as they then are.
  /// - Throws: a `ValidationError` if an option names something that is not in the sources.
  func session(
    _ output: OutputOptions, otherInput: String? = nil, lasts: Bool = false
  ) throws -> Session {
    let selection = try asked.selection(skipsCache: skipsCache, otherInput: otherInput)
    let inUse = lasts ? try SourcesInUse(selection) : nil
    let answerer = try inUse?.known ?? selection.answerer()
    return try selection.session(
      over: answerer, output.settings(options(over: answerer)), inUse: inUse)
  }

  /// The answerer over the sources, and the options of a question.
  ///
  /// - Throws: a `ValidationError` if an option names something that is not in the sources.
  func answerer() throws -> (QuestionAnswerer, AnswerOptions) {
    let answerer = try asked.selection(skipsCache: skipsCache).answerer()
    return (answerer, try options(over: answerer))
  }

  private func options(over answerer: QuestionAnswerer) throws -> AnswerOptions {
    let source = try SourceSelection.source(named: only, speaker: speaker, of: answerer)
    var options = AnswerOptions(
      source: source, speaker: speaker, limit: limit ?? AnswerOptions().limit, context: context)
    options.hasReceipts = receipts
    return options
  }
}
