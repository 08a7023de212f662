import Basics
import PassageRetrieval
import TextAnalysis

/// The views that questions had of an archive.
final class TopicMatchCache: Sendable {
  private let index: PassageIndex
  private let editions: Int
  private let topics = BoundedCache<Key, TopicMatches>(maxCount: 1000)
  private let pairs = BoundedCache<PairKey, BigramMatches>(maxCount: 1000)

  /// Two topics with the same key are most likely the same.
  private struct Key: Hashable {
    let first: Query.WeightedTerm?
    /// Of the first way, and of the ways.
    let terms, ways: Int
    let last: Term?
    let range: Range<Int>

    /// In one number, since to hash many takes as long as the rest of the lookup.
    func hash(into hasher: inout Hasher) {
      let words = (first?.term.mixed ?? 0) ^ (last?.mixed ?? 0) &* 31
      hasher.combine(words ^ ways << 8 ^ terms ^ range.lowerBound << 16)
    }
  }

  private struct PairKey: Hashable {
    let words: TermBigram
    let range: Range<Int>
  }

  /// - Parameter editions: at most so many has each passage.
  init(of index: PassageIndex, editions: Int) {
    self.index = index
    self.editions = editions
  }

  func view(of topic: Question.Topic, in range: Range<Int>) -> TopicMatches {
    let ways = topic.alternatives
    let key = Key(
      first: ways.first?.first, terms: ways.first?.count ?? 0, ways: ways.count,
      last: ways.last?.last?.term, range: range)
    return topics.value(
      of: key, where: { $0.alternatives == ways },
      { TopicMatches(of: ways, in: index, EditionNumbering(passages: range, editions: editions)) })
  }

  func view(of pair: TermBigram, in range: Range<Int>) -> BigramMatches {
    pairs.value(of: PairKey(words: pair, range: range)) {
      BigramMatches(of: pair, in: index, EditionNumbering(passages: range, editions: editions))
    }
  }
}
