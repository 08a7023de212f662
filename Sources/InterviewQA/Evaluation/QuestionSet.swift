import Basics
import FoundationEssentials

/// Questions with what is right for them, from a file of JSON Lines.
public struct QuestionSet: Sendable {
  public let questions: [Item]

  public struct Item: Decodable, Sendable {
    public let id: String?
    public let question: String
    /// Language tag of the question.
    public let lang: String?
    /// Where the answer stands; empty when the right outcome is "unanswered".
    public let lines: [Line]
    /// Any of these stands in the answer.
    public let answers: [String]?
    /// One of each group stands in the quotations.
    public let must: [[String]]?
    /// The short answer.
    public let value: String?
    /// Only this source is asked.
    public let within: String?
    /// The question asked just before.
    public let context: String?

    public struct Line: Decodable, Hashable, Sendable {
      public let file: String
      /// From 1.
      public let line: Int
    }
  }

  /// - Throws: `QuestionSetError` with the number of the first malformed line.
  public init(file: String) throws(QuestionSetError) {
    questions = try JSONLines.values(in: file)
    guard !questions.isEmpty else { throw QuestionSetError(description: "\(file): no question") }
  }
}

/// Reads files of JSON Lines, one value a line; unknown keys are ignored.
enum JSONLines {
  /// - Throws: `QuestionSetError` with the number of the first malformed line.
  static func values<Value: Decodable>(in file: String) throws(QuestionSetError) -> [Value] {
    let bytes: [UInt8]
    do { bytes = try FileAccess.bytes(of: file) } catch {
      throw QuestionSetError(description: "\(error)")
    }
    var values: [Value] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      do { values.append(try JSONDecoder().decode(Value.self, from: Data(line))) } catch {
        let problem = JSONProblem(error, in: String(decoding: line, as: UTF8.self))
        throw QuestionSetError(description: "\(file):\(index + 1): \(problem.words)")
      }
    }
    return values
  }
}

/// What is wrong with a question set, and where.
public struct QuestionSetError: Error, Equatable, CustomStringConvertible {
  public let description: String
}
