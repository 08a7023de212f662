/// Facts that a careful reader noted, from a file of JSON Lines:
/// `{"id": "f1", "subject": "honey", "value": ["300", "三百"], "lines": [13]}`
public struct FactSet: Sendable {
  /// In the order of the file; never empty.
  public let facts: [Item]

  /// One fact, as the reader noted it.
  public struct Item: Decodable, Sendable {
    /// Names it in reports.
    public let id: String
    /// What it is about; shown, not compared.
    public let subject: String
    /// Each of these is right.
    public let value: [String]
    /// Lines of the source that state it, from 1; each of them is right.
    public let lines: [Int]
  }

  /// Reads a file.
  ///
  /// - Throws: `QuestionSetError` with the number of the first malformed line, or for a file
  ///   without facts or one that cannot be read.
  public init(file: String) throws(QuestionSetError) {
    facts = try JSONLines.values(in: file)
    guard !facts.isEmpty else { throw QuestionSetError(description: "\(file): no facts") }
  }
}
