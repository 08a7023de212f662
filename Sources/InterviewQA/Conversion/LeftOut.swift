/// Something of a transcript that a form does not hold.
public struct LeftOut: Equatable, Sendable {
  /// What it is.
  public let kind: Kind
  /// Of how many paragraphs.
  public let count: Int

  /// What can be left out.
  public enum Kind: String, CaseIterable, Sendable {
    /// Headings of sections.
    case heading
    /// What nobody says: stage directions, footnotes.
    case note
    /// Who made the piece.
    case credit
    /// What belongs to the file: front matter, page heads.
    case metadata
    /// Images with what is written below them.
    case caption
    /// Words that nobody is known to say.
    case text
    /// When something begins.
    case time
    /// When something ends.
    case end
  }

  /// `2 headings`, `1 time`, `3 paragraphs of text`
  public var words: String {
    switch kind {
    case .metadata: count == 1 ? "1 line of metadata" : "\(count) lines of metadata"
    case .text: count == 1 ? "1 paragraph of text" : "\(count) paragraphs of text"
    case .end: count == 1 ? "1 end time" : "\(count) end times"
    case .heading, .note, .credit, .caption, .time:
      count == 1 ? "1 \(kind.rawValue)" : "\(count) \(kind.rawValue)s"
    }
  }
}
