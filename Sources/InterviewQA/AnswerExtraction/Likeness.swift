import PassageRetrieval
import TextAnalysis

/// How alike what a question asks is to other texts: the harmonic mean of how much of the question
/// those hold and how much of them the question names (van Rijsbergen's F).
struct Likeness {
  private let table: TellingTable
  private let topics: [Topic]
  /// By number of the term in the table: whether the question names it.
  private let isNamed: [Bool]

  /// What the question says.
  private struct Topic {
    /// Its ways that the table knows, each as numbers of its terms there.
    let alternatives: [[Int]]
    let information: Float
  }

  /// - Parameters:
  ///   - topics: what is asked; what tells little is left out.
  ///   - information: how much a topic tells apart, from its ways as the table knows them.
  init(
    of topics: [AskedTopic], in table: TellingTable,
    information: (_ topic: AskedTopic, _ known: [[Int]]) -> Float
  ) {
    var isNamed = [Bool](repeating: false, count: table.information.count)
    self.topics = topics.filter { $0.topic.evidence != .weak }.map { topic in
      let alternatives = topic.topic.alternatives.compactMap { alternative -> [Int]? in
        for case let number? in alternative.lazy.map({ table.number(of: $0.term) }) {
          isNamed[number] = true
        }
        let words = Self.words(of: alternative)
        let numbers = words.compactMap { table.number(of: $0.term) }
        return numbers.count == words.count ? numbers : nil
      }
      return Topic(
        alternatives: alternatives,
        information: max(information(topic, alternatives), TellingTable.least))
    }
    self.table = table
    self.isNamed = isNamed
  }

  /// From 0 to 1.
  ///
  /// - Parameter precise: whether it counts how much of the text the question names.
  func fitness(of text: Int, precise: Bool = true) -> Float {
    let words = table.texts[text]
    guard words.contains(where: { isNamed[$0] }) else { return 0 }
    let recall = recall(of: words)
    guard recall > 0 else { return 0 }
    let precision = precise ? precision(of: words) : 1
    return 2 * recall * precision / (recall + precision)
  }

  /// How much of the question the words hold, from 0 to 1.
  private func recall(of words: [Int]) -> Float {
    var all: Float = 0
    var held: Float = 0
    for topic in topics {
      all += topic.information
      if topic.alternatives.contains(where: { $0.allSatisfy(words.contains) }) {
        held += topic.information
      }
    }
    return all > 0 ? held / all : 0
  }

  /// How much of the words the question names, from 0 to 1.
  private func precision(of words: [Int]) -> Float {
    var all: Float = 0
    var held: Float = 0
    for word in words {
      all += table.information[word]
      if isNamed[word] { held += table.information[word] }
    }
    return all > 0 ? held / all : 0
  }

  /// An alternative without its lone Han characters, unless it has nothing else.
  private static func words(of alternative: [Query.WeightedTerm]) -> [Query.WeightedTerm] {
    let words = alternative.filter { !$0.term.isHanCharacter }
    return words.isEmpty ? alternative : words
  }
}
