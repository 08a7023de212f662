import Basics
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the passages that answer questions like the one that is asked, as an editor anticipated
/// them.
struct AnticipatedQuestionFinder {
  private let table: AnticipatedQuestionIndex
  /// By passage, each once; those that no such question leads to are left out.
  private var matches: [Match] = []

  /// How the anticipated questions of a passage are like the one that is asked.
  private struct Match {
    let passage: Int
    /// Of the question most like it, from 0 to 1.
    var likeness: Float = 0
    /// The same among those whose answer is of the same kind.
    var kinship: Float = 0
    /// Number of the question most like it that has a short answer; nil when none has.
    var answered: Int?
    /// How like that one is.
    var answerLikeness: Float = 0
  }

  /// - Parameters:
  ///   - topics: all that is asked; that a topic is no evidence does not keep it from finding
  ///     questions, but they are not compared by it.
  ///   - range: the passages that are asked.
  init(archive: Corpus, question: Question, topics: [MatchedTopic], range: Range<Int>) {
    table = archive.anticipated
    let words = table.words
    guard words.textCount > 0 else { return }
    let likeness = QuestionSimilarity(of: topics.filter { $0.topic.evidence != .none }, in: words) {
      BM25F.idf(passages: words.textCount, holding: $1)
    }
    let asked = topics.flatMap { $0.view.ways(in: words).terms }
    matches.reserveCapacity(Self.compared)
    for number in words.closest(to: asked, limit: Self.compared) {
      let entry = table.entry(number)
      guard range.contains(entry.passage) else { continue }
      let isOfType = entry.type == question.type
      let isKin = isOfType && entry.expected.kinds == question.expected.kinds
      let fitness = likeness.fitness(of: number) * (isOfType ? 1 : Self.otherType)
      let place = place(of: entry.passage)
      matches[place].likeness = max(matches[place].likeness, fitness)
      if isKin { matches[place].kinship = max(matches[place].kinship, fitness) }
      let counted = isKin ? fitness : fitness * Self.otherKind
      if !entry.answers.isEmpty, counted > matches[place].answerLikeness {
        (matches[place].answered, matches[place].answerLikeness) = (number, counted)
      }
    }
  }

  /// So many of the questions that share most are compared.
  private static let compared = 40
  /// What a question of another type counts.
  private static let otherType: Float = 0.85
  /// What the short answer of another kind counts.
  private static let otherKind: Float = 0.4

  /// Index of the match of a passage, which is added if it is not there.
  private mutating func place(of passage: Int) -> Int {
    let place = matches.partitioningIndex { $0.passage >= passage }
    if place == matches.count || matches[place].passage != passage {
      matches.insert(Match(passage: passage), at: place)
    }
    return place
  }

  private func match(for passage: Int) -> Match? {
    let place = matches.partitioningIndex { $0.passage >= passage }
    return place < matches.count && matches[place].passage == passage ? matches[place] : nil
  }

  /// How like the question is that is most like one of a passage, from 0 to 1.
  func likeness(of passage: Int) -> Float { match(for: passage)?.likeness ?? 0 }

  /// The same among those whose answer is of the same kind.
  func kinship(of passage: Int) -> Float { match(for: passage)?.kinship ?? 0 }

  /// The short answer of the question most like one of a passage that has one, in words of an
  /// edition; empty where that has none, or where no such question is at least so similar.
  func answer(of passage: Int, in edition: Edition, like least: Float) -> [String] {
    guard let match = match(for: passage), let number = match.answered,
      match.answerLikeness >= least
    else { return [] }
    return table.entry(number).answers.words(in: edition)
  }

  /// The passages of at least some likeness, ascending.
  func passages(like least: Float) -> [Int] {
    matches.lazy.filter { $0.likeness >= least }.map(\.passage)
  }
}
