/// Earlier states of the line. States are noted when the screen is painted, whatever command made
/// them; characters typed one after the other go back together, up to a space.
struct UndoStack {
  private var states: [EditBuffer] = []
  private var current = EditBuffer()
  private var isTyping = false

  mutating func note(_ buffer: EditBuffer) {
    defer { current = buffer }
    guard buffer.text != current.text else { return }
    let isTyped = Self.isTyped(buffer, after: current)
    if !(isTyped && isTyping) { states.append(current) }
    isTyping = isTyped && buffer.text.last != " "
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
    old.isAtEnd && new.isAtEnd && new.text.hasPrefix(old.text)
      && new.text.unicodeScalars.count == old.text.unicodeScalars.count + 1
  }
}
