import Basics

/// A fact with the place that proves it, as `dixit facts` shows it.
public struct Fact: Sendable, Equatable {
  /// The document's id.
  public let document: String
  /// `original`, or `record` for our own account.
  public let edition: String
  /// What kind of fact it is: `rank`, `share`, `duration` …
  public let relation: String
  public let subject: String?
  public let value: String
  public let time: String?
  /// What limits it: `将近`, `may`.
  public let qualifier: String?
  /// Whose claim it is: who is said to have said it, else the speaker.
  public let speaker: String?
  /// Relative to the source folder or the knowledge folder.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1; blank lines do not count.
  public let paragraph: Int
  /// Half-open, in the file: the words that prove it.
  public let bytes: Range<Int>
  /// Half-open, in the file: their sentence.
  public let sentence: Range<Int>
  /// Name of the rule; nil when an editor wrote the fact down.
  public let rule: String?

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
  }
}
