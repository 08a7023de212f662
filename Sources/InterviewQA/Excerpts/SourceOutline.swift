import Basics
import Corpora
import Transcripts

/// What somebody needs to know of a source before asking it.
public struct SourceOutline: Sendable, Encodable {
  /// The document's id.
  public let id: String
  /// In the language of the source, if the knowledge folder has one.
  public let title: String?
  /// Who published it; nil if it is not known.
  public let outlet: String?
  /// Those of its editions, the one that is quoted first at the head.
  public let files: [String]
  /// Those who speak and are named, in the order of their first turn.
  public let people: [Person]
  /// BCP 47, by edition.
  public let languages: [String]
  /// Number of paragraphs, which is the same in all editions.
  public let paragraphs: Int
  /// Whether its words are the original's, and not an account of it.
  public let original: Bool
  /// `dixit://source/ID`
  public let uri: String

  /// Somebody who speaks in a source.
  public struct Person: Sendable, Encodable {
    /// As the source's label writes it.
    public let name: String
    /// What they do in the interview.
    public let role: SpeakerRole
    /// Number of their turns.
    public let turns: Int
  }

  /// Absent values are null.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "id": id, "title": title, "outlet": outlet, "files": files, "people": people,
      "languages": languages, "paragraphs": paragraphs, "original": original, "uri": uri,
    ])
  }
}
