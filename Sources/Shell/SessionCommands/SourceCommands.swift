import InterviewQA

/// Commands that show what can be asked.
extension SessionCommand {
  static let showingSources: [SessionCommand] = [
    SessionCommand("sources", help: "the sources that can be asked") { session, _ in
      .message(session.answerer.sources.map { line($0) })
    },
    SessionCommand("outline", help: "the sections of the sources, with their line numbers") {
      session, _ in
      .message(session.answerer.sources.flatMap(outline))
    },
    SessionCommand("speakers", help: "who speaks in the sources") { session, _ in
      .message(session.answerer.sources.flatMap(speakers))
    },
    SessionCommand(
      "facts", usage: "[WORDS]",
      help: "the facts that contain WORDS, or all facts, each with its place",
      completions: [.words]
    ) { session, words in
      let facts = try session.answerer.facts(
        matching: words, options: session.settings.options, byRuleOnly: false)
      return facts.isEmpty ? .notice("no facts found") : .report(FactTable(facts: facts))
    },
  ]

  private static func line(_ source: SourceSummary) -> Line {
    Line("\(source.id)  \(source.paragraphs) paragraphs  \(source.files.joined(separator: ", "))")
  }

  private static func outline(_ source: SourceSummary) -> [Line] {
    [Line(source.id)]
      + source.sections.map {
        Line("\($0.file):\($0.line)  \(SafeText.visible($0.heading))", head: "  ")
      }
  }

  private static func speakers(_ source: SourceSummary) -> [Line] {
    source.speakers.map {
      Line("\(source.id)  \(SpeakerName.shown($0.name)) (\($0.role)), \($0.turns) turns")
    }
  }
}
