import Transcripts

/// A paragraph that somebody says, by where it stands in the edition that is quoted first.
public struct SpokenParagraph: Sendable, Equatable {
  /// The document's id.
  public let document: String
  /// From 1, the same in all editions.
  public let number: Int
  /// As citations name it.
  public let file: String
  /// From 1.
  public let line: Int
  /// `interviewer`, `guest` or `participant`.
  public let role: String
}

extension Document {
  /// Those of the edition that is quoted first, in order.
  var spokenParagraphs: [SpokenParagraph] {
    let interview = primary.interview
    return interview.paragraphs.filter { $0.kind == .speech }.compactMap { paragraph in
      paragraph.speaker.map { speaker in
        SpokenParagraph(
          document: id, number: paragraph.number, file: interview.source.name,
          line: paragraph.line, role: interview.speakers[speaker].role.rawValue)
      }
    }
  }
}
