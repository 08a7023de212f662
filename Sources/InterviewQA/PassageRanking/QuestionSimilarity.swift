import Basics
import PassageRetrieval
import TextAnalysis

/// How similar a question is to short texts: the harmonic mean of the share of the question that a
/// text contains and the share of the text that the question names (van Rijsbergen's F).
struct QuestionSimilarity {
  private let texts: ShortTextIndex
  private let topics: [Topic]
  /// By number of the term in the index: whether the question names it.
  private let isNamed: [Bool]

  private struct Topic {
    /// The texts that contain it.
    let texts: BitSet
    let idf: Float
  }

  /// Looks the topics of a question up in the texts.
  ///
  /// - Parameters:
  ///   - topics: the topics of the question; weak evidence does not count.
  ///   - idf: returns the idf of a topic, given the number of texts that contain it.
  static func search(
    for topics: [MatchedTopic], in texts: ShortTextIndex,
    idf: (_ topic: MatchedTopic, _ texts: Int) -> Float
  ) -> QuestionSimilarity {
    var isNamed = [Bool](repeating: false, count: texts.idf.count)
    var compared: [Topic] = []
    compared.reserveCapacity(topics.count)
    for topic in topics where topic.topic.evidence != .weak {
      let matches = topic.matches.matches(in: texts)
      for term in matches.terms { isNamed[term.number] = true }
      compared.append(
        Topic(
          texts: matches.texts,
          idf: max(idf(topic, matches.textCount), RankingWeights.Similarity.minIDF)))
    }
    return QuestionSimilarity(texts: texts, topics: compared, isNamed: isNamed)
  }

  /// From 0 to 1.
  ///
  /// - Parameter precise: whether the share of the text that the question names counts too.
  func similarity(to text: Int, precise: Bool = true) -> Float {
    let recall = recall(of: text)
    guard recall > 0 else { return 0 }
    let precision = precise ? precision(of: text) : 1
    return 2 * recall * precision / (recall + precision)
  }

  /// The share of the question that a text contains, from 0 to 1.
  private func recall(of text: Int) -> Float {
    var share = IDFShare()
    for index in topics.indices {
      share.add(topics[index].idf, isHeld: topics[index].texts.contains(text))
    }
    return share.value
  }

  /// The share of a text that the question names, from 0 to 1.
  private func precision(of text: Int) -> Float {
    var share = IDFShare()
    for place in texts.places(ofText: text) {
      let word = texts.word(at: place)
      share.add(texts.idf[word], isHeld: isNamed[word])
    }
    return share.value
  }
}

/// The share of some words that is contained in something, weighted by idf.
struct IDFShare {
  private var all: Float = 0
  private var held: Float = 0

  mutating func add(_ idf: Float, isHeld: Bool) {
    all += idf
    if isHeld { held += idf }
  }

  /// From 0 to 1; 0 if there are no words.
  var value: Float { all > 0 ? held / all : 0 }
}
