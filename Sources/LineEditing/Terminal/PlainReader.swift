import CEditline

/// Reads lines without editing: from a pipe, or with the kernel's own line editing.
struct PlainReader {
  private let input: Descriptor
  private let output: Descriptor
  private let wake: Descriptor
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  init(input: Descriptor, output: Descriptor, wake: Descriptor) {
    self.input = input
    self.output = output
    self.wake = wake
  }

  /// Shows the prompt on whichever of output and standard error is a terminal, if the input is one.
  mutating func readLine(prompt: String) -> LineEvent {
    le_signals_begin()
    let erasesCharacters = le_set_utf8_erase(input.number, true)
    defer {
      _ = le_set_utf8_erase(input.number, erasesCharacters)
      le_signals_end()
    }
    show(prompt)
    while true {
      if let line = takeLine() { return .line(line) }
      if isAtEnd { return .endOfInput }
      if let event = wait(prompt: prompt) { return event }
    }
  }

  private func show(_ prompt: String) {
    guard input.isTerminal else { return }
    let place = [output, Self.standardError].first(where: \.isTerminal)
    place?.send(prompt)
  }

  private static let standardError = Descriptor(number: 2)

  /// The first line read so far, or at the end of input the rest without a newline.
  private mutating func takeLine() -> String? {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    guard let end = end ?? (isAtEnd && !bytes.isEmpty ? bytes.count : nil) else { return nil }
    var line = bytes[..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    defer { bytes.removeFirst(min(end + 1, bytes.count)) }
    return String(decoding: line, as: UTF8.self)
  }

  private mutating func wait(prompt: String) -> LineEvent? {
    let ready = Descriptor.wait(for: input, or: wake)
    if ready.second || !ready.first { return handleWakeUp(prompt: prompt) }
    let more = input.receive()
    bytes += more
    isAtEnd = more.isEmpty
    return nil
  }

  private mutating func handleWakeUp(prompt: String) -> LineEvent? {
    let signals = le_signals_take()
    if signals & Int32(LE_TERMINATED) != 0 { return .endOfInput }
    if signals & Int32(LE_INTERRUPTED) != 0 {
      bytes = []
      if input.isTerminal { (output.isTerminal ? output : Self.standardError).send("\n") }
      return .interrupted
    }
    if signals & Int32(LE_STOPPED) != 0 {
      le_stop_self()
      le_signals_take()
      show(prompt)
    }
    return nil
  }
}
