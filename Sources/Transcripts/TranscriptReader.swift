/// Reads a file into an `Interview`: bytes → repairs → lines → labels → turns.
package struct TranscriptReader: Sendable {
  private let roleWords: RoleWords
  private let isWord: @Sendable (String) -> Bool

  /// - Parameter isWord: whether a text is a word; helps to restore lost characters.
  package init(
    roleWords: RoleWords = RoleWords(),
    isWord: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.roleWords = roleWords
    self.isWord = isWord
  }

  package func read(_ file: SourceText) throws(TranscriptError) -> Interview {
    try FileKind.check(file)
    let source = file.emended(by: repairs(of: file.bytes))
    let lines = TextLine.lines(of: source)
    guard !lines.isEmpty else { throw .nothingToQuote(file: file.name) }
    let vote = LabelVote(candidates: lines.map(\.label), roleWords: roleWords)
    let drafts = ParagraphDraft.drafts(of: lines, vote: vote, roleWords: roleWords)
    let credits = Credit.credits(in: drafts, roleWords)
    let cast = RoleInference(roleWords: roleWords, outlet: credits.outlet).cast(of: drafts)
    return InterviewBuilder(
      source: source, drafts: drafts, cast: cast, credits: credits.all
    ).interview()
  }
}

extension TranscriptReader {
  /// By place.
  private func repairs(of text: [UInt8]) -> [Emendation] {
    let glosses = PinyinGloss.emendations(in: text)
    let shifted = ShiftedBytes.emendations(in: text, glosses: glosses, isWord: isWord)
    guard !shifted.isEmpty else { return glosses }
    return (glosses + shifted).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }
}

/// One line of text, as the label vote sees it.
struct TextLine {
  let number: Int
  /// Range in the file without the white space around it.
  let bytes: Range<Int>
  let reading: ReadingText
  let label: SpeakerLabel?

  /// The lines that are not blank.
  static func lines(of source: SourceText) -> [TextLine] {
    (0..<source.lineCount).compactMap { index in
      let number = index + 1
      let bytes = source.bytes.trimmed(source.bytes(ofLine: number))
      guard !bytes.isEmpty else { return nil }
      let reading = source.reading(of: bytes)
      return TextLine(
        number: number, bytes: bytes, reading: reading, label: SpeakerLabel(of: reading.utf8))
    }
  }

  /// Range in the file of what stands behind an offset of the reading text, trimmed.
  func bytes(behind offset: Int) -> Range<Int> {
    reading.bytes(of: reading.utf8.trimmed(offset..<reading.utf8.count))
  }
}

/// A line with the kind of paragraph it is and the label it bears.
struct ParagraphDraft {
  let line: Int
  let bytes: Range<Int>
  /// Reading text of the whole line.
  let text: String
  let kind: Paragraph.Kind
  let label: String?

  /// - Parameter start: byte offset in the line's reading text where the paragraph's text begins.
  init(_ line: TextLine, textFrom start: Int = 0, _ kind: Paragraph.Kind, label: String? = nil) {
    self.line = line.number
    self.bytes = line.bytes(behind: start)
    self.text = line.reading.string
    self.kind = kind
    self.label = label
  }

  static func drafts(
    of lines: [TextLine], vote: LabelVote, roleWords: RoleWords
  ) -> [ParagraphDraft] {
    let firstLabel = lines.firstIndex { $0.label.map(vote.accepts) ?? false }
    return lines.enumerated().map { index, line in
      if let label = line.label, vote.accepts(label) {
        return ParagraphDraft(line, textFrom: label.end, .speech, label: label.name)
      }
      guard let firstLabel else { return ParagraphDraft(line, .text) }
      return ParagraphDraft(line, kind(of: line, isBeforeSpeech: index < firstLabel, roleWords))
    }
  }

  private static func kind(
    of line: TextLine, isBeforeSpeech: Bool, _ roleWords: RoleWords
  ) -> Paragraph.Kind {
    let text = line.reading.string
    if LineShape.isNote(text) { return .note }
    if isBeforeSpeech, CreditLine(text, roleWords) != nil { return .credit }
    if LineShape.isHeading(text) { return .heading }
    return isBeforeSpeech ? .introduction : .speech
  }
}
