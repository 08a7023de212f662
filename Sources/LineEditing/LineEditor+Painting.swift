import TerminalText

extension LineEditor {
  /// Brings the screen up to date with the line.
  func paint() {
    guard let edited = editLine?.line else { return }
    context.line.undo.record(edited.buffer)
    context.screen.show(context.line.search.map(searchContent) ?? content(of: edited))
  }

  private func content(of edited: EditedLine) -> LineContent {
    var content = content(prompt: context.line.prompt, edited)
    content.styles = styles(for: edited.buffer.text, highlight?(edited.buffer.text) ?? [])
    content.hint = context.visibleHint(for: edited.buffer)
    return content
  }

  /// The line as it stays on the screen.
  func finalContent(_ buffer: EditBuffer, _ event: LineEvent) -> LineContent {
    var content = content(prompt: context.line.prompt, EditedLine(EditBuffer(buffer.text)))
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
    content.continuation = context.line.continuation
    return content
  }

  /// One style per scalar; later ranges win. Empty if there are no ranges.
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
