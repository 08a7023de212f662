import ArgumentParser
import InterviewQA

/// The options for the knowledge and the sources to read.
struct AskedSources: ParsableArguments {
  @Option(
    help: "Knowledge folder: interviews, lexicon, rules, facts.", completion: .directory)
  var knowledge: String?

  @Option(
    help: """
      Ask this file or folder of files, or - for stdin, instead of the knowledge folder's own \
      interviews.
      """,
    completion: .file())
  var source: [String] = []

  @OptionGroup var streams: StreamedSources
  @OptionGroup var reading: ReadingArguments

  /// - Parameters:
  ///   - skipsCache: whether everything is read again and nothing is cached.
  ///   - otherInput: what standard input is, if it can be no source: `the questions`.
  /// - Throws: a `ValidationError` if options contradict each other, `FileError` if a pipe cannot be
  ///   read.
  func selection(skipsCache: Bool, otherInput: String? = nil) throws -> SourceSelection {
    if let otherInput, source.contains("-") {
      throw ValidationError("--source -: stdin is \(otherInput); give the source as a file")
    }
    let (files, given) = try streams.read(source)
    return SourceSelection(
      knowledge: knowledge, sources: files, given: given, reading: try reading.options(),
      skipsCache: skipsCache)
  }

  /// Checks that all sources are files or folders.
  ///
  /// - Parameter reason: why no stream can be one.
  /// - Throws: a `ValidationError` if one is a stream.
  func refuseStreams(because reason: String) throws {
    if let stream = source.first(where: StreamedSources.isStream) {
      throw ValidationError("--source \(stream): \(reason)")
    }
  }

  func folder() throws -> String { try KnowledgeLocation.folder(named: knowledge) }
}
