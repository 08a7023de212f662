/// A few words with the time they were said, as captions hold them.
struct Cue {
  /// Text range of the words.
  let text: Range<Int>
  let time: TimeSpan?
  /// Index of the speaker's name.
  var speaker: Int?
  /// Whether the speaker is that of the cue before, for want of a name.
  var isInferred = false
}

/// Joins cues to paragraphs: one sentence stands in several, and several make a turn.
struct CueJoiner {
  let utf8: [UInt8]
  /// What stands between joined cues is read as one blank, or as nothing between Chinese characters.
  static let rule = "cue-border"

  private(set) var paragraphs: [ParagraphDraft] = []
  private(set) var repairs: [Emendation] = []

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
  }

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

  /// The reading of what stands between two pieces of text.
  func border(_ range: Range<Int>) -> Emendation {
    let isHan =
      utf8.scalar(before: range.lowerBound)?.isWide == true
      && utf8.scalar(at: range.upperBound)?.isWide == true
    return Emendation(bytes: range, reading: isHan ? "" : " ", rule: Self.rule)
  }

  /// A paragraph ends with a sentence once it is long enough, and in any case when it is too long.
  private func isComplete(_ text: Range<Int>) -> Bool {
    let isSentence = ends.contains { utf8[text].suffix($0.count).elementsEqual($0) }
    return text.count > (isSentence ? Self.length : Self.longest)
  }

  /// In bytes; with the times between the cues.
  private static let length = 400
  private static let longest = 2000
  private let ends = [".", "?", "!", "。", "？", "！", "\"", "”", "」"].map { Array($0.utf8) }
}

extension Unicode.Scalar {
  /// Characters between which no blank stands: Han, kana and full-width marks.
  var isWide: Bool {
    isHan || (0x3000...0x30FF).contains(value) || (0xFF00...0xFFEF).contains(value)
  }
}
