extension KeyCommand {
  static var moving: [KeyCommand] {
    [
      KeyCommand(
        "app-previous-character", "To the character before",
        emacs: ["^B", "\\e[D", "\\eOD"], vi: [ArrowKey.left.key], viCommands: [ArrowKey.left.key]
      ) { $1.move(to: $1.offsetOfPreviousCharacter) },
      KeyCommand(
        "app-next-character", "To the character after, or take the hint over",
        emacs: ["^F", "\\e[C", "\\eOC"], vi: [ArrowKey.right.key], viCommands: [ArrowKey.right.key]
      ) { $0.takeHint(&$1) ?? $1.move(to: $1.offsetOfNextCharacter) },
      KeyCommand(
        "app-start", "To the start of the line",
        emacs: ["^A", "\\e[H", "\\eOH", "\\e[1~", "\\e[7~"], vi: [ArrowKey.home.key],
        viCommands: [ArrowKey.home.key]
      ) { $1.move(to: 0) },
      KeyCommand(
        "app-end", "To the end of the line, or take the hint over",
        emacs: ["^E", "\\e[F", "\\eOF", "\\e[4~", "\\e[8~"], vi: [ArrowKey.end.key],
        viCommands: [ArrowKey.end.key]
      ) { $0.takeHint(&$1) ?? $1.move(to: $1.text.utf8.count) },
      KeyCommand(
        "app-previous-word", "To the start of the word before",
        emacs: ["\\eb", "\\eB", "\\e[1;5D", "\\e[1;3D"]
      ) { $1.move(to: $0.words(of: $1.text).start(before: $1.cursor)) },
      KeyCommand(
        "app-next-word", "To the end of the word after",
        emacs: ["\\ef", "\\eF", "\\e[1;5C", "\\e[1;3C"]
      ) { $1.move(to: $0.words(of: $1.text).end(after: $1.cursor)) },
    ]
  }
}

extension EditBuffer {
  fileprivate mutating func move(to offset: Int) -> KeyResult {
    cursor = offset
    return .done
  }
}

extension LineEditor {
  /// Nil when there is no hint in sight.
  fileprivate func takeHint(_ buffer: inout EditBuffer) -> KeyResult? {
    let hint = visibleHint
    guard !hint.isEmpty else { return nil }
    buffer.insert(hint)
    return .done
  }

  func words(of text: String) -> Words {
    Words(text, words?(text))
  }
}
