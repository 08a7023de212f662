import Basics
import PassageRetrieval
import TextAnalysis

/// A cache of what the topics and word pairs of earlier questions match in a corpus.
final class TopicMatchCache: Sendable {
  private let index: PassageIndex
  private let editions: Int
  private let topics = BoundedCache<Key, TopicMatches>(maxCount: maxCached)
  private let bigrams = BoundedCache<BigramKey, BigramMatches>(maxCount: maxCached)

  /// More than even a long session asks about.
  private static let maxCached = 1000

  /// Topics with the same key are most likely equal.
  private struct Key: Hashable {
    let first: Query.WeightedTerm?
    /// Number of terms of the first alternative, and of alternatives.
    let terms, alternatives: Int
    let last: Term?
    let range: Range<Int>

    /// Combines the fields into one number first: hashing each takes as long as the rest of the
    /// lookup.
    func hash(into hasher: inout Hasher) {
      let words = (first?.term.mixed ?? 0) ^ (last?.mixed ?? 0) &* 31
      hasher.combine(words ^ alternatives << 8 ^ terms ^ range.lowerBound << 16)
    }
  }

  private struct BigramKey: Hashable {
    let words: TermBigram
    let range: Range<Int>
  }

  /// - Parameter editions: maximum editions per passage.
  init(of index: PassageIndex, editions: Int) {
    self.index = index
    self.editions = editions
  }

  /// What a topic matches in a range; searched for the first time only.
  func matches(of topic: Question.Topic, in range: Range<Int>) -> TopicMatches {
    let alternatives = topic.alternatives
    let key = Key(
      first: alternatives.first?.first, terms: alternatives.first?.count ?? 0,
      alternatives: alternatives.count, last: alternatives.last?.last?.term, range: range)
    return topics.value(
      of: key, where: { $0.alternatives == alternatives },
      {
        TopicMatches.search(
          for: alternatives, in: index, EditionNumbering(passages: range, editions: editions))
      })
  }

  func matches(of bigram: TermBigram, in range: Range<Int>) -> BigramMatches {
    bigrams.value(of: BigramKey(words: bigram, range: range)) {
      BigramMatches.search(
        for: bigram, in: index, EditionNumbering(passages: range, editions: editions))
    }
  }
}
