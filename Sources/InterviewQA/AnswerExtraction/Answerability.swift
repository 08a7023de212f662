import PassageRetrieval

/// Weighs whether the sources can hold an answer at all.
struct Answerability {
  private let question: Question
  /// The evident ones.
  let topics: [MatchedTopic]
  private let index: PassageIndex
  private let range: Range<Int>
  private let anticipation: AnticipatedQuestionFinder

  /// - Parameters:
  ///   - topics: what is asked.
  ///   - range: the passages that were asked.
  init(
    question: Question, topics: [MatchedTopic], index: PassageIndex, range: Range<Int>,
    anticipation: AnticipatedQuestionFinder
  ) {
    let evidence = question.evident.first?.evidence
    self.question = question
    self.topics = topics.filter { $0.topic.evidence == evidence }
    self.index = index
    self.range = range
    self.anticipation = anticipation
  }

  /// What an editor has done for the document of a passage.
  enum Care {
    /// A text without an editor's work.
    case none
    /// The same is told in several editions.
    case editions
    /// An editor wrote down what its paragraphs answer.
    case questions
  }

  /// Whether a passage may be an answer: whoever asks of nothing in particular has named the source,
  /// every name of the question stands somewhere in the sources, and the passage holds the unit that
  /// is asked for and enough of the rest.
  ///
  /// - Parameter lacksExpected: whether it holds nothing of the kind that is asked for.
  func isEnough(in passage: ScoredPassage?, of care: Care, lacksExpected: Bool) -> Bool {
    if topics.isEmpty { return passage != nil && !isWholeArchive }
    guard let passage = passage?.passage,
      topics.contains(where: { $0.view.passageCount > 0 }),
      !topics.contains(where: { isName($0.topic, care) && !isNamed($0) }),
      question.unit.isEmpty || index.matches(question.unit, passage, in: .statements)
    else { return false }
    switch care {
    case .questions: return isForeseen(in: passage, lacksExpected: lacksExpected)
    case .editions: return isCovered(by: passage, unknown: 0.5, least: 0.4)
    case .none: return !isWholeArchive || isCovered(by: passage, unknown: 1.5, least: share)
    }
  }

  /// Whether a passage holds every name of the question and, where it has other words, one of those.
  func holdsNamesAndWords(_ passage: Int) -> Bool {
    let words = topics.filter { !$0.topic.isName }
    return holdsNames(passage)
      && (words.isEmpty || words.contains { $0.view.stands(in: passage) })
  }

  private func holdsNames(_ passage: Int) -> Bool {
    topics.allSatisfy { !$0.topic.isName || $0.view.stands(in: passage) }
  }

  /// Whether the sources mention a name. An editor's questions are no mention of a known one; what
  /// is only written as a name may be a form of one (Israeli) that they have.
  private func isNamed(_ asked: MatchedTopic) -> Bool {
    asked.view.occurs(in: asked.topic.isName ? .allButAnticipated : .all)
  }

  /// Whether a topic is a name. What is only written as one may be anything to a source that the
  /// asker has named.
  private func isName(_ topic: Question.Topic, _ care: Care) -> Bool {
    topic.isName || topic.isWrittenAsName && (isWholeArchive || care == .questions)
  }

  // Where an editor wrote down the questions, their words and the text's together hold nearly all
  // that people say of it, so that what neither has is likely not told. Chosen on two sets of 130
  // questions that other people wrote of the interview, a sixth of them without an answer.

  /// Whether a passage and the questions that an editor says it answers hold enough of what is asked.
  private func isForeseen(in passage: Int, lacksExpected: Bool) -> Bool {
    let likeness = anticipation.likeness(of: passage)
    let others = topics.filter { !$0.topic.isName }
    let all = coverage(of: topics, in: passage, unknown: 1)
    let rest = others.isEmpty ? all : coverage(of: others, in: passage, unknown: 1)
    let names = topics.filter(\.topic.isName)
    let isNamed =
      question.type == .comparison && !names.isEmpty
      ? names.contains { $0.view.stands(in: passage) } : holdsNames(passage)
    if likeness < Foreseen.alike {
      if rest == 0 || !isNamed { return false }
      if lacksExpected, question.expected.isStrict,
        anticipation.kinship(of: passage) < Foreseen.kindred
      {
        return false
      }
    }
    let support = max(Foreseen.coverage * min(all, rest), likeness)
    return support >= (lacksExpected ? Foreseen.least + Foreseen.lacking : Foreseen.least)
  }

  private enum Foreseen {
    /// From here on a question asks the same as one that an editor foresaw.
    static let alike: Float = 0.72
    /// So like has to be one whose answer is of the same kind, where the passage has nothing of it.
    static let kindred: Float = 0.3
    /// What holding all words counts against asking the same.
    static let coverage: Float = 0.9
    static let least: Float = 0.22
    /// So much more it takes where nothing of the expected kind is held.
    static let lacking: Float = 0.2
  }

  // Where there is nothing but the text.

  private func isCovered(by passage: Int, unknown: Float, least: Float) -> Bool {
    let others = topics.filter { !$0.topic.isName }
    return [topics, others].allSatisfy {
      $0.isEmpty || coverage(of: $0, in: passage, unknown: unknown) >= least
    }
  }

  /// The share of the question's information that a passage has to hold.
  ///
  /// The more passages are asked, the likelier one of them shares words with the question by
  /// chance. A passage that is told in several editions has to hold more of what is known to the
  /// sources, while a word unknown to them is likelier one more way to say it. Whoever names the
  /// source has told that it is about this. Chosen on `drcd_dev` (1,000 passages), where 0.7 % of
  /// the answerable questions are declined, and nine in ten of another set's.
  private var share: Float {
    let magnitude = Float(Int.bitWidth - range.count.leadingZeroBitCount)
    return min(0.35, 0.035 * magnitude - 0.085)
  }

  private var isWholeArchive: Bool { range.count == index.passageCount }

  /// The share of the question's information that a passage tells, from 0 to 1.
  func coverage(of passage: Int) -> Float {
    coverage(of: topics, in: passage, unknown: 1, fields: .allButAnticipated)
  }

  /// - Parameter unknown: what a word that the sources never use counts against the rarest.
  private func coverage(
    of topics: [MatchedTopic], in passage: Int, unknown: Float, fields: FieldSet = .all
  ) -> Float {
    var all: Float = 0
    var held: Float = 0
    for (number, asked) in topics.enumerated() {
      let information = BM25F.idf(passages: range.count, documentFrequency: asked.view.passageCount)
      all +=
        asked.view.passageCount > 0
        ? information : isSeam(number, topics) ? 0 : information * unknown
      if asked.view.passageCount > 0, asked.view.stands(in: passage, fields: fields) {
        held += information
      }
    }
    return all > 0 ? held / all : 0
  }

  /// Whether two Han characters that the sources never have together are the end of one word and
  /// the beginning of the next: 次复 in 再次复刊.
  private func isSeam(_ index: Int, _ topics: [MatchedTopic]) -> Bool {
    func isWord(_ other: Int) -> Bool {
      topics.indices.contains(other) && topics[other].view.passageCount > 0
    }
    return isWord(index - 1) && topics[index - 1].topic.overlaps(topics[index].topic)
      || isWord(index + 1) && topics[index].topic.overlaps(topics[index + 1].topic)
  }

  /// How often each thing asked about occurs.
  var counts: [Answer.TermCount] {
    topics.map {
      Answer.TermCount(term: $0.topic.text, paragraphs: $0.view.passageCount(in: .paragraph))
    }
  }
}
