/// A file as the reader of its format understands it, before turns and roles.
struct TranscriptDraft {
  var format: Interview.Format
  /// Names of speakers as the labels write them, in order of first occurrence; an empty one is
  /// somebody whom the file does not name.
  var names: [String] = []
  /// What labels and formats say of a speaker besides the name, such as `Investigator` or
  /// `Channel 6 anchor`, by index of the name.
  var parts: [Int: String] = [:]
  /// Roles that the layout shows, by index of the name.
  var roles: [Int: Speaker.Role] = [:]
  /// Full names that the head of the file gives for labels, by the label: `AB: Anna Berg`.
  var legend: [String: String] = [:]
  var paragraphs: [ParagraphDraft] = []
  /// Repairs that take the format's own marks out of the words, by place; their ranges are text
  /// ranges.
  var repairs: [Emendation] = []
  /// When the words of captions were said, by place; empty if no paragraph holds words of several
  /// times.
  var times: [TimeMark] = []
  /// The unit in which times are read that are plain numbers; nil if the format or the file tells the
  /// units of all.
  var guessedUnit: String?
  /// What of the file holds words that are not read, as a warning names it: `‘translation’`.
  var unread: [String] = []
}

/// A paragraph with its kind and its label.
struct ParagraphDraft {
  /// Text range of its words, without surrounding white space.
  var text: Range<Int>
  let kind: Paragraph.Kind
  /// Index among the draft's names; nil without a label.
  var speaker: Int?
  var time: TimeSpan?
  /// Whether it has no label of its own and continues the speaker above.
  var isInferred = false
  /// Whether it begins a turn even if the same speaker, or another without a name, spoke before.
  var beginsTurn = false
}
