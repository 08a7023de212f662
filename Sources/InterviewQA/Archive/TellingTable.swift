import PassageRetrieval
import TextAnalysis

/// Short texts that questions are compared with, each by the words and bigrams of it that take in no
/// stop word.
struct TellingTable: Sendable {
  /// The number of each term, from 0.
  private let terms: TermTable
  /// By text the numbers of its terms, in the order of the terms.
  let texts: [[Int]]
  /// By text what all its terms tell, and the same of an average one.
  private let total: [Float]
  private let average: Float
  /// By number of the term the texts that hold it, ascending.
  let holders: [[Int]]
  /// By number of the term how much it tells apart.
  let information: [Float]

  /// So that what stands everywhere, such as the guest's name, can still tell texts apart.
  static let least: Float = 0.5

  /// - Parameters:
  ///   - texts: the terms of each, without repetition.
  ///   - information: how much a term tells apart, from the number of texts that hold it.
  init(_ texts: [[Term]], information: (_ term: Term, _ holders: Int) -> Float) {
    var terms = TermTable()
    var distinct: [Term] = []
    var holders: [[Int]] = []
    self.texts = texts.enumerated().map { text, words in
      words.map { term in
        let number = terms.number(adding: term)
        if number == holders.count {
          holders.append([])
          distinct.append(term)
        }
        holders[number].append(text)
        return number
      }
    }
    self.terms = terms
    self.holders = holders
    let told = zip(distinct, holders).map { max(information($0, $1.count), Self.least) }
    self.information = told
    total = self.texts.map { $0.reduce(0) { $0 + told[$1] } }
    average = total.reduce(0, +) / Float(max(1, total.count))
  }

  func number(of term: Term) -> Int? { terms.number(of: term) }

  /// So many of the texts hold all terms of one of some alternatives.
  func count(holding alternatives: [[Int]]) -> Int {
    guard alternatives.count > 1 || alternatives.first?.count ?? 0 > 1 else {
      return alternatives.first?.first.map { holders[$0].count } ?? 0
    }
    var found: Set<Int> = []
    for alternative in alternatives {
      guard let rarest = alternative.min(by: { holders[$0].count < holders[$1].count }) else {
        continue
      }
      for text in holders[rarest] where alternative.allSatisfy(texts[text].contains) {
        found.insert(text)
      }
    }
    return found.count
  }

  /// The texts that share the most with what is asked, long ones held against it: at most so many,
  /// the closest first; of equal ones the earlier.
  func closest(to topics: [Question.Topic], limit: Int) -> [Int] {
    var weights = [Float](repeating: 0, count: information.count)
    for weighted in topics.lazy.flatMap({ $0.alternatives.joined() }) {
      guard let number = number(of: weighted.term) else { continue }
      weights[number] = max(weights[number], weighted.weight)
    }
    var shared = [Float](repeating: 0, count: texts.count)
    for number in weights.indices where weights[number] > 0 {
      for text in holders[number] { shared[text] += weights[number] * information[number] }
    }
    var best = BestPassages(limit: limit)
    var least: Float = 0
    for text in shared.indices where shared[text] > 0 {
      let norm = 1 - Self.normalised + Self.normalised * total[text] / average
      guard shared[text] / norm > least else { continue }
      best.offer(ScoredPassage(passage: text, score: shared[text] / norm))
      least = best.threshold ?? 0
    }
    return best.sorted.map(\.passage)
  }

  /// How much a long text is held against its terms, from 0 to 1: the b of BM25.
  private static let normalised: Float = 0.5
}
