import Basics
import Transcripts

/// The text of a file of knowledge, read line by line; a line that begins with `#` is a comment.
package struct KnowledgeFile: Sendable {
  /// As messages name it: `Lexicon/names.txt`.
  package let name: String
  /// The lines that are neither blank nor comments, without the blanks around them.
  package let lines: [Line]

  package struct Line: Sendable {
    /// From 1.
    package let number: Int
    package let text: String
  }

  package init(name: String, text: String) {
    self.name = name
    let utf8 = Array(text.utf8)
    lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
      .map { Line(number: $0 + 1, text: trimmed($1)) }
      .filter { !$0.text.isEmpty && $0.text.utf8.first != UInt8(ascii: "#") }
  }

  package func error(at line: Line, _ problem: String) -> KnowledgeError {
    KnowledgeError(file: name, line: line.number, problem: problem)
  }
}

/// What is wrong with a file of knowledge, and where.
package struct KnowledgeError: Error, Equatable, CustomStringConvertible {
  package let file: String
  /// From 1; nil when the file as a whole is meant.
  package let line: Int?
  package let problem: String

  package init(file: String, line: Int? = nil, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(problem)"
  }
}

/// Text without the spaces, tabs and carriage returns at its ends.
package func trimmed(_ text: some StringProtocol) -> String { trimmed(Array(text.utf8)[...]) }

private func trimmed(_ utf8: ArraySlice<UInt8>) -> String {
  var (start, end) = (utf8.startIndex, utf8.endIndex)
  while start < end, isBlank(utf8[start]) { start += 1 }
  while start < end, isBlank(utf8[end - 1]) { end -= 1 }
  return String(decoding: utf8[start..<end], as: UTF8.self)
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}

/// The parts of a line between separators of ASCII, trimmed.
package func parts(
  of text: some StringProtocol, separatedBy separator: Unicode.Scalar
) -> [String] {
  Array(text.utf8).split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
    .map { trimmed($0) }
}

/// What stands before and behind the first of some separators, trimmed; nil without one.
package func halves(of text: String, separatedBy separator: String) -> (String, String)? {
  let utf8 = Array(text.utf8)
  return utf8.range(ofWords: separator.utf8).map {
    (trimmed(utf8[..<$0.lowerBound]), trimmed(utf8[$0.upperBound...]))
  }
}
