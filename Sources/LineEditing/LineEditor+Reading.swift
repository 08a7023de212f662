import CEditline
import TerminalText

extension LineEditor {
  /// Edits one line from its prompt to the newline after it.
  func editLine(prompt: StyledText, continuation: StyledText) -> Event {
    guard let editLine else { return .endOfInput }
    line = LineState(prompt: prompt, continuation: continuation)
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

  /// The next scalar for libedit; nil when the line is over. Paints before it waits.
  func nextScalar() -> Unicode.Scalar? {
    while line.outcome == nil {
      switch nextInput() {
      case .scalar(let scalar): return scalar
      case .paste(let text): editLine?.buffer.insert(text)
      case .woken: attend()
      case .endOfInput: line.outcome = .endOfInput
      }
    }
    return nil
  }

  func nextInput() -> KeyReader.Input {
    if !reader.isInputWaiting { paint() }
    reader.foldsArrows = editLine?.isVi == true
    return reader.next()
  }

  /// Sees to signals and announcements.
  func attend() {
    let came = le_signals_take()
    if came & Int32(LE_INTERRUPTED) != 0 { line.outcome = .interrupted }
    if came & Int32(LE_TERMINATED) != 0 { line.outcome = .endOfInput }
    if came & Int32(LE_RESIZED) != 0 { editLine?.resize() }
    if came & Int32(LE_STOPPED) != 0 { stop() }
    if came & Int32(LE_CONTINUED) != 0 { goOn() }
    printAnnouncements()
  }

  func beep() {
    output.send("\u{7}")
  }

  private func finishLine(endedByNewline: Bool) -> Event {
    line.search = nil
    var buffer = editLine?.buffer ?? EditBuffer()
    if endedByNewline && buffer.text.unicodeScalars.last == "\n" {
      buffer.text.unicodeScalars.removeLast()
    }
    let event = line.outcome ?? (endedByNewline ? .line(buffer.text) : .endOfInput)
    screen.show(lastContent(buffer, event))
    screen.leave()
    return event
  }

  private func stop() {
    screen.leave()
    leaveTerminal()
    le_stop_self()
    le_signals_take()
    goOn()
  }

  /// After a stop the terminal has whatever modes others left, and perhaps another size.
  private func goOn() {
    enterTerminal()
    screen.forget()
    editLine?.resize()
  }

  private func enterTerminal() {
    editLine?.enterEditing()
    output.send(Paste.switchedOn)
  }

  private func leaveTerminal() {
    output.send(Paste.switchedOff)
    editLine?.leaveEditing()
  }

  private func printAnnouncements() {
    let texts = announcements.takeWaiting()
    guard !texts.isEmpty else { return }
    screen.erase()
    for text in texts { output.send(text) }
  }
}
