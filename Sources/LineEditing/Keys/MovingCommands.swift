extension KeyCommand {
  static var moving: [KeyCommand] {
    [
      KeyCommand(
        "app-previous-character", "To the character before",
        emacs: ["^B", "\\e[D", "\\eOD", "\\e[1;2D"], vi: [ArrowKey.left.key],
        viCommands: [ArrowKey.left.key]
      ) { $1.move(to: $1.offsetOfPreviousCharacter) },
      KeyCommand(
        "app-next-character", "To the character after, or take the hint over",
        emacs: ["^F", "\\e[C", "\\eOC", "\\e[1;2C"], vi: [ArrowKey.right.key],
        viCommands: [ArrowKey.right.key]
      ) { $0.acceptHint(&$1) ?? $1.move(to: $1.offsetOfNextCharacter) },
      KeyCommand(
        "app-start", "To the start of the line",
        emacs: ["^A", "\\e[H", "\\eOH", "\\e[1~", "\\e[7~"] + KeyCommand.modified("H"),
        vi: [ArrowKey.home.key], viCommands: [ArrowKey.home.key]
      ) { $1.move(to: 0) },
      KeyCommand(
        "app-end", "To the end of the line, or take the hint over",
        emacs: ["^E", "\\e[F", "\\eOF", "\\e[4~", "\\e[8~"] + KeyCommand.modified("F"),
        vi: [ArrowKey.end.key], viCommands: [ArrowKey.end.key]
      ) { $0.acceptHint(&$1) ?? $1.move(to: $1.text.utf8.count) },
      KeyCommand(
        "app-previous-word", "To the start of the word before",
        emacs: ["\\eb", "\\eB"] + KeyCommand.modified("D", from: 3),
        vi: [ArrowKey.wordLeft.key], viCommands: [ArrowKey.wordLeft.key]
      ) { $1.move(to: $0.words(of: $1.text).start(before: $1.cursor)) },
      KeyCommand(
        "app-next-word", "To the end of the word after",
        emacs: ["\\ef", "\\eF"] + KeyCommand.modified("C", from: 3),
        vi: [ArrowKey.wordRight.key], viCommands: [ArrowKey.wordRight.key]
      ) { $1.move(to: $0.words(of: $1.text).end(after: $1.cursor)) },
    ]
  }

  /// A key with each combination of modifiers, as xterm numbers them: Shift is 2, Alt 3, Control 5,
  /// all with Meta 8, so that Shift and Home is `\e[1;2H`.
  static func modified(_ key: String, number: Int = 1, from first: Int = 2) -> [String] {
    (first...8).map { "\\e[\(number);\($0)\(key)" }
  }
}

extension EditBuffer {
  fileprivate mutating func move(to offset: Int) -> KeyResult {
    cursor = offset
    return .done
  }
}

extension KeyContext {
  /// Nil if no hint is shown.
  fileprivate func acceptHint(_ buffer: inout EditBuffer) -> KeyResult? {
    let hint = visibleHint(for: buffer)
    guard !hint.isEmpty else { return nil }
    buffer.insert(hint)
    return .done
  }
}
