import PassageRetrieval

/// How much of what a question asks its passages hold.
struct QuestionCoverage {
  /// The topics whose absence says something, in the order of the question.
  let topics: [MatchedTopic]
  private let passageCount: Int

  /// - Parameter range: the passages that are asked.
  init(of question: Question, topics: [MatchedTopic], in range: Range<Int>) {
    let evidence = question.evident.first?.evidence
    self.topics = topics.filter { $0.topic.evidence == evidence }
    passageCount = range.count
  }

  /// The share of the question's information that a passage itself tells, from 0 to 1.
  func share(in passage: Int) -> Float {
    share(of: topics, in: passage, unknownWord: 1, fields: Self.told)
  }

  /// What the sources say and an editor says of them; anticipated questions are no telling.
  static let told = FieldSet([
    .text, .account, .facts, .question, .heading, .speaker, .context,
  ])

  /// The share of the information of some topics that a passage holds, from 0 to 1.
  ///
  /// - Parameter unknownWord: what a word that the sources never use counts against the rarest.
  func share(
    of topics: [MatchedTopic], in passage: Int, unknownWord: Float, fields: FieldSet = .all
  ) -> Float {
    var share = IDFShare()
    for (number, topic) in topics.enumerated() {
      let count = topic.matches.passageCount
      let idf = BM25F.idf(passages: passageCount, holding: count)
      if count > 0 {
        share.add(idf, isHeld: topic.stands(in: passage, fields: fields))
      } else if !isSeam(number, topics) {
        share.add(idf * unknownWord, isHeld: false)
      }
    }
    return share.value
  }

  /// Whether two Han characters that the sources never have together are the end of one word and
  /// the beginning of the next: 次复 in 再次复刊.
  private func isSeam(_ index: Int, _ topics: [MatchedTopic]) -> Bool {
    func isWord(_ other: Int) -> Bool {
      topics.indices.contains(other) && topics[other].matches.passageCount > 0
    }
    return isWord(index - 1) && topics[index - 1].topic.overlaps(topics[index].topic)
      || isWord(index + 1) && topics[index].topic.overlaps(topics[index + 1].topic)
  }
}
