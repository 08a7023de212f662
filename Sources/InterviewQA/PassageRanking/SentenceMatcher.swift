import PassageRetrieval
import TextAnalysis

/// Reckons what a topic is worth in the sentences of a text.
struct SentenceMatcher {
  /// What a sentence that says it best would be worth.
  let most: Float
  /// By alternative, then by term.
  private let ways: [[ValuedTerm]]
  /// The number of each term, from 0.
  private let numbers: TermTable

  private struct ValuedTerm {
    /// As `numbers` has it.
    let number: Int
    let value: Float
  }

  /// - Parameter values: by alternative, then by term what finding it is worth.
  init(of alternatives: [[Query.WeightedTerm]], worth values: [[Float]]) {
    var numbers = TermTable()
    let ways = zip(alternatives, values).map { way, values in
      zip(way, values).map { ValuedTerm(number: numbers.number(adding: $0.term), value: $1) }
    }
    self.ways = ways
    self.numbers = numbers
    most = ways.map { $0.reduce(0) { $0 + $1.value } }.max() ?? 0
  }

  /// The rest of a word's value is weighed by how few sentences of the text hold it.
  private static let everywhere: Float = 0.15

  /// By sentence what the best way is worth in it; then the same, a word weighed by how few sentences
  /// of the text hold it.
  func worths(in text: AnalyzedText) -> [Float] {
    let sentences = text.sentences.count
    // By term, then by sentence.
    var isFound = [Bool](repeating: false, count: numbers.count * sentences)
    var holding = [Int](repeating: 0, count: numbers.count)
    for (place, sentence) in text.sentences.enumerated() {
      for index in sentence.terms {
        guard let number = numbers.number(of: text.terms[index]),
          !isFound[number * sentences + place]
        else { continue }
        isFound[number * sentences + place] = true
        holding[number] += 1
      }
    }
    let rarity = holding.map { holding in
      Self.everywhere
        + (1 - Self.everywhere) * BM25F.idf(passages: sentences, documentFrequency: holding)
    }
    var worths = [Float](repeating: 0, count: 2 * sentences)
    for way in ways {
      for place in 0..<sentences {
        var (plain, local): (Float, Float) = (0, 0)
        for term in way where isFound[term.number * sentences + place] {
          plain += term.value
          local += term.value * rarity[term.number]
        }
        worths[place] = max(worths[place], plain)
        worths[sentences + place] = max(worths[sentences + place], local)
      }
    }
    return worths
  }
}
