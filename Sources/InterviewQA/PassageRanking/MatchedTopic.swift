import PassageRetrieval

/// A topic of a question, with what it matches in the passages that are asked.
struct MatchedTopic {
  let topic: Question.Topic
  let matches: TopicMatches

  func stands(in passage: Int, fields: FieldSet = .all) -> Bool {
    matches.stand(in: passage, fields: fields)
  }
}
