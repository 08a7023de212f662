import InterviewQA
import TerminalText

/// An excerpt as lines, each with its number in the file; what was quoted is in bold and marked.
struct ExcerptLines {
  let excerpt: Excerpt
  let citation: Citation
  /// In the language of the question.
  let labels: Labels

  var lines: [Line] {
    [Line(StyledText(heading, .dim))] + excerpt.paragraphs.map(line)
  }

  private var heading: String {
    let account = citation.edition == .record ? labels.ownAccount : nil
    return [account, citation.section, citation.file].compactMap { $0 }.map(SafeText.visible)
      .joined(separator: " · ")
  }

  private func line(_ paragraph: Excerpt.Paragraph) -> Line {
    let number = "\(paragraph.line)"
    let digits = "\(excerpt.paragraphs.last?.line ?? 0)".count
    let padding = String(repeating: " ", count: digits - number.count)
    let mark = paragraph.quoted == nil ? "  " : "▸ "
    let speaker = paragraph.speaker.map { SafeText.visible($0) + ": " } ?? ""
    return Line(
      StyledText(speaker, .dim) + words(of: paragraph), head: padding + number + " " + mark)
  }

  private func words(of paragraph: Excerpt.Paragraph) -> StyledText {
    let text = paragraph.text
    guard let quoted = paragraph.quoted else { return StyledText(SafeText.visible(text)) }
    return StyledText(SafeText.visible(text.slice(0, quoted.lowerBound)))
      + StyledText(SafeText.visible(text.slice(quoted.lowerBound, quoted.upperBound)), .bold)
      + StyledText(SafeText.visible(text.slice(quoted.upperBound, text.utf8.count)))
  }
}
