import PassageRetrieval

/// Weighs whether the sources can hold an answer at all.
struct Evidence {
  let question: Question
  let index: PassageIndex
  /// The passages that were asked.
  let range: Range<Int>

  /// Whether they speak of something that is asked about, and of every name in the question.
  var isEnough: Bool {
    let topics = question.topics.filter(\.isEvidence)
    return topics.contains { passageCount(holding: $0) > 0 }
      && !topics.contains { $0.isName && passageCount(holding: $0) == 0 }
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
