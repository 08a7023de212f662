/// A file as the reader of its format understands it, before turns and roles.
struct TranscriptDraft {
  let format: Interview.Format
  /// Names of speakers as the labels write them, in order of first occurrence.
  var names: [String] = []
  /// Roles that the format states, in words such as `Investigator`, by index of the name.
  var parts: [Int: String] = [:]
  var paragraphs: [ParagraphDraft] = []
  /// Repairs that take the format's own marks out of the words, by place; their ranges are text
  /// ranges.
  var repairs: [Emendation] = []
}

/// A paragraph with its kind and its label.
struct ParagraphDraft {
  /// Text range of its words, without surrounding white space.
  let text: Range<Int>
  let kind: Paragraph.Kind
  /// Index among the draft's names; nil without a label.
  var speaker: Int?
  var time: TimeSpan?
  /// Whether it has no label of its own and continues the speaker above.
  var isInferred = false
}
