import Basics

/// A few words of a caption, with the time they were said.
struct Cue {
  /// Text range of the words.
  let text: Range<Int>
  let time: TimeSpan?
  /// Number of bytes of the words, if markup stands between them.
  var wordLength: Int?
  /// Index of the speaker's name; nil if unknown.
  var speaker: Int?
  /// Whether it has no name of its own and continues the speaker of the cue before.
  var isInferred = false
  /// Whether somebody else speaks, even if neither has a name.
  var beginsTurn = false
  /// Of captions: what kind of paragraph it belongs to.
  var kind = Paragraph.Kind.text
  /// Of captions: by place, within the text.
  var repairs: [Emendation] = []
  /// Of captions: index of the one it stands in.
  var caption: Int?
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
  /// When the words of each cue were said, by place.
  private(set) var times: [TimeMark] = []
  /// Whether sentences end with marks; if not, paragraphs are shorter.
  private let isPunctuated: Bool
  /// Whether what stands between cues counts for the length of a paragraph: the times of captions do,
  /// the markup of other files, which may be of any length, does not.
  private let countsBorders: Bool
  /// When the last paragraph began, in seconds.
  private var start = 0.0
  /// Of the last paragraph, in bytes.
  private var length = 0

  init(_ utf8: [UInt8], isPunctuated: Bool = true, countsBorders: Bool = true) {
    self.utf8 = utf8
    self.isPunctuated = isPunctuated
    self.countsBorders = countsBorders
  }

  /// Adds a cue to the last paragraph, or begins another.
  ///
  /// - Parameter isApart: whether it must not share a paragraph with the cue before.
  mutating func add(_ cue: Cue, kind: Paragraph.Kind, isApart: Bool = false) {
    if let time = cue.time { times.append(TimeMark(text: cue.text.lowerBound, time: time)) }
    guard let last = paragraphs.last, last.kind == kind, last.speaker == cue.speaker,
      last.text.upperBound < cue.text.lowerBound, !isApart, !cue.beginsTurn,
      !isComplete(last, before: cue)
    else {
      start = cue.time?.start ?? start
      length = cue.wordLength ?? cue.text.count
      paragraphs.append(
        ParagraphDraft(
          text: cue.text, kind: kind, speaker: cue.speaker, time: cue.time,
          isInferred: cue.isInferred, beginsTurn: cue.beginsTurn))
      return
    }
    let between = last.text.upperBound..<cue.text.lowerBound
    length += (countsBorders ? between.count : 1) + (cue.wordLength ?? cue.text.count)
    repairs.append(border(between))
    paragraphs[paragraphs.count - 1] = ParagraphDraft(
      text: last.text.lowerBound..<cue.text.upperBound, kind: kind, speaker: cue.speaker,
      time: last.time?.joined(with: cue.time), isInferred: last.isInferred,
      beginsTurn: last.beginsTurn)
  }

  /// The reading of what stands between two joined cues.
  func border(_ range: Range<Int>) -> Emendation {
    let isHan =
      utf8.scalar(before: range.lowerBound)?.isWide == true
      && utf8.scalar(at: range.upperBound)?.isWide == true
    return Emendation(bytes: range, reading: isHan ? "" : " ", rule: Self.rule)
  }

  /// Whether a paragraph ends here: with a sentence once it is long enough, anywhere once too long.
  private func isComplete(_ paragraph: ParagraphDraft, before cue: Cue) -> Bool {
    let isSentence = CueSentence.ends(utf8[paragraph.text])
    if length > (isSentence ? Self.sufficientLength : Self.maxLength) { return true }
    guard let time = paragraph.time, let next = cue.time else { return false }
    if isSentence, (time.end ?? time.start) - start > Self.sufficientTime { return true }
    let end = max(next.end ?? next.start, next.start)
    return end - start > (isPunctuated ? Self.maxTime : Self.maxTimeUnpunctuated)
  }

  /// In bytes, including the times between cues: a longer paragraph ends with its sentence.
  private static let sufficientLength = 400
  /// In bytes, including the times between cues: a longer paragraph ends with its cue.
  private static let maxLength = 2000
  /// In seconds: a longer paragraph ends with its sentence.
  private static let sufficientTime = 12.0
  /// In seconds: no paragraph of several cues is longer.
  private static let maxTime = 28.0
  /// In seconds, without marks at the ends of sentences.
  private static let maxTimeUnpunctuated = 18.0
}

extension Unicode.Scalar {
  /// Whether no blank stands between such characters: Han, kana and full-width marks.
  var isWide: Bool {
    isHan || (0x3000...0x30FF).contains(value) || (0xFF00...0xFFEF).contains(value)
  }
}
