import Basics
import FoundationEssentials
import InterviewQA
import Verification

/// Commands that write results and sessions to files, and run scripts from files.
extension SessionCommand {
  static let filing: [SessionCommand] = [
    SessionCommand(
      "output", usage: "[FILE]", help: "append results to FILE; without FILE, show them again",
      completions: [.files], isRecorded: false
    ) { session, file in
      if !file.isEmpty { try check(file, in: session) }
      session.settings.output = file.isEmpty ? nil : file
      return .notice(file.isEmpty ? "results are shown" : "results go to \(file)")
    },
    SessionCommand(
      "once", usage: "FILE", help: "append the next result to FILE", completions: [.files],
      isRecorded: false
    ) { session, file in
      try check(file, in: session)
      session.sendNextResult(to: file)
      return .notice("the next result goes to \(file)")
    },
    SessionCommand(
      "verify", usage: "FILE", help: "check the quotations of a draft against the sources",
      completions: [.files]
    ) { session, file in
      var options = QuotationGate.Options()
      options.source = session.settings.options.source
      options.speaker = session.settings.options.speaker
      options.hasReceipts = session.settings.options.hasReceipts
      options.drafts = [try named(file)]
      let gate = QuotationGate(over: session.answerer, options: options)
      let draft = try Draft(file: try named(file))
      return .report(
        VerificationReport(
          report: try Progress.during("checking \(SafeText.visible(file))") {
            try gate.verify(draft)
          }))
    },
    SessionCommand(
      "read", usage: "FILE", help: "run a script or a saved session within this one",
      completions: [.files],
      isRecorded: false
    ) { _, file in .script(try Script(file: try named(file))) },
    SessionCommand(
      "save", usage: "FILE",
      help: "save this session; :read and dixit replay run it again; FILE.html is a web page",
      completions: [.files], isRecorded: false
    ) { session, file in
      try save(session, to: try named(file))
      return .notice("\(session.record.count) lines saved in \(file)")
    },
  ]

  private static func named(_ file: String) throws(CommandProblem) -> String {
    guard !file.isEmpty else { throw CommandProblem("expected the name of a file") }
    return file
  }

  /// Checks that results can be appended to a file: it must be writable and not a source.
  private static func check(_ file: String, in session: Session) throws {
    guard !session.isSource(try named(file)) else {
      throw CommandProblem("\(file): is a source; results are not written to sources")
    }
    try Output.append("", to: file)
  }

  /// Replaces an older saved session or page, never any other file.
  private static func save(_ session: Session, to file: String) throws {
    guard !WebPage.isNamed(by: file) else {
      let part = SessionPage.Part(name: nil, interactions: session.record)
      try SessionPage([part], over: session.answerer).page.write(to: file)
      return
    }
    let isOther =
      try FileAccess.exists(file)
      && !FileAccess.bytes(of: file).starts(with: SavedSession.mark.utf8)
    guard !isOther else {
      throw CommandProblem("\(file): exists and is not a saved session; name another file")
    }
    try FileWriting.replace(file, with: SavedSession(session: session).text())
  }
}

extension Session {
  fileprivate func isSource(_ file: String) -> Bool {
    let path = URL(filePath: file).standardizedFileURL.path
    return answerer.sources.flatMap(\.files).contains { locator.path(of: $0) == path }
  }
}
