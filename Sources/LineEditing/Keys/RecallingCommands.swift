extension KeyCommand {
  static var recalling: [KeyCommand] {
    [
      KeyCommand(
        "app-previous-entry", "A line up, or the entry before that contains what was typed",
        emacs: ["^P", "\\e[A", "\\eOA"], vi: ["^P", ArrowKey.up.key],
        viCommands: ["^P", "k", "-", ArrowKey.up.key]
      ) {
        $0.go(linesDown: -1, in: &$1)
          ?? $0.show($0.line.recall.previous(from: $1.text, in: $0.history), in: &$1)
      },
      KeyCommand(
        "app-next-entry", "A line down, or the entry after that contains what was typed",
        emacs: ["^N", "\\e[B", "\\eOB"], vi: ["^N", ArrowKey.down.key],
        viCommands: ["^N", "j", "+", ArrowKey.down.key]
      ) {
        $0.go(linesDown: 1, in: &$1)
          ?? $0.show($0.line.recall.next(from: $1.text, in: $0.history), in: &$1)
      },
      KeyCommand(
        "app-search-back", "Search the entries before while typing",
        emacs: ["^R"], vi: ["^R"], viCommands: ["^R", "/"]
      ) { $0.search(.back, from: &$1) },
      KeyCommand(
        "app-search-forward", "Search the entries after while typing",
        emacs: ["^S"], vi: ["^S"], viCommands: ["^S", "?"]
      ) { $0.search(.forward, from: &$1) },
    ]
  }
}

extension LineEditor {
  /// Within a text of several lines; nil at its first or last, and while entries are gone through.
  fileprivate func go(linesDown lines: Int, in buffer: inout EditBuffer) -> KeyResult? {
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

  /// Reads keys until one that is not for the search; that one is read again.
  fileprivate func search(
    _ direction: IncrementalSearch.Direction, from buffer: inout EditBuffer
  ) -> KeyResult {
    line.search = IncrementalSearch(direction, from: buffer, lastQuery: lastQuery)
    defer { line.search = nil }
    while line.outcome == nil, var search = line.search {
      let isOver = take(nextInput(), for: &search)
      if !search.query.isEmpty { lastQuery = search.query }
      line.search = isOver ? nil : search
      if isOver { buffer = search.found } else if search.isFailed { beep() }
    }
    return .done
  }

  /// Whether the input ends the search.
  private func take(_ input: KeyReader.Input, for search: inout IncrementalSearch) -> Bool {
    switch input {
    case .paste(let text): search.type(text, in: history)
    case .woken: attend()
    case .endOfInput: line.outcome = .endOfInput
    case .scalar("\u{12}"): search.goOn(.back, in: history)
    case .scalar("\u{13}"): search.goOn(.forward, in: history)
    case .scalar("\u{8}"), .scalar("\u{7F}"): search.takeBack()
    case .scalar("\u{7}"):
      search.cancel()
      return true
    case .scalar("\u{1B}"):
      if reader.isSequenceFollowing() { reader.unread("\u{1B}") }
      return true
    case .scalar(let scalar) where scalar.value < 0x20 || (0x80...0x9F).contains(scalar.value):
      reader.unread(scalar)
      return true
    case .scalar(let scalar): search.type(String(scalar), in: history)
    }
    return false
  }
}
