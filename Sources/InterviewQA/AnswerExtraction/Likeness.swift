import PassageRetrieval
import TextAnalysis

/// How alike what a question asks is to other words: the harmonic mean of how much of the question
/// those hold and how much of them the question names (van Rijsbergen's F).
struct Likeness {
  private let topics: [Topic]
  /// The number of each term that the question names, from 0.
  private let numbers: TermTable

  /// What the question says, in all its ways.
  private struct Topic {
    /// Each as numbers of its terms.
    let alternatives: [[Int]]
    let information: Float
  }

  /// - Parameter topics: what is asked, counted in the passages of `range`; what tells little is left
  ///   out.
  init(of topics: [CountedTopic], range: Range<Int>) {
    var numbers = TermTable()
    self.topics = topics.filter { $0.topic.evidence != .weak }.map { counted in
      let information = BM25F.idf(passages: range.count, holding: counted.passages)
      return Topic(
        alternatives: counted.topic.alternatives.map { alternative in
          for weighted in alternative { numbers.number(adding: weighted.term) }
          return Self.words(of: alternative.map(\.term)).map { numbers.number(adding: $0) }
        },
        information: max(information, InformedTerm.least))
    }
    self.numbers = numbers
  }

  /// From 0 to 1.
  ///
  /// - Parameter precise: whether it counts how much of the words the question names.
  func fitness(of words: [InformedTerm], precise: Bool = true) -> Float {
    let found = words.map { numbers.number(of: $0.term) }
    let recall = recall(of: found)
    guard recall > 0 else { return 0 }
    let precision = precise ? precision(of: words, found) : 1
    return 2 * recall * precision / (recall + precision)
  }

  /// How much of the question the words hold, from 0 to 1.
  private func recall(of found: [Int?]) -> Float {
    guard found.contains(where: { $0 != nil }) else { return 0 }
    var isFound = [Bool](repeating: false, count: numbers.count)
    for case let number? in found { isFound[number] = true }
    var all: Float = 0
    var held: Float = 0
    for topic in topics {
      all += topic.information
      if topic.alternatives.contains(where: { $0.allSatisfy { isFound[$0] } }) {
        held += topic.information
      }
    }
    return all > 0 ? held / all : 0
  }

  /// How much of the words the question names, from 0 to 1.
  private func precision(of words: [InformedTerm], _ found: [Int?]) -> Float {
    var all: Float = 0
    var held: Float = 0
    for (word, number) in zip(words, found) {
      all += word.information
      if number != nil { held += word.information }
    }
    return all > 0 ? held / all : 0
  }

  /// An alternative without its lone Han characters, unless it has nothing else.
  private static func words(of alternative: [Term]) -> [Term] {
    let words = alternative.filter { !$0.isHanCharacter }
    return words.isEmpty ? alternative : words
  }
}

/// A term with how much it tells apart.
struct InformedTerm: Sendable {
  let term: Term
  let information: Float

  /// So that what stands everywhere, such as the guest's name, can still tell words apart.
  static let least: Float = 0.5

  /// - Parameter index: where it is told how rare the term is, over the passages of `range`.
  init(_ term: Term, in index: PassageIndex, range: Range<Int>) {
    self.term = term
    information = max(index.idf(of: term, in: range), Self.least)
  }
}
