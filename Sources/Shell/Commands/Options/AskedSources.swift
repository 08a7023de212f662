import ArgumentParser
import InterviewQA

/// The options for the knowledge and the sources to read.
struct AskedSources: ParsableArguments {
  @Option(
    help: "Knowledge folder: interviews, lexicon, rules, facts.", completion: .directory)
  var knowledge: String?

  @Option(
    help: "Ask this file or folder of files instead of the knowledge folder's own interviews.",
    completion: .file())
  var source: [String] = []

  @OptionGroup var reading: ReadingArguments

  /// - Parameter skipsCache: whether everything is read again and nothing is cached.
  func selection(skipsCache: Bool) throws -> SourceSelection {
    SourceSelection(
      knowledge: knowledge, sources: source, reading: try reading.options(),
      skipsCache: skipsCache)
  }

  func folder() throws -> String { try KnowledgeLocation.folder(named: knowledge) }
}
