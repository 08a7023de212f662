import PassageRetrieval

/// Finds where a word by itself stands, rather than what answers a question.
struct WordSearch {
  /// How many paragraphs hold the word itself; if none does, then also how many hold each of its
  /// other words that occurs.
  let counts: [Answer.TermCount]
  private let context: AnswerContext
  /// Alternatives, one of which a paragraph holds; each as terms.
  private let wanted: [[Query.WeightedTerm]]

  /// - Parameters:
  ///   - word: as it is written.
  ///   - context: that of the line that consists of the word.
  init(word: String, context: AnswerContext) {
    self.context = context
    let topics = context.coverage.topics.map(\.topic)
    let own = Self.itself(topics)
    let count = Self.count(own, in: context)
    let others =
      count > 0
      ? []
      : Self.otherWords(of: topics).map { other in
        (
          other,
          Answer.TermCount(term: other.text, paragraphs: Self.count([other.terms], in: context))
        )
      }
    let occurring = others.filter { $0.1.paragraphs > 0 }
    counts = [Answer.TermCount(term: word, paragraphs: count)] + occurring.map(\.1)
    wanted = own + occurring.map(\.0.terms)
  }

  /// Whether a paragraph holds the word, or one of the other words if none holds it.
  func isHeld(by passage: Int) -> Bool {
    context.corpus.index.matches(wanted, passage, in: .paragraph)
  }

  /// The spellings of a name, or the word as it is written: all its parts together.
  private static func itself(_ topics: [Question.Topic]) -> [[Query.WeightedTerm]] {
    if topics.count == 1, topics[0].isName { return topics[0].alternatives }
    let own = topics.compactMap(\.alternatives.first).flatMap(\.self)
    return own.isEmpty ? [] : [own]
  }

  private static func otherWords(
    of topics: [Question.Topic]
  ) -> [(text: String, terms: [Query.WeightedTerm])] {
    guard topics.count == 1, !topics[0].isName else { return [] }
    return zip(topics[0].expansions, topics[0].alternatives.dropFirst()).map { ($0, $1) }
  }

  private static func count(
    _ alternatives: [[Query.WeightedTerm]], in context: AnswerContext
  ) -> Int {
    alternatives.isEmpty
      ? 0
      : context.corpus.index.passageCount(
        matching: alternatives, in: context.range, fields: .paragraph)
  }
}
