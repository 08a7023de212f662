import InterviewQA
import TerminalText

/// A transcript as a person reads it: turns below their speakers, with the numbers of the lines.
///
///     Ida Moor (guest)
///        4  0:03  We salt it in the barn.
struct TranscriptLines {
  private let transcript: UnderstoodTranscript
  private let hasTimes: Bool
  /// In columns.
  private let numberWidth, timeWidth: Int

  init(_ transcript: UnderstoodTranscript) {
    self.transcript = transcript
    let times = transcript.paragraphs.compactMap(\.start).map { ClockTime.text(of: $0).utf8.count }
    let numbers = transcript.paragraphs.map { "\($0.lines.lowerBound)".utf8.count }
    hasTimes = !times.isEmpty
    timeWidth = times.max() ?? 0
    numberWidth = max(numbers.max() ?? 0, 4)
  }

  /// The file's name, then the paragraphs in the order of the file.
  var lines: [Line] {
    var lines = [Line(StyledText(SafeText.visible(transcript.file), .bold))]
    var last: Voice?
    for paragraph in transcript.paragraphs {
      let voice = Voice(of: paragraph)
      if let voice, voice != last { lines += [Line(""), head(of: paragraph)] }
      if paragraph.kind == .heading { lines.append(Line("")) }
      if voice == nil, last != nil, paragraph.kind == .text { lines.append(Line("")) }
      lines.append(line(of: paragraph))
      last = voice
    }
    return lines
  }

  /// Whose words a paragraph has: those of a turn, or of nobody known; nil for what nobody says.
  private struct Voice: Equatable {
    let turn: Int?

    init?(of paragraph: UnderstoodParagraph) {
      guard paragraph.kind == .speech else { return nil }
      turn = paragraph.turn
    }
  }

  private func head(of paragraph: UnderstoodParagraph) -> Line {
    let role = paragraph.role.map { "\($0)" + (paragraph.isRoleInferred ? ", inferred" : "") }
    let name = StyledText(SafeText.visible(paragraph.speaker ?? SpeakerName.none), .bold)
    return Line(role.map { name + StyledText(" (\($0))", .dim) } ?? name)
  }

  private func line(of paragraph: UnderstoodParagraph) -> Line {
    let words = SafeText.visible(paragraph.text)
    let body =
      switch paragraph.kind {
      case .speech, .text: StyledText(words)
      case .heading: StyledText(words, .bold)
      case .credit, .metadata, .caption, .note:
        StyledText("\(paragraph.kind): \(words)", .dim)
      }
    return Line(body, head: margin(of: paragraph))
  }

  private func margin(of paragraph: UnderstoodParagraph) -> String {
    let number = padded("\(paragraph.lines.lowerBound)", to: numberWidth)
    let time = padded(paragraph.start.map(ClockTime.text) ?? "", to: timeWidth)
    return number + "  " + (hasTimes ? time + "  " : "")
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
