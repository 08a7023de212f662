import PassageRetrieval

/// Weighs whether the sources can hold an answer at all.
struct Evidence {
  let question: Question
  let index: PassageIndex
  /// The passages that were asked.
  let range: Range<Int>

  /// Whether the best passage may be an answer: every name of the question stands somewhere in
  /// the sources, and the passage holds enough of what is asked about.
  func isEnough(in passage: ScoredPassage?) -> Bool {
    let topics = question.topics.filter(\.isEvidence)
    guard let passage,
      !topics.contains(where: { $0.isName && passageCount(holding: $0) == 0 })
    else { return false }
    return topics.contains { passageCount(holding: $0) > 0 }
      && coverage(of: passage.passage) >= Self.enough
  }

  private static let enough: Float = 0

  /// The share of the question's information that stands in a passage, from 0 to 1.
  func coverage(of passage: Int) -> Float {
    var all: Float = 0
    var held: Float = 0
    for topic in question.topics where topic.isEvidence {
      let count = passageCount(holding: topic)
      let information = BM25F.idf(passages: range.count, holding: count)
      all += information
      if count > 0, index.holds(topic.alternatives, passage) { held += information }
    }
    return all > 0 ? held / all : 0
  }

  /// How often each thing asked about occurs.
  var counts: [Answer.TermCount] {
    question.topics.filter(\.isEvidence).map {
      Answer.TermCount(term: $0.text, paragraphs: passageCount(holding: $0))
    }
  }

  private func passageCount(holding topic: Question.Topic) -> Int {
    index.passages(holding: topic.alternatives, in: range).count
  }
}
