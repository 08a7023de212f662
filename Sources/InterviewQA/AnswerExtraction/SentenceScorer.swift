import PassageRetrieval
import TextAnalysis

/// Tells how much of what is asked about stands in a sentence.
struct SentenceScorer {
  private let analyzer: Analyzer
  /// By topic, then by alternative: what each term is worth.
  private let topics: [[[ValuedTerm]]]
  /// The number of each term that is looked for, from 0.
  private let numbers: [Term: Int]
  /// In the order of the question.
  private let pairs: [(pair: TermPair, value: Float)]

  private struct ValuedTerm {
    /// As `numbers` has it.
    let number: Int
    let value: Float
  }

  /// What it adds to a passage's score that question and passage share sentences, not just words.
  ///
  /// On `friendsqa_dev`, R@1 51.9 without, 52.5 with the first part, 53.2 with the second.
  private enum Weight {
    /// The best sentence's score.
    static let sentence: Float = 0.05
    /// Two words that follow each other in the question as in the passage.
    static let pair: Float = 0.25
  }

  /// - Parameter range: the passages among which a term's information counts.
  init(question: Question, index: PassageIndex, range: Range<Int>, analyzer: Analyzer) {
    let information = { (term: Term) in index.idf(of: term, in: range) }
    self.analyzer = analyzer
    var numbers: [Term: Int] = [:]
    topics = question.topics.map { topic in
      topic.alternatives.map { alternative in
        alternative.map { weighted in
          let number = numbers[weighted.term] ?? numbers.count
          numbers[weighted.term] = number
          return ValuedTerm(number: number, value: weighted.weight * information(weighted.term))
        }
      }
    }
    self.numbers = numbers
    pairs = question.wordPairs.map { ($0, min(information($0.first), information($0.second))) }
  }

  /// What a passage gains by its best sentence and by the pairs of words it shares.
  func closeness(of text: [UInt8]) -> Float {
    let tokens = analyzer.tokens(of: text)
    var rest = tokens[...]
    var best: Float = 0
    for sentence in analyzer.sentences(of: text) {
      let own = rest.prefix { $0.range.lowerBound < sentence.upperBound }
      rest = rest.dropFirst(own.count)
      best = max(best, score(own))
    }
    return Weight.sentence * best + Weight.pair * sharedPairs(with: tokens)
  }

  func ranges(in text: [UInt8]) -> [Range<Int>] { analyzer.sentences(of: text) }

  func score(_ sentence: ArraySlice<UInt8>) -> Float {
    score(analyzer.tokens(of: Array(sentence))[...])
  }

  private func score(_ tokens: ArraySlice<Token>) -> Float {
    var isFound = [Bool](repeating: false, count: numbers.count)
    for found in analyzer.terms(of: tokens) {
      if let number = numbers[found.term] { isFound[number] = true }
    }
    return topics.reduce(0) { sum, alternatives in
      sum + alternatives.reduce(0) { max($0, score($1, isFound)) }
    }
  }

  private func score(_ alternative: [ValuedTerm], _ isFound: [Bool]) -> Float {
    alternative.reduce(0) { isFound[$1.number] ? $0 + $1.value : $0 }
  }

  /// Of each pair the information of its commoner word.
  private func sharedPairs(with tokens: [Token]) -> Float {
    guard !pairs.isEmpty else { return 0 }
    let found = Set(
      zip(tokens, tokens.dropFirst()).map { TermPair(first: $0.term, second: $1.term) })
    return pairs.reduce(0) { found.contains($1.pair) ? $0 + $1.value : $0 }
  }
}

/// Two words that stand next to each other.
struct TermPair: Hashable, Sendable {
  let first: Term
  let second: Term
}
