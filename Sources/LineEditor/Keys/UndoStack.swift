/// Earlier states of the line. States are noted when the screen is painted, whatever command made
/// them; characters typed one after the other go back together, up to a space.
struct UndoStack {
  private var states: [EditBuffer] = []
  private var current = EditBuffer()
  private var isTyping = false

  mutating func note(_ buffer: EditBuffer) {
    defer { current = buffer }
    guard !buffer.text.utf8.elementsEqual(current.text.utf8) else { return }
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

  /// By bytes: comparing texts by their characters takes a millisecond for 2,000 of them.
  private static func isTyped(_ new: EditBuffer, after old: EditBuffer) -> Bool {
    let added = new.text.utf8.count - old.text.utf8.count
    return old.isAtEnd && new.isAtEnd && (1...4).contains(added)
      && new.text.utf8.starts(with: old.text.utf8)
      && new.text.utf8.suffix(added).dropFirst().allSatisfy(UTF8.isContinuation)
  }
}
