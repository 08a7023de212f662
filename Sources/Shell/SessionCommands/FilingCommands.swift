import Basics
import FoundationEssentials
import InterviewQA

/// Results into files, scripts and sessions out of them.
extension SessionCommand {
  static let filing: [SessionCommand] = [
    SessionCommand(
      "output", usage: "[FILE]", help: "add what follows to FILE; without it, show it again",
      offers: [.files], isRecorded: false
    ) { session, file in
      if !file.isEmpty { try check(file, in: session) }
      session.settings.output = file.isEmpty ? nil : file
      return .notice(file.isEmpty ? "results are shown" : "results go to \(file)")
    },
    SessionCommand(
      "once", usage: "FILE", help: "add the next result to FILE", offers: [.files],
      isRecorded: false
    ) { session, file in
      try check(file, in: session)
      session.sendNextResult(to: file)
      return .notice("the next result goes to \(file)")
    },
    SessionCommand(
      "read", usage: "FILE", help: "run a script or a saved session, here", offers: [.files],
      isRecorded: false
    ) { _, file in .script(try Script(file: try named(file))) },
    SessionCommand(
      "save", usage: "FILE", help: "save this session; :read and dixit replay run it again",
      offers: [.files], isRecorded: false
    ) { session, file in
      try save(session, to: try named(file))
      return .notice("\(session.record.count) lines saved in \(file)")
    },
  ]

  private static func named(_ file: String) throws(CommandProblem) -> String {
    guard !file.isEmpty else { throw CommandProblem("expected the name of a file") }
    return file
  }

  /// A file that results may be added to: one that can be written and is no source.
  private static func check(_ file: String, in session: Session) throws {
    guard !session.isSource(try named(file)) else {
      throw CommandProblem("\(file): a source, which nothing is written to")
    }
    try Output.append("", to: file)
  }

  /// Takes the place of an older session, never of another file.
  private static func save(_ session: Session, to file: String) throws {
    let isOther =
      try FileAccess.exists(file)
      && !FileAccess.bytes(of: file).starts(with: SavedSession.mark.utf8)
    guard !isOther else {
      throw CommandProblem("\(file): is there and is no saved session; name another file")
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
