/// Turns the terminal's bytes into scalars and pastes.
struct KeyReader {
  enum Input: Equatable {
    case scalar(Unicode.Scalar)
    /// The text of a marked paste, as `Paste.cleaned` returns it.
    case paste(String)
    /// A signal has come, or a message from another thread.
    case woken
    case endOfInput
  }

  /// Whether arrow keys come as the scalars of `ArrowKey`, since an escape has a meaning of its own.
  /// Other sequences are then dropped, since their letters would be commands.
  var foldsArrows = false

  private let terminal: Descriptor
  private let wake: Descriptor
  private var bytes: ArraySlice<UInt8> = []
  private var decoder = UTF8Decoder()
  private var unread: [Unicode.Scalar] = []

  init(terminal: Descriptor, wake: Descriptor) {
    self.terminal = terminal
    self.wake = wake
  }

  /// Whether `next` would return at once, so that painting can be put off.
  var isInputWaiting: Bool {
    !bytes.isEmpty || !unread.isEmpty || terminal.isReady(milliseconds: 0)
  }

  /// Makes a scalar the next input.
  mutating func unread(_ scalar: Unicode.Scalar) {
    unread.append(scalar)
  }

  mutating func next() -> Input {
    if let scalar = unread.popLast() { return .scalar(scalar) }
    while true {
      while let byte = bytes.popFirst() {
        guard let scalar = decoder.scalar(byAdding: byte) else { continue }
        return scalar == "\u{1B}" ? escape() : .scalar(scalar)
      }
      let ready = Descriptor.wait(for: terminal, or: wake)
      if ready.second { return .woken }
      if ready.first && !fill() { return .endOfInput }
      if !ready.first { return .woken }
    }
  }

  /// Whether more input follows within the time an escape sequence takes to arrive.
  mutating func isSequenceFollowing() -> Bool {
    if bytes.isEmpty && terminal.isReady(milliseconds: Self.escapeDelay) { _ = fill() }
    return !bytes.isEmpty
  }

  /// Milliseconds within which a sequence follows its escape.
  private static let escapeDelay: Int32 = 25
  /// Milliseconds within which the rest of a sequence follows its beginning.
  private static let sequenceDelay: Int32 = 50

  private mutating func fill() -> Bool {
    let more = terminal.receive()
    bytes.append(contentsOf: more)
    return !more.isEmpty
  }

  private mutating func escape() -> Input {
    _ = isSequenceFollowing()
    if take(Paste.opening) { return paste() }
    if foldsArrows {
      for key in ArrowKey.allCases where key.sequences.contains(where: { take($0) }) {
        return .scalar(key.scalar)
      }
      if takeSequence() { return next() }
    }
    return .scalar("\u{1B}")
  }

  /// Removes the sequence if it is the next input, waiting for its rest once it has begun.
  private mutating func take(_ sequence: String) -> Bool {
    let wanted = Array(sequence.utf8)
    while bytes.count < wanted.count && bytes.count >= 2 && wanted.starts(with: bytes) {
      guard terminal.isReady(milliseconds: Self.sequenceDelay), fill() else { return false }
    }
    guard bytes.starts(with: wanted) else { return false }
    bytes.removeFirst(wanted.count)
    return true
  }

  /// Removes a whole control sequence with parameters (ECMA-48): `[1;2A`.
  private mutating func takeSequence() -> Bool {
    guard bytes.first == UInt8(ascii: "["), bytes.count > 2 else { return false }
    let parameters = bytes.dropFirst().prefix { (0x20...0x3F).contains($0) }
    guard !parameters.isEmpty, parameters.endIndex < bytes.endIndex else { return false }
    bytes = bytes[(parameters.endIndex + 1)...]
    return true
  }

  private mutating func paste() -> Input {
    var paste = Paste()
    while !paste.isComplete {
      if bytes.isEmpty && !(terminal.isReady(milliseconds: Paste.maxSilence) && fill()) { break }
      paste.add(bytes.removeFirst())
    }
    return .paste(paste.text)
  }
}
