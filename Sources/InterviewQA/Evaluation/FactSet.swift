/// Facts that a careful reader noted, from a file of JSON Lines.
public struct FactSet: Sendable {
  public let facts: [Item]

  public struct Item: Decodable, Sendable {
    public let id: String
    public let subject: String
    /// Any of these is right.
    public let value: [String]
    /// Lines of the source that state it, from 1; any of them is right.
    public let lines: [Int]
  }

  /// - Throws: `QuestionSetError` with the number of the first malformed line.
  public init(file: String) throws(QuestionSetError) {
    facts = try JSONLines.values(in: file)
    guard !facts.isEmpty else { throw QuestionSetError(description: "\(file): no fact") }
  }
}
