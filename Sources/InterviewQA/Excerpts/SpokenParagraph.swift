import Corpora
import Transcripts

/// A paragraph of speech, with its place in the edition that is quoted first.
public struct SpokenParagraph: Sendable, Equatable {
  /// The document's id.
  public let document: String
  /// From 1, the same in all editions.
  public let number: Int
  /// As citations name it.
  public let file: String
  /// From 1.
  public let line: Int
  /// Of its speaker.
  public let role: SpeakerRole
}

extension Document {
  /// Those of the edition that is quoted first, in order.
  var spokenParagraphs: [SpokenParagraph] {
    let interview = primary.interview
    return interview.paragraphs.filter { $0.kind == .speech }.compactMap { paragraph in
      paragraph.speaker.map { speaker in
        SpokenParagraph(
          document: id, number: paragraph.number, file: interview.source.name,
          line: paragraph.line, role: SpeakerRole(interview.speakers[speaker].role))
      }
    }
  }
}
