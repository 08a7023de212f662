import PassageRetrieval
import TextAnalysis

/// Tells how much of what is asked about stands in a sentence.
struct SentenceScorer {
  let question: Question
  let index: PassageIndex
  let analyzer: Analyzer

  func score(_ sentence: ArraySlice<UInt8>) -> Float {
    let terms = Set(analyzer.terms(of: analyzer.tokens(of: Array(sentence))).map(\.term))
    return question.topics.reduce(0) { $0 + score($1, terms) }
  }

  private func score(_ topic: Question.Topic, _ terms: Set<Term>) -> Float {
    topic.alternatives.map { alternative in
      alternative.reduce(0) { sum, weighted in
        terms.contains(weighted.term) ? sum + weighted.weight * index.idf(of: weighted.term) : sum
      }
    }.max() ?? 0
  }
}
