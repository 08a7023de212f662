import PassageRetrieval

/// One thing asked about, with how many passages hold it.
struct CountedTopic {
  let topic: Question.Topic
  /// So many of the passages hold all terms of one of the ways to say it.
  let passages: Int

  /// Those of the topics that say something where they are missing.
  static func all(
    of topics: [Question.Topic], in index: PassageIndex, range: Range<Int>
  ) -> [CountedTopic] {
    topics.filter { $0.evidence != .none }.map { topic in
      CountedTopic(
        topic: topic, passages: index.passageCount(holding: topic.alternatives, in: range))
    }
  }
}
