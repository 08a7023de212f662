extension KeyCommand {
  static var recalling: [KeyCommand] {
    [
      KeyCommand(
        "app-previous-entry", "A line up, or the entry before that contains what was typed",
        emacs: ["^P", "\\e[A", "\\eOA"], vi: ["^P", ArrowKey.up.key],
        viCommands: ["^P", "k", "-", ArrowKey.up.key]
      ) {
        $0.move(linesDown: -1, in: &$1)
          ?? $0.show($0.line.recall.previous(from: $1.text, in: $0.history), in: &$1)
      },
      KeyCommand(
        "app-next-entry", "A line down, or the entry after that contains what was typed",
        emacs: ["^N", "\\e[B", "\\eOB"], vi: ["^N", ArrowKey.down.key],
        viCommands: ["^N", "j", "+", ArrowKey.down.key]
      ) {
        $0.move(linesDown: 1, in: &$1)
          ?? $0.show($0.line.recall.next(from: $1.text, in: $0.history), in: &$1)
      },
      KeyCommand(
        "app-search-back", "Search the entries before while typing",
        emacs: ["^R"], vi: ["^R"], viCommands: ["^R", "/"]
      ) { $0.beginSearch(.back, from: $1) },
      KeyCommand(
        "app-search-forward", "Search the entries after while typing",
        emacs: ["^S"], vi: ["^S"], viCommands: ["^S", "?"]
      ) { $0.beginSearch(.forward, from: $1) },
    ]
  }
}

extension KeyContext {
  /// Moves within a text of several lines. Nil in its first or last line, and for an entry that was
  /// just recalled.
  fileprivate func move(linesDown lines: Int, in buffer: inout EditBuffer) -> KeyResult? {
    if line.recall.isShowing(buffer.text), buffer.isAtEnd { return nil }
    guard let offset = buffer.offset(linesDown: lines, width: screen.width) else { return nil }
    buffer.cursor = offset
    return .done
  }

  fileprivate func show(_ entry: String?, in buffer: inout EditBuffer) -> KeyResult {
    guard let entry else { return .beep }
    buffer = EditBuffer(entry)
    return .done
  }

  /// From now on the editor gives keys to the search.
  fileprivate func beginSearch(
    _ direction: IncrementalSearch.Direction, from buffer: EditBuffer
  ) -> KeyResult {
    line.search = IncrementalSearch(direction, from: buffer, lastQuery: lastQuery)
    return .done
  }
}
