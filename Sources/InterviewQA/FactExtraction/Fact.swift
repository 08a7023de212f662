import Basics
import Corpora

/// A fact with the place that proves it, as `dixit facts` shows it.
public struct Fact: Sendable, Equatable {
  /// The document's id.
  public let document: String
  /// Which edition states it: the one that is quoted first.
  public let edition: EditionKind
  /// What kind of fact it is: `rank`, `share`, `duration` …
  public let relation: String
  /// What it is about, in the words of the text; nil if nothing is named.
  public let subject: String?
  /// What it states, in the words of the text; of a ranking, the place.
  public let value: String
  /// When, in the words of the same sentence; nil if it does not say.
  public let time: String?
  /// The words that limit it: `将近`, `may`; nil if none do.
  public let qualifier: String?
  /// Who claims it: the person whose words are reported, else the speaker; nil if neither is known.
  public let speaker: String?
  /// Relative to the source folder or the knowledge folder.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1; blank lines do not count.
  public let paragraph: Int
  /// Half-open byte range in the file of the words that prove it.
  public let bytes: Range<Int>
  /// Member of the file, an archive, that holds the text: `word/document.xml`; nil for a plain file.
  public internal(set) var member: String?
  /// Half-open byte range in the file of their sentence.
  public let sentence: Range<Int>
  /// Name of the rule that found it; nil if an editor wrote it down.
  public let rule: String?

  /// Whether an editor wrote it down.
  public var isCurated: Bool { rule == nil }
}

extension Fact: Encodable {
  /// Encodes the fact as the contract has it; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "document": document, "edition": edition, "relation": relation, "subject": subject,
      "value": value, "time": time, "qualifier": qualifier, "speaker": speaker, "file": file,
      "line": line, "paragraph": paragraph, "bytes": bytes.bounds, "sentence": sentence.bounds,
      "rule": rule, "curated": isCurated,
    ])
    if let member { try encoder.encodeFields(["member": member]) }
  }
}
