import PassageRetrieval
import TextAnalysis

/// How alike what a question asks is to other words: the harmonic mean of how much of the question
/// those hold and how much of them the question names (van Rijsbergen's F).
struct Likeness {
  /// What the question says, in all its ways, with the information of each.
  private let topics: [(alternatives: [[Term]], information: Float)]
  private let named: TermTable
  private let information: (Term) -> Float

  /// So that what stands everywhere, such as the guest's name, can still tell words apart.
  private static let leastInformation: Float = 0.5

  /// - Parameters:
  ///   - topics: what counts of the question.
  ///   - index: where it is told how rare a word is, over the passages of `range`.
  init(of topics: [Question.Topic], in index: PassageIndex, range: Range<Int>) {
    self.topics = topics.map { topic in
      let count = index.passages(holding: topic.alternatives, in: range).count
      let information = BM25F.idf(passages: range.count, holding: count)
      return (
        topic.alternatives.map { Self.words(of: $0.map(\.term)) },
        max(information, Self.leastInformation)
      )
    }
    named = TermTable(topics.flatMap { $0.alternatives.joined() }.map(\.term))
    information = { max(index.idf(of: $0, in: range), Self.leastInformation) }
  }

  /// From 0 to 1.
  ///
  /// - Parameter precise: whether it counts how much of the words the question names.
  func fitness(of words: [Term], precise: Bool = true) -> Float {
    let recall = recall(of: words)
    guard recall > 0 else { return 0 }
    let precision = precise ? precision(of: words) : 1
    return 2 * recall * precision / (recall + precision)
  }

  /// How much of the question the words hold, from 0 to 1.
  func recall(of words: [Term]) -> Float {
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
  private func precision(of words: [Term]) -> Float {
    var all: Float = 0
    var held: Float = 0
    for word in words {
      let information = information(word)
      all += information
      if named.contains(word) { held += information }
    }
    return all > 0 ? held / all : 0
  }

  /// An alternative without its lone Han characters, unless it has nothing else.
  private static func words(of alternative: [Term]) -> [Term] {
    let words = alternative.filter { !$0.isHanCharacter }
    return words.isEmpty ? alternative : words
  }
}
