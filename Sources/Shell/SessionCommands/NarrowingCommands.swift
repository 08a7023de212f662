import InterviewQA

/// What a question may be answered from.
extension SessionCommand {
  static let narrowing: [SessionCommand] = [
    SessionCommand(
      "in", usage: "[SOURCE]", help: "ask one source only; without it, all again",
      offers: [.sources]
    ) { session, name in try narrow(&session, toSource: name) },
    SessionCommand(
      "speaker", usage: "[NAME]", help: "one speaker's words only; without it, all again",
      offers: [.speakers]
    ) { session, name in try narrow(&session, toSpeaker: name) },
    SessionCommand("new", help: "forget what was asked before") { session, _ in
      session.forget()
      return .notice("a new conversation")
    },
  ]

  static func narrow(
    _ session: inout Session, toSource name: String
  ) throws -> Session.Response {
    guard !name.isEmpty else {
      session.settings.options.source = nil
      return .notice("asking all sources")
    }
    guard let source = session.answerer.sources.first(where: { $0.isNamed(name) }) else {
      throw CommandProblem("no source ‘\(name)’ (:sources lists them)")
    }
    session.settings.options.source = source.id
    return .notice("asking \(source.id) only")
  }

  static func narrow(
    _ session: inout Session, toSpeaker name: String
  ) throws -> Session.Response {
    guard !name.isEmpty else {
      session.settings.options.speaker = nil
      return .notice("asking all speakers")
    }
    guard session.answerer.hasSpeaker(name) else {
      throw CommandProblem("no speaker ‘\(name)’ (:speakers lists them)")
    }
    session.settings.options.speaker = name
    return .notice("only what \(name) says")
  }
}
