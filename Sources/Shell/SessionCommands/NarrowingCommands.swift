import InterviewQA

/// What a question may be answered from.
extension SessionCommand {
  static let narrowing: [SessionCommand] = [
    SessionCommand(
      "in", usage: "[SOURCE]", help: "ask one source only; without it, all again",
      offers: [.sources]
    ) { session, name in .notice(try session.narrow(toSource: name)) },
    SessionCommand(
      "speaker", usage: "[NAME]", help: "one speaker's words only; without it, all again",
      offers: [.speakers]
    ) { session, name in .notice(try session.narrow(toSpeaker: name)) },
    SessionCommand("new", help: "forget what was asked before") { session, _ in
      session.forget()
      return .notice("a new conversation")
    },
  ]
}
