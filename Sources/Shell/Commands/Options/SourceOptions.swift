import ArgumentParser
import InterviewQA

/// Which knowledge and which sources are asked; the same for all commands that answer.
struct SourceOptions: ParsableArguments {
  @OptionGroup var asked: AskedSources

  @Option(
    name: .customLong("in"), help: "Only this source: its document id or its file.")
  var only: String?

  @Option(help: "Only this speaker's words.")
  var speaker: String?

  @Option(help: "At most so many quotations (default: 4) or facts (default: all).")
  var limit: Int?

  @Option(help: "So many sentences more on either side of each quotation.")
  var context = 0

  @Flag(
    name: .customLong("no-cache"),
    help: "Read everything anew, and keep nothing of it in ~/.cache/dixit.")
  var skipsCache = false

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError("--limit \(limit): expected a number from 1")
    }
    guard context >= 0 else {
      throw ValidationError("--context \(context): expected a number from 0")
    }
  }

  private func selection() throws -> SourceSelection {
    SourceSelection(
      knowledge: asked.knowledge, sources: asked.source, reading: try asked.reading.options(),
      skipsCache: skipsCache)
  }

  /// A conversation over the sources that is written as the flags say.
  func session(_ output: OutputOptions) throws -> Session {
    let (answerer, options) = try answerer()
    return try selection().session(over: answerer, output.settings(options))
  }

  /// The answerer over the sources, and the options once they are known to name something there.
  func answerer() throws -> (QuestionAnswerer, AnswerOptions) {
    let answerer = try selection().answerer()
    if let only, !answerer.sources.contains(where: { $0.isNamed(only) }) {
      throw ValidationError("--in \(only): no such source")
    }
    if let speaker, !answerer.hasSpeaker(speaker) {
      throw ValidationError("--speaker \(speaker): nobody of that name speaks in the sources")
    }
    return (
      answerer,
      AnswerOptions(
        source: only, speaker: speaker, limit: limit ?? AnswerOptions().limit, context: context)
    )
  }
}
