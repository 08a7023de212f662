import TextAnalysis

/// Writes parts of a question as the question does, not folded.
struct PartWording {
  private let question: Question
  private let tokens: [Token]

  init(of question: Question, analyzer: Analyzer) {
    self.question = question
    tokens = question.corrections.isEmpty ? analyzer.tokens(of: question.text) : []
  }

  /// The words of some parts, in the order of the question; what is adjacent there is one.
  func words(of parts: [QuestionParts.Part]) -> [String] {
    let (places, others) = places(of: parts)
    return runs(of: places).map(text) + others
  }

  /// The words of the heaviest part with what is adjacent to it among the others; nil for no parts.
  func strongest(of parts: [QuestionParts.Part]) -> String? {
    guard let first = parts.max(by: { $0.weight < $1.weight }) else { return nil }
    guard let place = place(of: first) else { return first.text }
    return runs(of: places(of: parts).found).first { $0.overlaps(place) }.map(text)
  }

  /// The question between two of its tokens, by their indices; nil for a question with a misspelt name.
  func text(from first: Int, through last: Int) -> String? {
    first <= last && last < tokens.count ? text(of: first..<last + 1) : nil
  }

  /// Where parts stand in the question, and the texts of those that do not stand there as written:
  /// of a question before, or misspelt.
  private func places(
    of parts: [QuestionParts.Part]
  ) -> (found: [Range<Int>], others: [String]) {
    parts.reduce(into: ([], [])) { all, part in
      if let place = place(of: part) {
        all.0.append(place)
      } else if !part.text.isEmpty {
        all.1.append(part.text)
      }
    }
  }

  /// Indices of the tokens of a part; nil if it does not stand in the question as written.
  private func place(of part: QuestionParts.Part) -> Range<Int>? {
    guard let place = part.topic?.topic.tokens, !place.isEmpty, !part.isTakenOver,
      place.upperBound <= tokens.count
    else { return nil }
    return place
  }

  private func runs(of places: [Range<Int>]) -> [Range<Int>] {
    places.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { runs, place in
      if let last = runs.last, place.lowerBound <= last.upperBound {
        runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        runs.append(place)
      }
    }
  }

  private func text(of run: Range<Int>) -> String {
    let (first, last) = (tokens[run.lowerBound].range, tokens[run.upperBound - 1].range)
    let bytes = first.lowerBound..<last.upperBound
    return String(decoding: Array(question.text.utf8)[bytes], as: UTF8.self)
  }
}
