import Basics
import FoundationEssentials

/// Questions with their right answers, from a file of JSON Lines.
public struct QuestionSet: Sendable {
  /// In the order of the file; never empty.
  public let questions: [Item]

  /// One question; what the set does not name is nil and not measured.
  public struct Item: Decodable, Sendable {
    /// Names it in reports.
    public let id: String?
    /// As it is asked.
    public let question: String
    /// Language tag of the question.
    public let lang: String?
    /// Where the answer stands; empty when the right outcome is no answer.
    public let lines: [Line]
    /// The sentence that answers holds one of these.
    public let answers: [String]?
    /// The quotations hold one of each group.
    public let must: [[String]]?
    /// The short answer.
    public let value: String?
    /// Further wordings of the short answer.
    public let values: [String]?
    /// Whether a short answer is natural; where it is not, any that is shown is wrong.
    public let short: Bool?
    /// Only this source is asked.
    public let within: String?
    /// The question asked just before.
    public let context: String?

    /// A line of a source.
    public struct Line: Decodable, Hashable, Sendable {
      /// As citations name it.
      public let file: String
      /// From 1.
      public let line: Int
    }
  }

  /// Reads a file.
  ///
  /// - Throws: `QuestionSetError` with the number of the first malformed line, or for a file
  ///   without questions or one that cannot be read.
  public init(file: String) throws(QuestionSetError) {
    questions = try JSONLines.values(in: file)
    guard !questions.isEmpty else { throw QuestionSetError(description: "\(file): no questions") }
  }
}

/// Reads files of JSON Lines, one value a line; unknown keys are ignored.
enum JSONLines {
  /// - Throws: `QuestionSetError` with the number of the first malformed line, or for a file that
  ///   cannot be read.
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

/// What is wrong with a question set or a fact set, and where.
public struct QuestionSetError: Error, Equatable, CustomStringConvertible {
  /// `set.jsonl:3: ‘lines’ is missing`
  public let description: String
}
