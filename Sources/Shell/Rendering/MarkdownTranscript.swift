import InterviewQA

/// A clean transcript in Markdown, which reads back to the same turns. What belongs to the file and
/// captions of images are left out.
///
///     **Ida Moor:** [0:03] We salt it in the barn.
struct MarkdownTranscript {
  /// With a label for each turn; for each paragraph if it could not be read back otherwise.
  private(set) var text = ""
  /// Whether the text was read back to the same turns.
  private(set) var isReadBack = false
  private let transcript: UnderstoodTranscript

  /// - Parameter knowledge: what the text is read back with.
  init(_ transcript: UnderstoodTranscript, _ knowledge: KnowledgeBase) {
    self.transcript = transcript
    for labelling in [Labelling.turns, .paragraphs] where !isReadBack {
      text = text(labelling: labelling)
      isReadBack = transcript.hasSameTurns(asText: text, knowledge: knowledge)
    }
  }

  /// What has a label of its own.
  private enum Labelling {
    case turns, paragraphs
  }

  private func text(labelling: Labelling) -> String {
    var blocks: [String] = []
    var turn: Int?
    let title = titleIndex
    for (index, paragraph) in transcript.paragraphs.enumerated() {
      let words = MarkdownAnswer.escaped(SafeText.visible(paragraph.text))
      switch paragraph.kind {
      case .heading: blocks.append((index == title ? "# " : "## ") + words)
      case .note: blocks.append(MarkdownText.note(words))
      case .credit, .text: blocks.append(MarkdownText.lineStart(words))
      case .metadata, .caption: break
      case .speech:
        let isLabelled = labelling == .paragraphs || paragraph.turn != turn
        let label = isLabelled ? label(of: paragraph) : ""
        let time = paragraph.start.map { "[\(ClockTime.text(of: $0))] " } ?? ""
        let isBare = label.isEmpty && time.isEmpty
        blocks.append(label + time + (isBare ? MarkdownText.lineStart(words) : words))
      }
      turn = paragraph.turn
    }
    return blocks.joined(separator: "\n\n")
  }

  /// Index of the heading that is the title: the first, unless something is said before it.
  private var titleIndex: Int? {
    let first = transcript.paragraphs.firstIndex { paragraph in
      switch paragraph.kind {
      case .heading, .speech, .text: true
      case .credit, .metadata, .caption, .note: false
      }
    }
    return first.flatMap { transcript.paragraphs[$0].kind == .heading ? $0 : nil }
  }

  /// Empty for speech of which nobody is known to be the speaker.
  private func label(of paragraph: UnderstoodParagraph) -> String {
    guard paragraph.turn != nil else { return "" }
    let name = paragraph.speaker.map(SafeText.visible) ?? Self.word(for: paragraph.role)
    return "**\(name):** "
  }

  /// Stands for the name of somebody whom the source does not name.
  private static func word(for role: SpeakerRole?) -> String {
    switch role {
    case .interviewer: "Interviewer"
    case .guest: "Guest"
    case .participant, .outlet, nil: "Speaker"
    }
  }
}
