extension Answer {
  /// The response to a line that asks nothing and holds nothing to look for.
  ///
  /// - Parameter language: language tag of the line.
  init(to line: String, _ utterance: Utterance, in language: String) {
    self.init(
      question: line, status: .unanswered, kind: .statement, value: nil, valueOrigin: nil,
      facts: [], citations: [], foreign: nil,
      understood: Understanding(
        language: language, terms: [], rule: nil, expanded: [:], corrected: [:], follows: nil),
      proof: [], support: nil, unproved: nil,
      absent: Absence(terms: [], nearest: [], unread: []), utterance: utterance)
  }
}

extension Answer {
  /// Whether the sources were searched: for what is asked, or for a word by itself.
  package var isAboutSources: Bool { utterance == nil || utterance == .word }
}
