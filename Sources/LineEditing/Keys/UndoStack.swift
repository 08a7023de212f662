/// Earlier states of the line. States are noted when the screen is painted, whatever command made
/// them; characters typed one after the other go back together, up to a space.
struct UndoStack {
  private var states: [EditBuffer] = []
  private var current = EditBuffer()
  private var isTyping = false

  mutating func note(_ buffer: EditBuffer) {
    defer { current = buffer }
    guard !buffer.hasText(of: current) else { return }
    let isTyped = Self.isTyped(buffer, after: current)
    if !(isTyped && isTyping) { states.append(current) }
    isTyping = isTyped && buffer.text.utf8.last != UInt8(ascii: " ")
  }

  /// The state before the last change; nil when there was none.
  mutating func earlier(than buffer: EditBuffer) -> EditBuffer? {
    note(buffer)
    guard let earlier = states.popLast() else { return nil }
    current = earlier
    isTyping = false
    return earlier
  }

  private static func isTyped(_ new: EditBuffer, after old: EditBuffer) -> Bool {
    let added = new.text.utf8.count - old.text.utf8.count
    return old.isAtEnd && new.isAtEnd && (1...4).contains(added)
      && new.text.utf8.starts(with: old.text.utf8)
      && new.text.utf8.suffix(added).dropFirst().allSatisfy(UTF8.isContinuation)
  }
}
