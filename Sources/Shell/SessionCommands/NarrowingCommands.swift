import InterviewQA

/// Commands that narrow what questions are answered from.
extension SessionCommand {
  static let narrowing: [SessionCommand] = [
    SessionCommand(
      "in", usage: "[SOURCE]", help: "ask one source only; without SOURCE, all again",
      completions: [.sources]
    ) { session, name in .notice(try session.narrow(toSource: name)) },
    SessionCommand(
      "speaker", usage: "[NAME]", help: "quote one speaker only; without NAME, all again",
      completions: [.speakers]
    ) { session, name in .notice(try session.narrow(toSpeaker: name)) },
    SessionCommand("new", help: "forget what was asked before") { session, _ in
      session.forget()
      return .notice("a new conversation")
    },
  ]
}
