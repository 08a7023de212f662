/// What a format's reader makes of a file, before turns and roles.
struct TranscriptDraft {
  let format: Interview.Format
  /// As the labels write them, in the order they first occur.
  var names: [String] = []
  /// What the format says of somebody's part, in words such as `Investigator`, by index of the name.
  var parts: [Int: String] = [:]
  var paragraphs: [ParagraphDraft] = []
  /// What the format writes between and within the words, by place, with text ranges.
  var repairs: [Emendation] = []
}

/// A paragraph with the kind it is and the label it bears.
struct ParagraphDraft {
  /// Text range of its words, without the white space around them.
  let text: Range<Int>
  let kind: Paragraph.Kind
  /// Index among the draft's names; nil where no label stands.
  var speaker: Int?
  var time: TimeSpan?
  /// Whether the speaker is that of what stands above, for want of a label.
  var isInferred = false
}

/// A format of transcripts.
protocol TranscriptFormat: Sendable {
  /// What its reader makes of a source; nil when the source is of another format.
  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft?
}
