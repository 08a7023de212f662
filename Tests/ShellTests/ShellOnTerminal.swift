import CPseudoTerminal
import Fixtures
import Glibc
import Testing

/// The built program on a pseudo-terminal. Every wait ends after `patience`.
final class ShellOnTerminal {
  private static let patience = Duration.seconds(120)

  /// All that was shown so far, without the sequences that move and colour.
  private(set) var text = ""
  /// As it was sent.
  private(set) var sent = ""
  private let program: Program
  private var session = pt_session()
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - command: the one of the program's commands that is run; none for the shell.
  ///   - files: text by path below the folder that is home and holds the knowledge.
  init(
    _ arguments: [String] = [], command: [String] = [], columns: Int32 = 60, rows: Int32 = 40,
    environment: [String: String] = [:], files: [String: String] = [:]
  ) throws {
    program = try Program(files)
    let standard = [
      "TERM": "xterm", "LANG": "C.UTF-8", "EDITRC": "/dev/null", "HOME": program.folder.path,
      "PAGER": "", "PATH": "/usr/bin:/bin",
    ]
    let words = CStrings(
      ["dixit"] + command + ["--knowledge", program.folder.path + "/Knowledge"] + arguments)
    let variables = CStrings(standard.merging(environment) { $1 }.map { "\($0)=\($1)" })
    let result = unsafe pt_start(
      &session, Program.path, words.pointers, variables.pointers, rows, columns, -1, -1)
    try #require(result == 0, "no pseudo-terminal")
  }

  deinit {
    kill(session.program, SIGKILL)
    close(session.master)
    close(session.report)
    waitpid(session.supervisor, nil, 0)
  }

  var folder: String { program.folder.path }
  var hasOriginalModes: Bool { unsafe pt_modes(&session) == session.modes }

  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(session.master, bytes.baseAddress, bytes.count)
      }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  func send(_ signal: Int32) {
    kill(session.program, signal)
  }

  /// Whether the text comes to be shown after what was shown when this was last asked.
  func shows(_ wanted: String) -> Bool {
    let found = waits {
      guard let place = text.firstRange(of: wanted) else { return false }
      text = String(text[place.upperBound...])
      return true
    }
    if !found { Issue.record("not shown: \(wanted)\nbut: \(text)") }
    return found
  }

  /// Whether the program comes to exit with this status.
  func exits(_ status: Int32) -> Bool { reports(PT_EXITED, status) }

  /// Whether a signal comes to end the program.
  func isEnded(by signal: Int32) -> Bool { reports(PT_KILLED, signal) }

  private func reports(_ what: Int, _ value: Int32) -> Bool {
    var message: [Int32] = [0, 0]
    guard waits({ Self.isReadable(session.report) }) else { return false }
    let count = unsafe message.withUnsafeMutableBytes { bytes in
      unsafe read(session.report, bytes.baseAddress, bytes.count)
    }
    pump()
    return count == 8 && message == [Int32(what), value]
  }

  private func waits(_ condition: () -> Bool) -> Bool {
    let start = ContinuousClock.now
    while !condition() {
      if ContinuousClock.now - start > Self.patience { return false }
      pump()
    }
    return true
  }

  private func pump() {
    guard Self.isReadable(session.master) else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = unsafe read(session.master, &buffer, buffer.count)
    bytes += buffer.prefix(max(count, 0))
    guard let whole = String(validating: bytes, as: UTF8.self) else { return }
    bytes = []
    sent += whole
    text += Self.withoutSequences(whole)
  }

  private static func isReadable(_ descriptor: Int32) -> Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&one, 1, 20) > 0
  }

  /// Without escape sequences and carriage returns; none is cut by a piece that was read whole.
  private static func withoutSequences(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isInSequence = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" {
        isInSequence = true
      } else if isInSequence {
        isInSequence = scalar == "[" || !("@"..."~").contains(scalar)
      } else if scalar != "\r" {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
