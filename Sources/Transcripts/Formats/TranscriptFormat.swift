/// A format that transcripts are written in.
protocol TranscriptFormat: Sendable {
  /// Reads a source, with the words that name roles; nil if the source is in another format.
  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft?
}
