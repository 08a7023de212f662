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
  private enum Key: String, CodingKey {
    case document, edition, relation, subject, value, time, qualifier, speaker, file, line
    case paragraph, bytes, sentence, rule, curated
  }

  /// Absent values are null, not left out.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(document, forKey: .document)
    try object.encode(edition, forKey: .edition)
    try object.encode(relation, forKey: .relation)
    try object.encode(subject, forKey: .subject)
    try object.encode(value, forKey: .value)
    try object.encode(time, forKey: .time)
    try object.encode(qualifier, forKey: .qualifier)
    try object.encode(speaker, forKey: .speaker)
    try object.encode(file, forKey: .file)
    try object.encode(line, forKey: .line)
    try object.encode(paragraph, forKey: .paragraph)
    try object.encode([bytes.lowerBound, bytes.upperBound], forKey: .bytes)
    try object.encode([sentence.lowerBound, sentence.upperBound], forKey: .sentence)
    try object.encode(rule, forKey: .rule)
    try object.encode(isCurated, forKey: .curated)
  }
}
