import CEditline
import TerminalText

extension LineEditor {
  /// Edits one line, from its prompt to the newline after it.
  func editLine(prompt: StyledText, continuation: StyledText) -> LineEvent {
    guard let editLine else { return .endOfInput }
    context.line = LineState(prompt: prompt, continuation: continuation)
    le_signals_begin()
    enterTerminal()
    announcements.isEditing = true
    let endedByNewline = editLine.runKeys()
    announcements.isEditing = false
    let event = finishLine(endedByNewline: endedByNewline)
    leaveTerminal()
    le_signals_end()
    printAnnouncements()
    return event
  }

  /// The next scalar for libedit; nil when the line has ended. Paints before it waits.
  func nextScalar() -> Unicode.Scalar? {
    while context.line.outcome == nil {
      let input = nextInput()
      if let search = context.line.search {
        advance(search, by: input)
        continue
      }
      switch input {
      case .scalar(let scalar): return scalar
      case .paste(let text): editLine?.buffer.insert(text)
      case .woken: handleWakeUp()
      case .endOfInput: context.line.outcome = .endOfInput
      }
    }
    return nil
  }

  private func nextInput() -> KeyReader.Input {
    if !reader.isInputWaiting { paint() }
    reader.foldsArrows = editLine?.isVi == true
    return reader.next()
  }

  /// Handles signals and announcements.
  func handleWakeUp() {
    let signals = le_signals_take()
    if signals & Int32(LE_INTERRUPTED) != 0 { context.line.outcome = .interrupted }
    if signals & Int32(LE_TERMINATED) != 0 { context.line.outcome = .endOfInput }
    if signals & Int32(LE_RESIZED) != 0 { editLine?.resize() }
    if signals & Int32(LE_STOPPED) != 0 { stop() }
    if signals & Int32(LE_CONTINUED) != 0 { resume() }
    printAnnouncements()
  }

  func beep() {
    output.send("\u{7}")
  }

  private func finishLine(endedByNewline: Bool) -> LineEvent {
    context.line.search = nil
    var buffer = editLine?.buffer ?? EditBuffer()
    if endedByNewline && buffer.text.unicodeScalars.last == "\n" {
      buffer.text.unicodeScalars.removeLast()
    }
    let event = context.line.outcome ?? (endedByNewline ? .line(buffer.text) : .endOfInput)
    context.screen.show(finalContent(buffer, event))
    context.screen.leave()
    return event
  }

  private func stop() {
    context.screen.leave()
    leaveTerminal()
    le_stop_self()
    le_signals_take()
    resume()
  }

  /// After a stop the terminal has the modes that other programs left, and may have another size.
  private func resume() {
    enterTerminal()
    context.screen.forget()
    editLine?.resize()
  }

  private func enterTerminal() {
    editLine?.enterEditing()
    output.send(Paste.markingOn)
  }

  private func leaveTerminal() {
    output.send(Paste.markingOff)
    editLine?.leaveEditing()
  }

  private func printAnnouncements() {
    let texts = announcements.takeWaiting()
    guard !texts.isEmpty else { return }
    context.screen.erase()
    for text in texts { output.send(text) }
  }
}
