import Basics
import Corpora
import Transcripts

/// A paragraph of a transcript as it was understood: who says it, when, and where it stands.
public struct UnderstoodParagraph: Equatable, Sendable {
  /// From 1; blank lines do not count.
  public let paragraph: Int
  /// What it is.
  public let kind: Kind
  /// As the label in the source writes it; nil where nobody speaks, and for somebody whom the source
  /// does not name.
  public let speaker: String?
  /// What the speaker does in the interview; nil where nobody is known to speak.
  public let role: SpeakerRole?
  /// Whether the speaker is that of the paragraph above, for want of a label.
  public let isSpeakerInferred: Bool
  /// Whether the role follows from who asks the questions.
  public let isRoleInferred: Bool
  /// From 1; nil where nobody is known to speak.
  public let turn: Int?
  /// Reading text of the heading above, or of a heading itself; nil before the first one.
  public let section: String?
  /// First and last line of the words, from 1.
  public let lines: ClosedRange<Int>
  /// Half-open byte range of the words in the file.
  public let bytes: Range<Int>
  /// Member of the file, an archive, that holds the text: `word/document.xml`; nil for a plain file.
  public let member: String?
  /// When it was said, in seconds from the start of the recording; nil if the source does not say.
  public let start: Double?
  /// When it had been said; nil if the source does not say.
  public let end: Double?
  /// Reading text.
  public let text: String
  /// What of it has a time of its own, such as captions, in order; all of it if nothing has.
  let parts: [Part]

  /// Words of a paragraph that were said at one time.
  struct Part: Equatable, Sendable {
    /// Reading text; it may begin or end with a blank.
    let text: String
    /// In seconds from the start of the recording; nil if the source does not say.
    let start, end: Double?
  }

  /// What a paragraph is. Nothing but `speech` is quoted as anybody's words.
  public enum Kind: String, Encodable, Sendable {
    /// Somebody's words, even if the source does not say whose.
    case speech
    /// The prose of an article or an introduction.
    case text
    /// The heading of a section.
    case heading
    /// Who made the piece.
    case credit
    /// What belongs to the file and not to the piece: front matter, page heads.
    case metadata
    /// An image with what is written below it.
    case caption
    /// What nobody says: a stage direction, narration, a footnote.
    case note

    init(_ kind: Paragraph.Kind) {
      self =
        switch kind {
        case .speech: .speech
        case .text, .introduction: .text
        case .heading: .heading
        case .credit: .credit
        case .metadata: .metadata
        case .caption: .caption
        case .note: .note
        }
    }
  }

  /// - Parameter section: reading text of the heading of the paragraph's section.
  init(_ paragraph: Paragraph, section: String?, of interview: Interview) {
    let speaker = paragraph.turn.map { interview.speakers[interview.turns[$0].speaker] }
    self.paragraph = paragraph.number
    kind = Kind(paragraph.kind)
    self.speaker = speaker?.knownName
    role = speaker.map { SpeakerRole($0.role) }
    isSpeakerInferred = speaker != nil && paragraph.isSpeakerInferred
    isRoleInferred = speaker?.isRoleInferred ?? false
    turn = paragraph.turn.map { $0 + 1 }
    self.section = section
    lines = paragraph.line...max(paragraph.line, interview.source.lastLine(of: paragraph.bytes))
    bytes = paragraph.bytes
    member = interview.source.member?.name
    start = paragraph.time?.start
    end = paragraph.time?.end
    let whole = interview.text(of: paragraph).string
    text = whole
    let timed = interview.timedParts(of: paragraph)
    parts = timed.map { bytes, time in
      Part(
        text: timed.count == 1 ? whole : interview.source.reading(of: bytes).string,
        start: time?.start, end: time?.end)
    }
  }
}

extension UnderstoodParagraph: Encodable {
  /// As the contract has it: absent values are null.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "paragraph": paragraph, "kind": kind, "speaker": speaker, "role": role,
      "inferred": isSpeakerInferred || isRoleInferred, "turn": turn, "section": section,
      "line": lines.lowerBound,
      "lines": [lines.lowerBound, lines.upperBound], "bytes": bytes.bounds, "start": start,
      "end": end, "text": text,
    ])
    if let member { try encoder.encodeFields(["member": member]) }
  }
}
