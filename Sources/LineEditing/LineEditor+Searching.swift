extension LineEditor {
  /// Gives the input to the search, or ends the search and leaves the line it found.
  func advance(_ search: IncrementalSearch, by input: KeyReader.Input) {
    var search = search
    let isOver = take(input, for: &search)
    if !search.query.isEmpty { context.lastQuery = search.query }
    context.line.search = isOver ? nil : search
    if isOver { editLine?.buffer = search.found } else if search.isFailed { beep() }
  }

  /// Returns whether the input ends the search. A key that is not for the search is read again
  /// after it.
  private func take(_ input: KeyReader.Input, for search: inout IncrementalSearch) -> Bool {
    switch input {
    case .paste(let text): search.type(text, in: context.history)
    case .woken: handleWakeUp()
    case .endOfInput: context.line.outcome = .endOfInput
    case .scalar(Key.controlR): search.findNext(.back, in: context.history)
    case .scalar(Key.controlS): search.findNext(.forward, in: context.history)
    case .scalar(Key.backspace), .scalar(Key.delete): search.undoLastStep()
    case .scalar(Key.controlG):
      search.cancel()
      return true
    case .scalar(Key.escape):
      if reader.isSequenceFollowing() { reader.unread(Key.escape) }
      return true
    case .scalar(let scalar) where scalar.properties.generalCategory == .control:
      reader.unread(scalar)
      return true
    case .scalar(let scalar): search.type(String(scalar), in: context.history)
    }
    return false
  }

  private enum Key {
    static let controlG: Unicode.Scalar = "\u{7}"
    static let backspace: Unicode.Scalar = "\u{8}"
    static let controlR: Unicode.Scalar = "\u{12}"
    static let controlS: Unicode.Scalar = "\u{13}"
    static let escape: Unicode.Scalar = "\u{1B}"
    static let delete: Unicode.Scalar = "\u{7F}"
  }
}
