import Basics
import InterviewQA

/// A script with its expectations, ready to be compared.
struct GoldenSession {
  let script: Script
  /// One per entry of the script.
  private let expectations: [Expectation]
  /// Whether it has questions without an expectation and without a place for output.
  private let hasOpenQuestions: Bool

  /// What the script expects of an entry.
  private struct Expectation {
    let assertion: Assertion?
    /// Nil if no output is expected.
    let rows: [RowPattern]?
  }

  /// The verdict on one entry.
  enum Verdict {
    case asExpected
    /// The script expects nothing of it.
    case unchecked
    case different(Difference)
  }

  /// - Throws: `FileError` if an assertion or a wildcard of the script is malformed.
  init(_ script: Script) throws(FileError) {
    self.script = script
    var expectations: [Expectation] = []
    for entry in script.entries { expectations.append(try Self.expectation(of: entry, script)) }
    self.expectations = expectations
    hasOpenQuestions = script.entries.contains { entry in
      entry.output == nil && entry.assertion == nil && !entry.line.hasPrefix(":")
    }
  }

  private static func expectation(
    of entry: Script.Entry, _ script: Script
  ) throws(FileError) -> Expectation {
    var row = entry.input.upperBound - 1
    do {
      let assertion = try entry.assertion.map(Assertion.init)
      guard let output = entry.output, assertion == nil || !output.isEmpty else {
        return Expectation(assertion: assertion, rows: nil)
      }
      var rows: [RowPattern] = []
      for index in output {
        row = index
        rows.append(try RowPattern(script.rows[index].withoutTrailingBlanks))
      }
      return Expectation(assertion: assertion, rows: rows)
    } catch let problem as CommandProblem {
      throw FileError(path: "\(script.name):\(row + 1)", problem: problem.description)
    } catch {
      throw FileError(
        path: "\(script.name):\(row + 1)", problem: "not a regular expression before (re)")
    }
  }

  func verdict(on index: Int, _ outcome: Outcome) -> Verdict {
    let expectation = expectations[index]
    guard expectation.assertion != nil || expectation.rows != nil else {
      guard outcome.status == .error else { return .unchecked }
      return .different(Difference(index: index, problem: outcome.rows.first))
    }
    let alignment = expectation.rows.map { Alignment(expected: $0, actual: outcome.rows) }
    let assertion = expectation.assertion?.corrected(for: outcome)
    guard assertion != nil || alignment?.isMatch == false else { return .asExpected }
    return .different(Difference(index: index, assertion: assertion, alignment: alignment))
  }

  func expectsError(_ index: Int) -> Bool { expects(Transcript.error, .error, of: index) }

  func expectsNoAnswer(_ index: Int) -> Bool {
    expects(Transcript.noAnswer, .unanswered, of: index)
  }

  private func expects(_ row: String, _ status: Response.Status, of index: Int) -> Bool {
    let last = expectations[index].rows?.last
    return last?.matches(row) ?? expectations[index].assertion?.expects(status) ?? false
  }

  /// Whether an entry waits for the first update, which gives the script prompts and writes the
  /// output below them. A script in which each question has its assertion needs no such update.
  func isUnwritten(_ index: Int) -> Bool {
    let entry = script.entries[index]
    return hasOpenQuestions && entry.output == nil && entry.assertion == nil
  }
}

/// How the outcome of an entry differs from what its script expects.
struct Difference {
  /// The entry, from 0.
  let index: Int
  /// The assertion changed so that it holds; nil if it holds already.
  var assertion: String?
  /// Nil if no output is expected.
  var alignment: Alignment?
  /// The error of an entry without an expectation.
  var problem: String?

  /// Whether the output is not the expected one.
  var isWordingChanged: Bool { alignment?.isMatch == false }
}
