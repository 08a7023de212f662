/// A line to be completed.
package struct CompletionRequest: Sendable {
  package let text: String
  /// Byte offset in the text's UTF-8.
  package let cursor: Int

  package init(text: String, cursor: Int) {
    self.text = text
    self.cursor = cursor
  }
}

/// The candidates for replacing a range of the line.
package struct Completion: Sendable {
  package struct Candidate: Hashable, Sendable {
    package var text: String
    /// Explains the candidate in the listing; may be empty.
    package var note: String

    package init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  /// Byte offsets in the line, around or before the cursor.
  package var range: Range<Int>
  /// In the order of the listing. A candidate that a space should follow ends in one.
  package var candidates: [Candidate]

  package init(_ range: Range<Int>, _ candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  package static let none = Completion(0..<0, [])

  /// The longest common prefix of the candidates, in whole characters.
  var commonPrefix: String {
    guard let first = candidates.first?.text else { return "" }
    return candidates.dropFirst().reduce(first) { prefix, candidate in
      let shared = zip(prefix, candidate.text).prefix { $0 == $1 }.count
      return String(prefix.prefix(shared))
    }
  }
}
