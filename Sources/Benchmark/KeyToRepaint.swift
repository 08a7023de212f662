import LineEditing
import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// From a key on a pseudo-terminal to the last byte of the repainted line, which holds 2,000
/// characters, half of them Chinese, on a screen of 80 columns and 24 rows. The time that elapses
/// holds what other programs take of the machine meanwhile: compare it with that of a bare echo,
/// which does nothing but send the key back. The processor time is the editor's with the terminal's.
struct KeyToRepaint {
  static func measurements() throws -> [Measurement] {
    let echoes = try TerminalLoop(BareEcho.run).repaints(of: ["a"])
    return try [Measurement("a bare echo of a key", echoes.map(\.elapsed))] + repaints()
  }

  private static func repaints() throws -> [Measurement] {
    try [
      ("a letter at the end and back", end, ["a", backspace]),
      ("a letter at the start and back", start, ["a", backspace]),
      ("a Chinese character amid and back", middle, ["中", backspace]),
      ("to the left and to the right", end, ["\u{2}", "\u{6}"]),
      ("to the start and to the end", end, [start, end]),
      ("the word before, cut and put back", end, ["\u{17}", "\u{19}"]),
    ].flatMap { name, place, keys in
      let loop = try TerminalLoop { terminal in
        _ = LineEditor(program: "benchmark", input: terminal, output: terminal)
          .readLine(prompt: "> ")
      }
      loop.prepare(pasting: text, then: place)
      let repaints = loop.repaints(of: keys)
      return [
        Measurement("key to repaint: " + name, repaints.map(\.elapsed)),
        Measurement("  processor time", repaints.map(\.processor)),
      ]
    }
  }

  private static let start = "\u{1}"
  private static let end = "\u{5}"
  private static let middle = start + String(repeating: "\u{6}", count: 1000)
  private static let backspace = "\u{7F}"
  private static let text = String(repeating: "谷歌的成本 is low ", count: 154).prefix(2000)
}

/// How long one repaint took.
private struct Repaint {
  let elapsed: Duration
  let processor: Duration
}

/// Sends each byte back at once.
private enum BareEcho {
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

/// A pseudo-terminal with something that answers keys at its other end.
private final class TerminalLoop {
  private let master: Int32
  private let terminal: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

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

  /// Puts a text into the line and the cursor to its place.
  func prepare(pasting text: Substring, then place: String) {
    send("\u{1B}[200~" + text + "\u{1B}[201~")
    settle()
    send(place)
    settle()
  }

  private static let presses = 1000

  /// The keys are pressed in turn.
  func repaints(of keys: [String]) -> [Repaint] {
    (0..<Self.presses).map { timeToRepaint(keys[$0 % keys.count]) }
  }

  private func timeToRepaint(_ key: String) -> Repaint {
    let (start, used) = (ContinuousClock.now, ProcessorTime.now)
    put(Array(key.utf8)[...])
    precondition(isReadable(milliseconds: 5000), "a key that paints nothing")
    var repaint = Repaint(elapsed: .zero, processor: .zero)
    repeat {
      receive()
      repaint = Repaint(
        elapsed: ContinuousClock.now - start, processor: ProcessorTime.now - used)
    } while isReadable(milliseconds: 2)
    return repaint
  }

  private func settle() {
    while isReadable(milliseconds: 300) { receive() }
  }

  /// A long text, while what is painted of it is taken off the terminal.
  private func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(put(rest.prefix(512)))
      if isReadable(milliseconds: 0) { receive() }
    }
  }

  /// How many of the bytes were taken.
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

private struct NoTerminal: Error, CustomStringConvertible {
  let description = "no pseudo-terminal can be opened"
}
