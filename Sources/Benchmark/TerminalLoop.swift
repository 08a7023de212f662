#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sends back each byte at once.
enum BareEcho {
  static func run(on terminal: Int32) {
    var modes = termios()
    unsafe tcgetattr(terminal, &modes)
    unsafe cfmakeraw(&modes)
    unsafe tcsetattr(terminal, TCSANOW, &modes)
    var byte: UInt8 = 0
    while unsafe read(terminal, &byte, 1) == 1, byte != UInt8(ascii: "\r") {
      unsafe write(terminal, &byte, 1)
    }
  }
}

/// A pseudo-terminal with a reader of keys at its other end.
final class TerminalLoop {
  private let master: Int32
  private let terminal: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// - Parameter answer: reads keys from the descriptor until it gets a return.
  init(_ answer: @escaping @Sendable (Int32) -> Void) throws {
    var (master, terminal): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe openpty(&master, &terminal, nil, nil, &size) == 0 else { throw NoTerminal() }
    unsafe setenv("TERM", "xterm", 1)
    unsafe setenv("EDITRC", "/dev/null", 1)
    (self.master, self.terminal) = (master, terminal)
    let end = terminal
    Task.detached { answer(end) }
    settle()
  }

  deinit {
    send("\r")
    settle()
    close(master)
    close(terminal)
  }

  /// Pastes a text into the line and then presses the keys.
  func prepare(pasting text: Substring, then keys: String) {
    send("\u{1B}[200~" + text + "\u{1B}[201~")
    settle()
    send(keys)
    settle()
  }

  /// What each of a thousand repaints takes, with the keys pressed by turns.
  func costs(of keys: [String]) -> [Cost] {
    (0..<Self.pressCount).map { costOfRepaint(after: keys[$0 % keys.count]) }
  }

  private static let pressCount = 1000

  /// The last byte has come when none follows for `silence`.
  private func costOfRepaint(after key: String) -> Cost {
    let (start, used) = (ContinuousClock.now, ProcessorTime.now)
    put(Array(key.utf8)[...])
    precondition(isReadable(milliseconds: Self.patience), "a key that paints nothing")
    var cost = Cost(elapsed: .zero, processor: .zero)
    repeat {
      receive()
      cost = Cost(
        elapsed: ContinuousClock.now - start, processor: ProcessorTime.now - used)
    } while isReadable(milliseconds: Self.silence)
    return cost
  }

  // Milliseconds: until the first byte at the latest; after the last byte of a repaint; and after
  // that of a long text.
  private static let patience: Int32 = 5000
  private static let silence: Int32 = 2
  private static let longSilence: Int32 = 300

  private func settle() {
    while isReadable(milliseconds: Self.longSilence) { receive() }
  }

  /// Sends a text in pieces that fit the terminal's buffer, and takes the output in between.
  private func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(put(rest.prefix(Self.maxSentBytes)))
      if isReadable(milliseconds: 0) { receive() }
    }
  }

  private static let maxSentBytes = 512

  /// Returns the number of bytes written.
  @discardableResult
  private func put(_ bytes: ArraySlice<UInt8>) -> Int {
    let count = unsafe bytes.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
    return max(count, 0)
  }

  private func receive() {
    _ = unsafe read(master, &buffer, buffer.count)
  }

  private func isReadable(milliseconds: Int32) -> Bool {
    var one = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&one, 1, milliseconds) > 0
  }
}

struct NoTerminal: Error, CustomStringConvertible {
  let description = "no pseudo-terminal can be opened"
}
