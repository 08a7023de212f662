import Corpora
import PassageRetrieval
import TextAnalysis

/// Computes the score of a topic in each sentence of a text.
struct SentenceMatcher {
  /// The score of a sentence that contains all of the best alternative.
  let maxScore: Float
  private let alternatives: [[NumberedTerm]]
  /// The number of each term, from 0.
  private let numbers: TermTable

  private struct NumberedTerm {
    /// Number of the term in `numbers`.
    let number: Int
    let weight: Float
  }

  /// - Parameter termWeights: by alternative, then by term, the score for finding it.
  init(of alternatives: [[Query.WeightedTerm]], termWeights: [[Float]]) {
    var numbers = TermTable()
    let numbered = zip(alternatives, termWeights).map { alternative, weights in
      zip(alternative, weights).map {
        NumberedTerm(number: numbers.number(adding: $0.term), weight: $1)
      }
    }
    self.alternatives = numbered
    self.numbers = numbers
    maxScore = numbered.map { $0.reduce(0) { $0 + $1.weight } }.max() ?? 0
  }

  /// The score of the best alternative in each sentence, followed by the same scores with each word
  /// weighted by how few sentences of the text contain it.
  func scores(in text: AnalyzedText) -> [Float] {
    let sentences = text.sentences.count
    // By term, then by sentence.
    var isFound = [Bool](repeating: false, count: numbers.count * sentences)
    var holders = [Int](repeating: 0, count: numbers.count)
    for (place, sentence) in text.sentences.enumerated() {
      for index in sentence.terms {
        guard let number = numbers.number(of: text.terms[index]),
          !isFound[number * sentences + place]
        else { continue }
        isFound[number * sentences + place] = true
        holders[number] += 1
      }
    }
    let everywhere = RankingWeights.Sentence.everywhere
    let rarity = holders.map { holders in
      everywhere + (1 - everywhere) * BM25F.idf(passages: sentences, documentFrequency: holders)
    }
    var scores = [Float](repeating: 0, count: 2 * sentences)
    for alternative in alternatives {
      for place in 0..<sentences {
        var (plain, local): (Float, Float) = (0, 0)
        for term in alternative where isFound[term.number * sentences + place] {
          plain += term.weight
          local += term.weight * rarity[term.number]
        }
        scores[place] = max(scores[place], plain)
        scores[sentences + place] = max(scores[sentences + place], local)
      }
    }
    return scores
  }
}
