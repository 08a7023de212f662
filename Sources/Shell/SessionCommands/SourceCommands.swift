import Basics
import InterviewQA

/// Commands that show what can be asked.
extension SessionCommand {
  static let showingSources: [SessionCommand] = [
    SessionCommand("sources", help: "the sources that can be asked") { session, _ in
      let answerer = session.answerer
      return .message(answerer.sources.map { line($0) }) {
        ["sources": JSON(of: try answerer.outlines())]
      }
    },
    SessionCommand("outline", help: "the sections of the sources, with their line numbers") {
      session, _ in
      let sources = session.answerer.sources
      return .message(sources.flatMap(outline)) {
        ["sections": .array(sources.flatMap(sections))]
      }
    },
    SessionCommand("speakers", help: "who speaks in the sources") { session, _ in
      let sources = session.answerer.sources
      return .message(sources.flatMap(speakers)) {
        ["speakers": .array(sources.flatMap(people))]
      }
    },
    SessionCommand(
      "facts", usage: "[WORDS]",
      help: "the facts that contain WORDS, or all facts, each with its place",
      completions: [.words]
    ) { session, words in
      let facts = try session.answerer.facts(
        matching: words, options: session.settings.options, byRuleOnly: false)
      return facts.isEmpty && session.settings.form != .json
        ? .notice("no facts found") : .report(FactTable(facts: facts))
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

  private static func sections(_ source: SourceSummary) -> [JSON] {
    source.sections.map {
      [
        "source": .string(source.id), "file": .string($0.file), "line": .integer($0.line),
        "heading": .string($0.heading),
      ]
    }
  }

  private static func speakers(_ source: SourceSummary) -> [Line] {
    source.speakers.map {
      Line("\(source.id)  \(SpeakerName.shown($0.name)) (\($0.role)), \($0.turns) turns")
    }
  }

  /// Absent names are null.
  private static func people(_ source: SourceSummary) -> [JSON] {
    source.speakers.map {
      [
        "source": .string(source.id), "name": $0.name.isEmpty ? .null : .string($0.name),
        "role": .string($0.role.rawValue), "turns": .integer($0.turns),
      ]
    }
  }
}
