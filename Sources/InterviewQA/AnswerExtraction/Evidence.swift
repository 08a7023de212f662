import PassageRetrieval

/// Weighs whether the sources can hold an answer at all.
struct Evidence {
  let question: Question
  let index: PassageIndex
  /// The passages that were asked.
  let range: Range<Int>

  /// Whether a passage may be an answer: whoever asks of nothing in particular has named the source,
  /// every name of the question stands somewhere in the
  /// sources, and the passage holds the unit that is asked for and enough of the rest.
  ///
  /// - Parameter editions: in how many the passage can be read.
  func isEnough(in passage: ScoredPassage?, editions: Int) -> Bool {
    let topics = question.evident
    if topics.isEmpty { return passage != nil && !isWholeArchive }
    guard let passage,
      topics.contains(where: { passageCount(holding: $0) > 0 }),
      !topics.contains(where: { $0.isName && passageCount(holding: $0) == 0 }),
      question.unit.isEmpty || index.holds(question.unit, passage.passage, in: Self.said)
    else { return false }
    let others = topics.filter { !$0.isName }
    return isCovered(topics, by: passage.passage, editions: editions)
      && (others.isEmpty || isCovered(others, by: passage.passage, editions: editions))
  }

  private static let said = FieldSet([.text, .account, .facts])

  /// Whether a passage holds the share of the question's information that it has to.
  ///
  /// The more passages are asked, the likelier one of them shares words with the question by
  /// chance. A passage that is told in several editions has to hold more of what is known to the
  /// sources, while a word unknown to them is likelier one more way to say it. Whoever names the
  /// source has told that it is about this. Chosen on `drcd_dev` (1,000 passages), where 0.7 % of
  /// the answerable questions are declined, and nine in ten of another set's.
  private func isCovered(_ topics: [Question.Topic], by passage: Int, editions: Int) -> Bool {
    if editions > 1 { return coverage(of: topics, in: passage, unknown: 0.5) >= 0.4 }
    guard isWholeArchive else { return true }
    let magnitude = Float(Int.bitWidth - range.count.leadingZeroBitCount)
    return coverage(of: topics, in: passage, unknown: 1.5) >= min(0.35, 0.035 * magnitude - 0.085)
  }

  private var isWholeArchive: Bool { range.count == index.passageCount }

  /// The share of the question's information that stands in a passage, from 0 to 1.
  func coverage(of passage: Int) -> Float {
    coverage(of: question.evident, in: passage, unknown: 1)
  }

  /// - Parameter unknown: what a word that the sources never use counts against the rarest.
  private func coverage(
    of topics: [Question.Topic], in passage: Int, unknown: Float
  ) -> Float {
    var all: Float = 0
    var held: Float = 0
    for topic in topics {
      let count = passageCount(holding: topic)
      let information = BM25F.idf(passages: range.count, holding: count)
      all += count == 0 ? information * unknown : information
      if count > 0, index.holds(topic.alternatives, passage) { held += information }
    }
    return all > 0 ? held / all : 0
  }

  /// How often each thing asked about occurs.
  var counts: [Answer.TermCount] {
    question.evident.map {
      Answer.TermCount(term: $0.text, paragraphs: passageCount(holding: $0))
    }
  }

  private func passageCount(holding topic: Question.Topic) -> Int {
    index.passages(holding: topic.alternatives, in: range).count
  }
}
