import Basics
import Corpora
import Transcripts

/// A paragraph of a source with its place: what a citation points into.
public struct Passage: Sendable, Encodable {
  /// The document's id.
  public let document: String
  /// As citations name it.
  public let file: String
  /// From 1; blank lines do not count.
  public let paragraph: Int
  /// From 1.
  public let line: Int
  /// Half-open byte range in the file.
  public let bytes: Range<Int>
  /// Member of the file, an archive, that holds the text: `word/document.xml`; nil for a plain file.
  public internal(set) var member: String?
  /// What it is: `speech`, `text`, `heading` and so on.
  public let kind: String
  /// As the source's label writes the name; nil if nobody is known to speak.
  public let speaker: String?
  /// What they do in the interview; nil if nobody is known to speak.
  public let role: SpeakerRole?
  /// In seconds; nil if the source does not say.
  public let time: Double?
  /// BCP 47.
  public let language: String
  /// Whose words they are.
  public let edition: EditionKind
  /// Reading text.
  public let text: String

  /// `dixit://source/ID#p30`, which names it wherever the sources lie.
  public var uri: String { "\(Self.uri(ofSource: document))#p\(paragraph)" }

  /// The address of a source: `dixit://source/ID`. Bytes that an address may not hold are written `%E5`.
  public static func uri(ofSource document: String) -> String {
    scheme + PercentEncoding.encoded(document)
  }

  /// What addresses of sources and passages begin with.
  static let scheme = "dixit://source/"

  /// With `uri`; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "document": document, "file": file, "paragraph": paragraph, "line": line,
      "bytes": bytes.bounds, "kind": kind, "speaker": speaker, "role": role, "time": time,
      "language": language, "edition": edition, "text": text, "uri": uri,
    ])
    if let member { try encoder.encodeFields(["member": member]) }
  }
}

extension Edition {
  /// A paragraph by its index.
  func passage(_ index: Int, of document: String) -> Passage {
    let paragraph = interview.paragraphs[index]
    let speaker = paragraph.speaker.map { interview.speakers[$0] }
    return Passage(
      document: document, file: interview.source.name, paragraph: paragraph.number,
      line: paragraph.line, bytes: paragraph.bytes, member: interview.source.member?.name,
      kind: paragraph.kind.rawValue,
      speaker: speaker?.knownName, role: speaker.map { SpeakerRole($0.role) },
      time: paragraph.time?.start, language: language, edition: kind,
      text: interview.source.reading(of: paragraph.bytes).string)
  }
}
