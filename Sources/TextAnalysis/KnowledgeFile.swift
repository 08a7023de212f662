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
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
      .map { Line(number: $0 + 1, text: trimmed(Substring($1))) }
      .filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
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
package func trimmed(_ text: some StringProtocol) -> String {
  let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
  let scalars = text.unicodeScalars.drop(while: isBlank)
  let end = scalars.lastIndex { !isBlank($0) }
  return end.map { String(String.UnicodeScalarView(scalars[...$0])) } ?? ""
}

/// The parts of a line between separators, trimmed.
package func parts(of text: some StringProtocol, separatedBy separator: Character) -> [String] {
  text.split(separator: separator, omittingEmptySubsequences: false).map { trimmed($0) }
}
