import InterviewQA

extension SessionCommand {
  /// In the order `:help` shows them.
  static let all: [SessionCommand] = [
    SessionCommand(names: ["help"], argument: "COMMAND", help: "this list; help on one command") {
      session, name in help(on: name)
    },
    SessionCommand(names: ["sources"], argument: nil, help: "what there is to ask") { session, _ in
      .message(session.answerer.sources.map(line).joined(separator: "\n"))
    },
    SessionCommand(
      names: ["outline"], argument: nil, help: "the sections of the sources, with their lines"
    ) { session, _ in
      .message(session.answerer.sources.flatMap(outline).joined(separator: "\n"))
    },
    SessionCommand(names: ["speakers"], argument: nil, help: "who speaks in the sources") {
      session, _ in
      .message(session.answerer.sources.flatMap(speakers).joined(separator: "\n"))
    },
    SessionCommand(
      names: ["in"], argument: "SOURCE", help: "ask one source only; without it, all again"
    ) { session, name in narrow(&session, toSource: name) },
    SessionCommand(
      names: ["speaker"], argument: "NAME", help: "one speaker's words only; without it, all again"
    ) { session, name in narrow(&session, toSpeaker: name) },
    SessionCommand(
      names: ["why"], argument: nil, help: "how the last question was understood"
    ) { session, _ in
      session.lastAnswer.map { .message(reasons(for: $0, in: session)) }
        ?? .error("no question was asked yet")
    },
    SessionCommand(
      names: ["new"], argument: nil, help: "forget what was asked before"
    ) { session, _ in
      session.forget()
      return .message("a new conversation")
    },
    SessionCommand(names: ["quit", "q"], argument: nil, help: "leave; so does Ctrl-D") { _, _ in
      .quit
    },
  ]

  private static func help(on name: String) -> Session.Response {
    guard !name.isEmpty else {
      return .message((all.map(\.usage) + [questionHelp]).joined(separator: "\n"))
    }
    switch parse(name.hasPrefix(":") ? name : ":" + name) {
    case .success(let call): return .message(call.command.usage)
    case .failure(let problem): return .error(problem.description)
    }
  }

  private static let questionHelp = "Anything else is a question, in Chinese or English."

  private var usage: String {
    let call = ([":" + names[0]] + (argument.map { ["[\($0)]"] } ?? [])).joined(separator: " ")
    let short = names.dropFirst().map { " (:\($0))" }.joined()
    return call + String(repeating: " ", count: max(2, 20 - call.count)) + help + short
  }

  private static func line(_ source: SourceSummary) -> String {
    "\(source.id)  \(source.paragraphs) paragraphs  \(source.files.joined(separator: ", "))"
  }

  private static func outline(_ source: SourceSummary) -> [String] {
    [source.id] + source.sections.map { "  \($0.file):\($0.line)  \(SafeText.visible($0.heading))" }
  }

  private static func speakers(_ source: SourceSummary) -> [String] {
    source.speakers.map {
      "\(source.id)  \(SafeText.visible($0.name)) (\($0.role)), \($0.turns) turns"
    }
  }

  private static func narrow(
    _ session: inout Session, toSource name: String
  ) -> Session.Response {
    guard !name.isEmpty else {
      session.narrow(toSource: nil)
      return .message("asking all sources")
    }
    guard let source = session.answerer.sources.first(where: { $0.isNamed(name) }) else {
      return .error("no source ‘\(name)’ (:sources lists them)")
    }
    session.narrow(toSource: source.id)
    return .message("asking \(source.id) only")
  }

  private static func narrow(
    _ session: inout Session, toSpeaker name: String
  ) -> Session.Response {
    guard !name.isEmpty else {
      session.narrow(toSpeaker: nil)
      return .message("asking all speakers")
    }
    guard session.answerer.hasSpeaker(name) else {
      return .error("no speaker ‘\(name)’ (:speakers lists them)")
    }
    session.narrow(toSpeaker: name)
    return .message("only what \(name) says")
  }

  private static func reasons(for answer: Answer, in session: Session) -> String {
    let understood = answer.understood
    let expanded = understood.terms.compactMap { term in
      understood.expanded[term].map { "  \(term): also \($0.joined(separator: ", "))" }
    }
    let scores = answer.citations.flatMap { citation in
      ["  \(rounded(citation.score))  \(citation.file):\(citation.line)"]
        + [terms(of: session.reasons(for: citation))].filter { !$0.isEmpty }.map { "      " + $0 }
    }
    let lines =
      ["type: \(answer.kind.rawValue), by rule: \(understood.rule ?? "none")"]
      + ["terms: \(understood.terms.joined(separator: ", "))"] + expanded
      + (scores.isEmpty ? [] : ["scores, and the terms that gave most:"] + scores)
    return lines.map(SafeText.visible).joined(separator: "\n")
  }

  /// `谷歌 1.2, 排名 0.8`
  private static func terms(of reasons: [(term: String, score: Double)]) -> String {
    reasons.prefix(termsShown).map { "\($0.term) \(rounded($0.score))" }.joined(separator: ", ")
  }

  private static let termsShown = 6

  private static func rounded(_ score: Double) -> Double { (score * 100).rounded() / 100 }
}
