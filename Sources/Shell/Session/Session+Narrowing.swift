import InterviewQA

/// Narrows what questions are answered from.
extension Session {
  /// Asks one source only, or all sources again if the name is empty.
  ///
  /// - Returns: a confirmation in words.
  mutating func narrow(toSource name: String) throws(CommandProblem) -> String {
    guard !name.isEmpty else {
      settings.options.source = nil
      return "asking all sources"
    }
    guard let source = answerer.sources.first(where: { $0.isNamed(name) }) else {
      throw CommandProblem("no source ‘\(name)’ (:sources lists them)")
    }
    settings.options.source = source.id
    return "asking \(source.id) only"
  }

  /// Quotes one speaker only, or all speakers again if the name is empty.
  ///
  /// - Returns: a confirmation in words.
  mutating func narrow(toSpeaker name: String) throws(CommandProblem) -> String {
    guard !name.isEmpty else {
      settings.options.speaker = nil
      return "asking all speakers"
    }
    guard answerer.hasSpeaker(name) else {
      throw CommandProblem("no speaker ‘\(name)’ (:speakers lists them)")
    }
    settings.options.speaker = name
    return "only what \(name) says"
  }
}
