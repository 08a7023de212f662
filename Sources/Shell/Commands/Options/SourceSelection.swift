import ArgumentParser
import InterviewQA

/// The knowledge and the sources to ask.
struct SourceSelection {
  /// Nil to look for it in the usual places.
  var knowledge: String?
  /// Files and folders; empty for the knowledge folder's own interviews.
  var sources: [String] = []
  var reading = ReadingOptions()
  /// Whether everything is read again and nothing is cached.
  var skipsCache = false

  /// A session over the sources.
  func session(_ settings: Settings) throws -> Session {
    try session(over: answerer(), settings)
  }

  func session(over answerer: QuestionAnswerer, _ settings: Settings) throws -> Session {
    Session(
      answerer: answerer, locator: SourceLocator(knowledge: try folder(), sources: sources),
      settings: settings)
  }

  /// The answerer over the sources; a line on standard error says what of them is not asked.
  func answerer() throws -> QuestionAnswerer {
    let answerer = try quietAnswerer()
    answerer.notices.lines.map(SafeText.visible).forEach(Output.warn)
    return answerer
  }

  /// The same, after checking that the sources have what options name.
  ///
  /// - Parameters:
  ///   - only: the only source that is asked; nil for all.
  ///   - speaker: whose words are asked for; nil for everybody's.
  /// - Throws: a `ValidationError` if one of them is not in the sources.
  func answerer(in only: String?, speaker: String?) throws -> QuestionAnswerer {
    let answerer = try answerer()
    if let only, !answerer.sources.contains(where: { $0.isNamed(only) }) {
      let same = answerer.notices.repeated.first { $0.file == only }
      let reason = same.map { "the same interview as \($0.asked), which is asked" }
      throw ValidationError("--in \(only): \(reason ?? "no such source")")
    }
    if let speaker, !answerer.hasSpeaker(speaker) {
      throw ValidationError("--speaker \(speaker): no such speaker in the sources")
    }
    return answerer
  }

  private func quietAnswerer() throws -> QuestionAnswerer {
    let folder = try folder()
    return try Progress.during("reading the sources") {
      guard let cache = skipsCache ? nil : UserFiles.cache else {
        return try QuestionAnswerer(
          knowledge: KnowledgeBase(folder: folder), sources: sources, reading: reading)
      }
      return try cache.answerer(
        knowledge: cache.knowledge(folder: folder), sources: sources, reading: reading)
    }
  }

  private func folder() throws -> String { try KnowledgeLocation.folder(named: knowledge) }
}
