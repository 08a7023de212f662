import Basics
import Corpora
import PassageRetrieval
import TextAnalysis

/// Finds anticipated questions that are similar to the one asked.
struct AnticipatedQuestionFinder {
  let anticipated: AnticipatedQuestionIndex

  /// - Parameters:
  ///   - topics: all topics of the question. Those that are no evidence help to find anticipated
  ///     questions, but do not count in the comparison.
  ///   - range: the passages that are asked.
  func matches(
    of question: Question, _ topics: [MatchedTopic], in range: Range<Int>
  ) -> AnticipatedQuestionMatches {
    var matches = AnticipatedQuestionMatches(anticipated: anticipated)
    let words = anticipated.words
    guard words.textCount > 0 else { return matches }
    let similarity = QuestionSimilarity.search(
      for: topics.filter { $0.topic.evidence != .none }, in: words
    ) { BM25F.idf(passages: words.textCount, documentFrequency: $1) }
    let asked = topics.flatMap { $0.matches.matches(in: words).terms }
    for number in words.closest(to: asked, limit: Weight.compared) {
      let entry = anticipated.entry(number)
      guard range.contains(entry.passage) else { continue }
      let isOfType = entry.type == question.type
      let isOfKind = isOfType && entry.expected.kinds == question.expected.kinds
      matches.add(
        number, of: entry,
        similarity: similarity.similarity(to: number) * (isOfType ? 1 : Weight.otherType),
        isOfSameKind: isOfKind)
    }
    return matches
  }

  private typealias Weight = RankingWeights.Similarity
}

/// The passages that answer anticipated questions similar to the one asked.
struct AnticipatedQuestionMatches {
  private let anticipated: AnticipatedQuestionIndex
  /// In the order of the passages, one per passage that answers such a question.
  private var matches: [Match] = []

  /// How similar the anticipated questions of a passage are to the one asked.
  struct Match {
    let passage: Int
    /// Similarity of the most similar question, from 0 to 1.
    fileprivate(set) var similarity: Float = 0
    /// The same among questions whose answer is of the same kind.
    fileprivate(set) var similarityOfSameKind: Float = 0
    /// Number of the most similar question that has a short answer; nil when none has.
    fileprivate var answered: Int?
    /// Similarity of that one, reduced if its answer is of another kind.
    fileprivate(set) var answerSimilarity: Float = 0
  }

  fileprivate init(anticipated: AnticipatedQuestionIndex) {
    self.anticipated = anticipated
    if anticipated.words.textCount > 0 {
      matches.reserveCapacity(RankingWeights.Similarity.compared)
    }
  }

  fileprivate mutating func add(
    _ number: Int, of entry: AnticipatedQuestionIndex.Entry, similarity: Float, isOfSameKind: Bool
  ) {
    let place = place(of: entry.passage)
    matches[place].similarity = max(matches[place].similarity, similarity)
    if isOfSameKind {
      matches[place].similarityOfSameKind = max(matches[place].similarityOfSameKind, similarity)
    }
    let counted = isOfSameKind ? similarity : similarity * RankingWeights.Similarity.otherKind
    if !entry.answers.isEmpty, counted > matches[place].answerSimilarity {
      (matches[place].answered, matches[place].answerSimilarity) = (number, counted)
    }
  }

  /// Index of the match for a passage, which is added if missing.
  private mutating func place(of passage: Int) -> Int {
    let place = matches.partitioningIndex { $0.passage >= passage }
    if place == matches.count || matches[place].passage != passage {
      matches.insert(Match(passage: passage), at: place)
    }
    return place
  }

  /// The match for a passage; nil if it answers no such question.
  func match(for passage: Int) -> Match? {
    let place = matches.partitioningIndex { $0.passage >= passage }
    return place < matches.count && matches[place].passage == passage ? matches[place] : nil
  }

  /// The short answer of the most similar question that has one, in the words of an edition; empty
  /// if the edition has none, or no question is similar enough.
  func answers(of match: Match?, in edition: Edition) -> [String] {
    guard let match, let number = match.answered,
      match.answerSimilarity >= RankingWeights.Similarity.answering
    else { return [] }
    return edition.words(of: anticipated.entry(number).answers)
  }

  /// The passages with at least the given similarity, ascending.
  func passages(withSimilarity minimum: Float) -> [Int] {
    matches.lazy.filter { $0.similarity >= minimum }.map(\.passage)
  }
}
