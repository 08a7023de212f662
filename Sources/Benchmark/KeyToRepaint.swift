import LineEditor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// From a key on a pseudo-terminal to the last byte of the repainted line, which holds 2,000
/// characters, half of them Chinese, on a screen of 80 columns and 24 rows.
struct KeyToRepaint {
  static func measurements() throws -> [Measurement] {
    try [
      ("a letter at the end", "\u{5}", "a"), ("a letter at the start", "\u{1}", "a"),
      ("a Chinese character in the middle", "\u{1}" + String(repeating: "\u{6}", count: 1000), "中"),
      ("the cursor to the left", "\u{5}", "\u{2}"), ("the cursor to the start", "\u{5}", "\u{1}"),
      ("the word before, cut and put back", "\u{5}", "\u{17}\u{19}"),
    ].map { name, place, key in
      let terminal = try EditedLine(text)
      return Measurement("key to repaint: " + name, terminal.repaints(of: key, at: place))
    }
  }

  private static let text = String(repeating: "谷歌的成本 is low ", count: 154).prefix(2000)
}

/// The editor on a pseudo-terminal, with a line in it.
private final class EditedLine {
  private let master: Int32
  private let terminal: Int32

  init(_ text: Substring) throws {
    var (master, terminal): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe openpty(&master, &terminal, nil, nil, &size) == 0 else { throw NoTerminal() }
    unsafe setenv("TERM", "xterm", 1)
    unsafe setenv("EDITRC", "/dev/null", 1)
    (self.master, self.terminal) = (master, terminal)
    let editor = terminal
    Task.detached {
      _ = LineEditor(program: "benchmark", input: editor, output: editor).readLine(prompt: "> ")
    }
    settle()
    send("\u{1B}[200~" + text + "\u{1B}[201~")
    settle()
  }

  deinit {
    send("\u{3}")
    settle()
    close(master)
    close(terminal)
  }

  private static let keys = 1000

  func repaints(of key: String, at place: String) -> [Duration] {
    send(place)
    settle()
    return (0..<Self.keys).compactMap { index in
      if index.isMultiple(of: 50) {
        send(place)
        settle()
      }
      return timeToRepaint(key)
    }
  }

  /// Nil when nothing was painted.
  private func timeToRepaint(_ key: String) -> Duration? {
    let start = ContinuousClock.now
    send(key)
    guard isReadable(milliseconds: 100) else { return nil }
    var last = start
    repeat {
      receive()
      last = ContinuousClock.now
    } while isReadable(milliseconds: 2)
    return last - start
  }

  private func settle() {
    while isReadable(milliseconds: 200) { receive() }
  }

  private func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(count, 0))
      if isReadable(milliseconds: 0) { receive() }
    }
  }

  private func receive() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    _ = unsafe read(master, &bytes, bytes.count)
  }

  private func isReadable(milliseconds: Int32) -> Bool {
    var one = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&one, 1, milliseconds) > 0
  }
}

private struct NoTerminal: Error, CustomStringConvertible {
  let description = "no pseudo-terminal can be opened"
}
