import PassageRetrieval

/// Weighs whether a passage holds what the question asks about.
struct Evidence {
  let question: Question
  let index: PassageIndex

  /// The share of the question's information that the best passage has to hold.
  private static let enough: Float = 0.2

  /// No name of the question may be missing from the sources, and the passage holds enough.
  func isEnough(_ passage: ScoredPassage) -> Bool {
    let topics = question.topics.filter(\.isEvidence)
    guard !topics.contains(where: { $0.isName && passageCount(holding: $0) == 0 }) else {
      return false
    }
    let all = topics.reduce(0) { $0 + information(of: $1) }
    let held = topics.filter { index.holds($0.alternatives, passage.passage) }
      .reduce(0) { $0 + information(of: $1) }
    return held > 0 && held >= Self.enough * all
  }

  /// How often each thing asked about occurs.
  var counts: [Answer.TermCount] {
    question.topics.filter(\.isEvidence).map {
      Answer.TermCount(term: $0.text, paragraphs: passageCount(holding: $0))
    }
  }

  private func passageCount(holding topic: Question.Topic) -> Int {
    index.passages(holding: topic.alternatives).count
  }

  /// That of the commonest way to say it; what occurs nowhere counts as the rarest.
  private func information(of topic: Question.Topic) -> Float {
    index.idf(holding: passageCount(holding: topic))
  }
}
