import PassageRetrieval

/// How much of a question passages contain.
struct QuestionCoverage {
  /// The topics that are the strongest evidence, in the order of the question.
  let topics: [MatchedTopic]
  private let passageCount: Int

  /// - Parameter range: the passages that are asked.
  init(of question: Question, topics: [MatchedTopic], in range: Range<Int>) {
    let evidence = question.evident.first?.evidence
    self.topics = topics.filter { $0.topic.evidence == evidence }
    passageCount = range.count
  }

  /// The share of the question that a passage itself contains, from 0 to 1.
  func share(in passage: Int) -> Float {
    share(of: topics, in: passage, unknownWord: 1, fields: .allButAnticipated)
  }

  /// The share of some topics that a passage contains, weighted by idf, from 0 to 1.
  ///
  /// - Parameter unknownWord: weight of a word that the sources never use, relative to their
  ///   rarest.
  func share(
    of topics: [MatchedTopic], in passage: Int, unknownWord: Float, fields: FieldSet = .all
  ) -> Float {
    var share = IDFShare()
    for (number, topic) in topics.enumerated() {
      let count = topic.matches.passageCount
      let idf =
        BM25F.idf(
          passages: passageCount, documentFrequency: topic.matches.tellingCount)
        * topic.topic.rarity
      if count > 0 {
        share.add(idf, isHeld: topic.stands(in: passage, fields: fields))
      } else if !isSeam(number, topics) {
        share.add(idf * unknownWord, isHeld: false)
      }
    }
    return share.value
  }

  /// Whether two Han characters that are never adjacent in the sources are the end of one word and
  /// the beginning of the next: 次复 in 再次复刊.
  func isSeam(_ index: Int, _ topics: [MatchedTopic]) -> Bool {
    func isWord(_ other: Int) -> Bool {
      topics.indices.contains(other) && topics[other].matches.passageCount > 0
    }
    return isWord(index - 1) && topics[index - 1].topic.overlaps(topics[index].topic)
      || isWord(index + 1) && topics[index].topic.overlaps(topics[index + 1].topic)
  }
}
