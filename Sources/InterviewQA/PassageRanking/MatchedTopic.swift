import PassageRetrieval

/// One thing asked about, with what it finds in the passages that are asked.
struct MatchedTopic {
  let topic: Question.Topic
  let view: TopicMatches
}
