import Basics
import PassageRetrieval
import TextAnalysis

/// How alike what a question asks is to other texts: the harmonic mean of how much of the question
/// those hold and how much of them the question names (van Rijsbergen's F).
struct QuestionSimilarity {
  private let table: ShortTextIndex
  private let topics: [Topic]
  /// By number of the term in the table: whether the question names it.
  private let isNamed: [Bool]

  /// What the question says.
  private struct Topic {
    /// The texts that say it.
    let texts: BitSet
    let information: Float
  }

  /// - Parameters:
  ///   - topics: what is asked; what tells little is left out.
  ///   - information: how much a topic tells apart, from how many texts of the table hold it.
  init(
    of topics: [MatchedTopic], in table: ShortTextIndex,
    information: (_ topic: MatchedTopic, _ texts: Int) -> Float
  ) {
    var isNamed = [Bool](repeating: false, count: table.information.count)
    var told: [Topic] = []
    told.reserveCapacity(topics.count)
    for asked in topics where asked.topic.evidence != .weak {
      let ways = asked.view.ways(in: table)
      for term in ways.terms { isNamed[term.number] = true }
      told.append(
        Topic(
          texts: ways.texts,
          information: max(information(asked, ways.textCount), ShortTextIndex.least)))
    }
    self.topics = told
    self.table = table
    self.isNamed = isNamed
  }

  /// From 0 to 1.
  ///
  /// - Parameter precise: whether it counts how much of the text the question names.
  func fitness(of text: Int, precise: Bool = true) -> Float {
    let recall = recall(of: text)
    guard recall > 0 else { return 0 }
    let precision = precise ? precision(of: text) : 1
    return 2 * recall * precision / (recall + precision)
  }

  /// How much of the question a text holds, from 0 to 1.
  private func recall(of text: Int) -> Float {
    var all: Float = 0
    var held: Float = 0
    for index in topics.indices {
      all += topics[index].information
      if topics[index].texts.contains(text) { held += topics[index].information }
    }
    return all > 0 ? held / all : 0
  }

  /// How much of a text the question names, from 0 to 1.
  private func precision(of text: Int) -> Float {
    var all: Float = 0
    var held: Float = 0
    for place in table.places(ofText: text) {
      let word = table.word(at: place)
      all += table.information[word]
      if isNamed[word] { held += table.information[word] }
    }
    return all > 0 ? held / all : 0
  }
}
