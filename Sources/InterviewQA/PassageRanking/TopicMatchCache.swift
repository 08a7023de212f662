import Basics
import PassageRetrieval
import TextAnalysis

/// What the topics and word pairs of earlier questions matched in a corpus.
final class TopicMatchCache: Sendable {
  private let index: PassageIndex
  private let editions: Int
  private let topics = BoundedCache<Key, TopicMatches>(maxCount: maxCached)
  private let bigrams = BoundedCache<BigramKey, BigramMatches>(maxCount: maxCached)

  /// A long session asks about fewer things than this.
  private static let maxCached = 1000

  /// Two topics with the same key are most likely the same.
  private struct Key: Hashable {
    let first: Query.WeightedTerm?
    /// Number of terms of the first alternative, and of alternatives.
    let terms, alternatives: Int
    let last: Term?
    let range: Range<Int>

    /// In one number, since hashing many takes as long as the rest of the lookup.
    func hash(into hasher: inout Hasher) {
      let words = (first?.term.mixed ?? 0) ^ (last?.mixed ?? 0) &* 31
      hasher.combine(words ^ alternatives << 8 ^ terms ^ range.lowerBound << 16)
    }
  }

  private struct BigramKey: Hashable {
    let words: TermBigram
    let range: Range<Int>
  }

  /// - Parameter editions: maximum number of editions of a passage.
  init(of index: PassageIndex, editions: Int) {
    self.index = index
    self.editions = editions
  }

  /// What a topic matches in a range, searched for the first time it is asked.
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
