import PassageRetrieval
import TextAnalysis

/// Finds where the topics of a question stand in a text, to the byte.
struct TopicLocator: Sendable {
  private let topicCount: Int
  /// The number of each term of an alternative, from 0.
  private let numbers: TermTable
  /// By number of the term: the alternatives that it is part of.
  private let uses: [[Use]]
  /// By topic, then by alternative: a bit for each of its terms.
  private let wholes: [[UInt32]]
  /// By topic, then by alternative, how surely it says the same, from 0 to 1.
  private let certainties: [[Float]]

  private struct Use {
    let topic: Int
    let alternative: Int
    /// Its bit in the alternative.
    let bit: UInt32
  }

  /// Where a topic stands, and how surely the words there say the same as the question's, from 0 to 1.
  struct Found {
    let bytes: Range<Int>
    let certainty: Float
  }

  /// - Parameters:
  ///   - alternatives: by topic, its alternatives as terms. Lone Han characters beside longer terms are
  ///     left out: their pairs say the same.
  ///   - certainties: by topic, then by alternative, how surely it says the same, from 0 to 1.
  init(of alternatives: [[[Term]]], certainties: [[Float]]) {
    self.certainties = certainties
    var numbers = TermTable()
    var uses: [[Use]] = []
    wholes = alternatives.enumerated().map { topic, alternatives in
      alternatives.enumerated().map { alternative, terms in
        let words = terms.filter { !$0.isHanCharacter }
        var whole: UInt32 = 0
        for (place, term) in (words.isEmpty ? terms : words).prefix(32).enumerated() {
          let number = numbers.number(adding: term)
          if number == uses.count { uses.append([]) }
          uses[number].append(Use(topic: topic, alternative: alternative, bit: 1 << UInt32(place)))
          whole |= 1 << UInt32(place)
        }
        return whole
      }
    }
    topicCount = alternatives.count
    self.numbers = numbers
    self.uses = uses
  }

  /// By topic, the surest alternative that a run of tokens holds as a whole, of equals the first; nil
  /// where it holds none. Its bytes reach from the first to the last of its words.
  func found(in tokens: ArraySlice<Token>) -> [Found?] {
    var found: [[UInt32]] = wholes.map { [UInt32](repeating: 0, count: $0.count) }
    var places = [Found?](repeating: nil, count: topicCount)
    var starts: [[Int]] = wholes.map { [Int](repeating: 0, count: $0.count) }
    func take(_ term: Term, _ bytes: Range<Int>) {
      guard let number = numbers.number(of: term) else { return }
      for use in uses[number] {
        let certainty = certainties[use.topic][use.alternative]
        guard certainty > places[use.topic]?.certainty ?? 0 else { continue }
        if found[use.topic][use.alternative] == 0 {
          starts[use.topic][use.alternative] = bytes.lowerBound
        }
        found[use.topic][use.alternative] |= use.bit
        if found[use.topic][use.alternative] == wholes[use.topic][use.alternative] {
          places[use.topic] = Found(
            bytes: starts[use.topic][use.alternative]..<bytes.upperBound, certainty: certainty)
        }
      }
    }
    var previous: Token?
    for token in tokens {
      if let previous, let pair = Analyzer.bigram(previous, token) {
        take(pair.term, previous.range.lowerBound..<token.range.upperBound)
      }
      take(token.term, token.range)
      previous = token
    }
    return places
  }
}
