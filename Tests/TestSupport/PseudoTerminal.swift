import CPseudoTerminal
import Glibc

/// A program on a pseudo-terminal, with the job control of a shell around it. The program is killed
/// when this object goes.
package final class PseudoTerminal {
  /// What became of the program.
  package enum Event: Equatable {
    case exited(status: Int32)
    case killed(signal: Int32)
    case stopped(signal: Int32)
    case continued
  }

  struct Failure: Error {
    let errno = Glibc.errno
  }

  /// Long enough for the slowest machine, since a wait ends as soon as its condition holds.
  package static let patience = Duration.seconds(120)

  private var session = pt_session()

  /// - Parameters:
  ///   - program: the path of the program.
  ///   - environment: besides an xterm's in a UTF-8 locale.
  ///   - input, output: replace the terminal unless -1.
  package init(
    running program: String, arguments: [String], environment: [String: String], rows: Int,
    columns: Int, input: Int32 = -1, output: Int32 = -1
  ) throws {
    let name = program.split(separator: "/").last.map(String.init) ?? program
    let words = CStrings([name] + arguments)
    let variables = CStrings(Self.environment.merging(environment) { $1 }.map { "\($0)=\($1)" })
    let result = unsafe pt_start(
      &session, program, words.pointers, variables.pointers, Int32(rows), Int32(columns), input,
      output)
    guard result == 0 else { throw Failure() }
  }

  private static let environment = ["TERM": "xterm", "LANG": "C.UTF-8", "EDITRC": "/dev/null"]

  deinit {
    kill(session.program, SIGKILL)
    close(session.master)
    close(session.report)
    waitpid(session.supervisor, nil, 0)
  }

  /// Whether the terminal's modes are those from before the program was started.
  package var hasOriginalModes: Bool { unsafe pt_modes(&session) == session.modes }
  /// Whether the kernel echoes and edits lines.
  package var isCooked: Bool { unsafe pt_is_cooked(&session) == 1 }

  package func type(_ bytes: some Sequence<UInt8>) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(session.master, bytes.baseAddress, bytes.count)
      }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  package func send(_ signal: Int32) {
    kill(session.program, signal)
  }

  package func resize(rows: Int, columns: Int) {
    unsafe pt_resize(&session, Int32(rows), Int32(columns))
  }

  /// Closes the terminal, as closing a window does.
  package func hangUp() {
    close(session.master)
    session.master = -1
  }

  /// Returns whether the condition becomes true before `patience` ends. Meanwhile the program's output
  /// is given to `show`.
  package func waits(
    until condition: () -> Bool, showing show: ([UInt8]) -> Void
  ) -> Bool {
    let start = ContinuousClock.now
    while !condition() {
      if ContinuousClock.now - start > Self.patience { return false }
      if Self.isReadable(session.master, milliseconds: 20) { show(received()) }
    }
    return true
  }

  /// Waits for the next event, with the output before it shown; nil if none comes before `patience`
  /// ends.
  package func nextEvent(showing show: ([UInt8]) -> Void) -> Event? {
    let isThere = waits(
      until: { Self.isReadable(session.report, milliseconds: 0) }, showing: show)
    guard isThere else { return nil }
    showWritten(by: show)
    return event()
  }

  /// Shows what has been written so far, without waiting.
  package func showWritten(by show: ([UInt8]) -> Void) {
    while Self.isReadable(session.master, milliseconds: 0) {
      let bytes = received()
      if bytes.isEmpty { return }
      show(bytes)
    }
  }

  private func event() -> Event? {
    var message: [Int32] = [0, 0]
    let count = unsafe message.withUnsafeMutableBytes { bytes in
      unsafe read(session.report, bytes.baseAddress, bytes.count)
    }
    guard count == 2 * MemoryLayout<Int32>.size else { return nil }
    return switch Int(message[0]) {
    case PT_EXITED: .exited(status: message[1])
    case PT_KILLED: .killed(signal: message[1])
    case PT_STOPPED: .stopped(signal: message[1])
    case PT_CONTINUED: .continued
    default: nil
    }
  }

  private func received() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
      count = max(unsafe read(session.master, buffer.baseAddress, buffer.count), 0)
    }
  }

  private static func isReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&one, 1, milliseconds) > 0
  }
}
