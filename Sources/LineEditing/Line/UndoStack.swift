/// Earlier states of the line. They are recorded when the screen is painted, whichever command made
/// them; characters typed one after the other are undone together, up to a space.
struct UndoStack {
  private var states: [EditBuffer] = []
  private var current = EditBuffer()
  private var isTyping = false

  mutating func record(_ buffer: EditBuffer) {
    defer { current = buffer }
    guard !buffer.hasText(of: current) else { return }
    let isTyped = Self.isOneScalarTyped(from: current, to: buffer)
    if !(isTyped && isTyping) { states.append(current) }
    isTyping = isTyped && buffer.text.utf8.last != UInt8(ascii: " ")
  }

  /// The state before the last change; nil if nothing was changed.
  mutating func undo(from buffer: EditBuffer) -> EditBuffer? {
    record(buffer)
    guard let earlier = states.popLast() else { return nil }
    current = earlier
    isTyping = false
    return earlier
  }

  private static func isOneScalarTyped(from old: EditBuffer, to new: EditBuffer) -> Bool {
    let added = new.text.utf8.count - old.text.utf8.count
    return old.isAtEnd && new.isAtEnd && (1...maxBytesPerScalar).contains(added)
      && new.text.utf8.starts(with: old.text.utf8)
      && new.text.utf8.suffix(added).dropFirst().allSatisfy(UTF8.isContinuation)
  }

  private static let maxBytesPerScalar = 4
}
