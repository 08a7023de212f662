import Basics
import PassageRetrieval
import TextAnalysis

/// How similar a question is to short texts: the harmonic mean of how much of the question a text
/// holds and how much of the text the question names (van Rijsbergen's F).
struct QuestionSimilarity {
  private let texts: ShortTextIndex
  private let topics: [Topic]
  /// By number of the term in the index: whether the question names it.
  private let isNamed: [Bool]

  private struct Topic {
    /// The texts that say it.
    let texts: BitSet
    let idf: Float
  }

  /// Looks the topics of a question up in the texts.
  ///
  /// - Parameters:
  ///   - topics: what is asked; weak evidence is left out.
  ///   - idf: the inverse frequency of a topic, given the number of texts that hold it.
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
  /// - Parameter precise: whether it counts how much of the text the question names.
  func similarity(to text: Int, precise: Bool = true) -> Float {
    let recall = recall(of: text)
    guard recall > 0 else { return 0 }
    let precision = precise ? precision(of: text) : 1
    return 2 * recall * precision / (recall + precision)
  }

  /// How much of the question a text holds, from 0 to 1.
  private func recall(of text: Int) -> Float {
    var share = IDFShare()
    for index in topics.indices {
      share.add(topics[index].idf, isHeld: topics[index].texts.contains(text))
    }
    return share.value
  }

  /// How much of a text the question names, from 0 to 1.
  private func precision(of text: Int) -> Float {
    var share = IDFShare()
    for place in texts.places(ofText: text) {
      let word = texts.word(at: place)
      share.add(texts.idf[word], isHeld: isNamed[word])
    }
    return share.value
  }
}

/// The share of some words that is held, each counted by its inverse frequency.
struct IDFShare {
  private var all: Float = 0
  private var held: Float = 0

  mutating func add(_ idf: Float, isHeld: Bool) {
    all += idf
    if isHeld { held += idf }
  }

  /// From 0 to 1; 0 of nothing.
  var value: Float { all > 0 ? held / all : 0 }
}
