/// Writes paragraphs for people: plain text and Markdown.
struct ProseText {
  let isMarkdown: Bool
  let spelling: Spelling
  let label: NameLabel

  /// - Parameter parts: one of each spoken paragraph that is written, by place.
  func text(of transcript: UnderstoodTranscript, _ parts: [SpokenPart]) -> String {
    var blocks: [String] = []
    var next = parts[...]
    var isOpen = false
    for (index, paragraph) in transcript.paragraphs.enumerated() {
      guard next.first?.paragraph == index, let part = next.popFirst() else {
        if spelling.hasOthers, let block = other(paragraph) { blocks.append(block) }
        isOpen = isOpen && paragraph.isSpoken
        continue
      }
      let text = spoken(part)
      if isOpen, !spelling.isSpaced, !part.beginsTurn, let last = blocks.popLast() {
        blocks.append(last + "\n" + text)
      } else {
        blocks.append(text)
      }
      isOpen = true
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func spoken(_ part: SpokenPart) -> String {
    guard isMarkdown else { return label.text(before: part) + part.text }
    let time = spelling.hasTimes ? part.start.map { "[\(clock($0))] " } ?? "" : ""
    let head = label.text(before: part) + time
    let words = MarkdownText.escaped(part.text)
    return head.isEmpty ? MarkdownText.lineStart(words) : head + words
  }

  /// `0:03`, and `00:00:03.500` where seconds do not suffice.
  private func clock(_ time: Milliseconds) -> String {
    time.isWholeSecond ? ClockTime.text(of: Double(time.count / 1000)) : time.clock()
  }

  /// What nobody says; nil for what is left out.
  private func other(_ paragraph: UnderstoodParagraph) -> String? {
    let text = SpokenPart.line(of: paragraph.text)
    let words = isMarkdown ? MarkdownText.escaped(text) : text
    return switch paragraph.kind {
    case .heading: isMarkdown || spelling.hasHashes ? "## " + words : words
    case .note: MarkdownText.note(words)
    case .credit: isMarkdown ? MarkdownText.lineStart(words) : words
    case .metadata, .caption, .speech, .text: nil
    }
  }
}
