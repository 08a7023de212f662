/// A few words of a caption, with the time they were said.
struct Cue {
  /// Text range of the words.
  let text: Range<Int>
  let time: TimeSpan?
  /// Index of the speaker's name; nil if unknown.
  var speaker: Int?
  /// Whether it has no name of its own and continues the speaker of the cue before.
  var isInferred = false
}

/// Joins cues into paragraphs: a sentence spans several cues, and so does a turn.
struct CueJoiner {
  let utf8: [UInt8]
  /// Name of the repair that reads what stands between joined cues as one blank, or as nothing
  /// between Chinese characters.
  static let rule = "cue-border"

  private(set) var paragraphs: [ParagraphDraft] = []
  /// Of the borders between joined cues, in the order they were added; their ranges are text
  /// ranges.
  private(set) var repairs: [Emendation] = []

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Adds a cue to the last paragraph, or begins another.
  mutating func add(_ cue: Cue, kind: Paragraph.Kind) {
    guard let last = paragraphs.last, last.kind == kind, last.speaker == cue.speaker,
      last.text.upperBound <= cue.text.lowerBound, !isComplete(last.text)
    else {
      paragraphs.append(
        ParagraphDraft(
          text: cue.text, kind: kind, speaker: cue.speaker, time: cue.time,
          isInferred: cue.isInferred))
      return
    }
    repairs.append(border(last.text.upperBound..<cue.text.lowerBound))
    paragraphs[paragraphs.count - 1] = ParagraphDraft(
      text: last.text.lowerBound..<cue.text.upperBound, kind: kind, speaker: cue.speaker,
      time: last.time?.joined(with: cue.time), isInferred: last.isInferred)
  }

  /// The reading of what stands between two joined cues.
  func border(_ range: Range<Int>) -> Emendation {
    let isHan =
      utf8.scalar(before: range.lowerBound)?.isWide == true
      && utf8.scalar(at: range.upperBound)?.isWide == true
    return Emendation(bytes: range, reading: isHan ? "" : " ", rule: Self.rule)
  }

  /// Whether a paragraph ends here: with a sentence once it is long enough, and anywhere once too
  /// long.
  private func isComplete(_ text: Range<Int>) -> Bool {
    let isSentence = ends.contains { utf8[text].suffix($0.count).elementsEqual($0) }
    return text.count > (isSentence ? Self.sufficientLength : Self.maxLength)
  }

  /// In bytes, including the times between cues: a longer paragraph ends with its sentence.
  private static let sufficientLength = 400
  /// In bytes, including the times between cues: a longer paragraph ends with its cue.
  private static let maxLength = 2000
  private let ends = [".", "?", "!", "。", "？", "！", "\"", "”", "」"].map { Array($0.utf8) }
}

extension Unicode.Scalar {
  /// Whether no blank stands between such characters: Han, kana and full-width marks.
  var isWide: Bool {
    isHan || (0x3000...0x30FF).contains(value) || (0xFF00...0xFFEF).contains(value)
  }
}
