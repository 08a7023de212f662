import TerminalText

extension LineEditor {
  /// Brings the screen up to date with the line.
  func paint() {
    guard let edited = editLine?.line else { return }
    line.undo.note(edited.buffer)
    screen.show(line.search.map(searchContent) ?? content(of: edited))
  }

  private func content(of edited: EditedLine) -> LineContent {
    var content = content(prompt: line.prompt, edited)
    content.styles = styles(for: edited.buffer.text, highlight?(edited.buffer.text) ?? [])
    content.hint = hint(for: edited.buffer)
    return content
  }

  /// The line as it stays on the screen.
  func lastContent(_ buffer: EditBuffer, _ event: Event) -> LineContent {
    var content = content(prompt: line.prompt, EditedLine(EditBuffer(buffer.text)))
    content.styles = styles(for: buffer.text, highlight?(buffer.text) ?? [])
    if event == .interrupted { content.hint = "^C" }
    return content
  }

  private func searchContent(_ search: IncrementalSearch) -> LineContent {
    let found = search.found
    var content = content(prompt: StyledText(search.prompt), EditedLine(found))
    if let match = search.match {
      content.styles = styles(for: found.text, [StyledRange(match, Style(.underlined))])
    }
    return content
  }

  private func content(prompt: StyledText, _ edited: EditedLine) -> LineContent {
    var content = LineContent(prompt: prompt, text: edited.scalars, cursor: edited.cursor)
    content.continuation = line.continuation
    return content
  }

  /// Asked once for each text; shown at its end only.
  private func hint(for buffer: EditBuffer) -> String {
    guard buffer.isAtEnd, !buffer.text.isEmpty, let hint else { return "" }
    if line.hintedText != buffer.text {
      line.hint = hint(buffer.text) ?? ""
      line.hintedText = buffer.text
    }
    return line.hint
  }

  /// The hint in sight, which moving right from the end takes over.
  var visibleHint: String {
    guard let buffer = editLine?.buffer else { return "" }
    return hint(for: buffer)
  }

  /// A style for each scalar; later ranges win.
  private func styles(for text: String, _ ranges: [StyledRange]) -> [Style] {
    guard !ranges.isEmpty else { return [] }
    var styles: [Style] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      styles.append(ranges.last { $0.range.contains(offset) }?.style ?? .plain)
      offset += UTF8.width(scalar)
    }
    return styles
  }
}
