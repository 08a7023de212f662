/// A file of the knowledge folder, read line by line; lines that begin with `#` are comments.
package struct KnowledgeFile: Sendable {
  /// Name of the file in messages: `Lexicon/names.txt`.
  package let name: String
  /// The lines that are neither blank nor comments, trimmed, in order.
  package let lines: [Line]

  /// A line with its number.
  package struct Line: Sendable {
    /// From 1, counting blank lines and comments.
    package let number: Int
    package let text: String
  }

  /// - Parameters:
  ///   - name: of the file, for messages.
  ///   - text: all of its text.
  package init(name: String, text: String) {
    self.name = name
    let utf8 = Array(text.utf8)
    lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
      .map { Line(number: $0 + 1, text: trimmed($1)) }
      .filter { !$0.text.isEmpty && $0.text.utf8.first != UInt8(ascii: "#") }
  }

  /// The lines of a file all of whose lines have the form `key: value | value`, in order.
  ///
  /// - Throws: `KnowledgeError` for a line of another form, or with an empty value.
  func entries() throws(KnowledgeError) -> [(line: Line, key: String, values: [String])] {
    try lines.map { line throws(KnowledgeError) in
      guard let (key, words) = halves(of: line.text, separatedBy: ":") else {
        throw error(at: line, "expected ‘kind: word | word’")
      }
      let values = parts(of: words, separatedBy: "|")
      guard values.allSatisfy({ !$0.isEmpty }) else { throw error(at: line, "an empty word") }
      return (line, key, values)
    }
  }

  /// The error that a line of this file has a problem.
  package func error(at line: Line, _ problem: String) -> KnowledgeError {
    KnowledgeError(file: name, line: line.number, problem: problem)
  }
}

/// A mistake in a file of the knowledge folder, and where it is.
package struct KnowledgeError: Error, Equatable, CustomStringConvertible {
  package let file: String
  /// From 1; nil if the file as a whole is meant.
  package let line: Int?
  package let problem: String

  /// - Parameter line: from 1; nil if the file as a whole is meant.
  package init(file: String, line: Int? = nil, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `Lexicon/names.txt:3: an empty word`
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(problem)"
  }
}
