import ArgumentParser
import InterviewQA

/// The knowledge and the sources to ask.
struct SourceSelection {
  /// Nil to look for it in the usual places.
  var knowledge: String?
  /// Files and folders; empty for the knowledge folder's own interviews.
  var sources: [String] = []
  /// Further sources, which are in no file.
  var given: [GivenSource] = []
  var reading = ReadingOptions()
  /// Whether everything is read again and nothing is cached.
  var skipsCache = false

  /// A session over the sources.
  func session(_ settings: Settings) throws -> Session {
    try session(over: answerer(), settings)
  }

  /// - Parameter inUse: reads the sources again when they change; nil for a session that does not last.
  func session(
    over answerer: QuestionAnswerer, _ settings: Settings, inUse: SourcesInUse? = nil
  ) throws -> Session {
    Session(
      answerer: answerer, locator: SourceLocator(knowledge: try folder(), sources: sources),
      settings: settings, changed: inUse?.changed)
  }

  /// The answerer over the sources; a line on standard error says what of them is not asked.
  func answerer() throws -> QuestionAnswerer {
    let answerer = try quietAnswerer()
    answerer.notices.lines.map(SafeText.visible).forEach(Output.warn)
    return answerer
  }

  /// The same, after checking that the sources have what options name, with the name of the only source
  /// as `AnswerOptions.source` takes it.
  ///
  /// - Parameters:
  ///   - only: the only source that is asked; nil for all.
  ///   - speaker: whose words are asked for; nil for everybody's.
  /// - Throws: a `ValidationError` if one of them is not in the sources.
  func answerer(
    in only: String?, speaker: String?
  ) throws -> (answerer: QuestionAnswerer, source: String?) {
    let answerer = try answerer()
    return (answerer, try Self.source(named: only, speaker: speaker, of: answerer))
  }

  /// Checks that the sources have what options name; the parameters are those of
  /// `answerer(in:speaker:)`.
  ///
  /// - Returns: the name of the only source as `AnswerOptions.source` takes it.
  static func source(
    named only: String?, speaker: String?, of answerer: QuestionAnswerer
  ) throws -> String? {
    let source = only.flatMap(answerer.source(named:))
    if let only, source == nil {
      let same = answerer.notices.repeated.first { $0.file == only }
      let reason = same.map { "the same interview as \($0.asked), which is asked" }
      let names = some(answerer.sources.flatMap { $0.files.prefix(1) })
      throw ValidationError("--in \(only): \(reason ?? "no such source; there are \(names)")")
    }
    if let speaker, !answerer.hasSpeaker(speaker) {
      let names = some(answerer.speakerNames)
      throw ValidationError(
        "--speaker \(speaker): no such speaker in the sources; there are \(names)")
    }
    return source
  }

  /// A few of some names.
  private static func some(_ names: [String]) -> String {
    let shown = names.prefix(5).joined(separator: ", ")
    return names.isEmpty ? "none" : names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }

  /// The answerer over the sources; nothing is said of what of them is not asked.
  func quietAnswerer() throws -> QuestionAnswerer {
    let folder = try folder()
    return try Progress.during("reading the sources") {
      let cache = skipsCache ? nil : UserFiles.cache
      let knowledge = try cache?.knowledge(folder: folder) ?? KnowledgeBase(folder: folder)
      guard let cache, given.isEmpty else {
        return try QuestionAnswerer(
          knowledge: knowledge, sources: sources, given: given, reading: reading)
      }
      return try cache.answerer(knowledge: knowledge, sources: sources, reading: reading)
    }
  }

  func folder() throws -> String { try KnowledgeLocation.folder(named: knowledge) }
}
