import TestSupport
import Testing
import TextAnalysis

@testable import PassageRetrieval

/// Compares the search that leaves out passages with the one that scores them all.
struct PrunedSearchTests {
  /// Many similar passages of few words, so that many scores are equal.
  private static let passages = 1200

  @Test(arguments: 0..<12)
  func `Pruned search equals exhaustive search to the last bit`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    Self.compare(Self.index(&random), queries: 20, &random)
  }

  @Test(arguments: 0..<2)
  func `Pruned search equals exhaustive search over several windows`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    Self.compare(Self.index(passages: 15_000, &random), queries: 4, &random)
  }

  private static func compare(
    _ index: PassageIndex, queries: Int, _ random: inout SeededGenerator
  ) {
    let passages = index.passageCount
    for _ in 0..<queries {
      let query = randomQuery(&random)
      let first = Int.random(in: 0..<passages, using: &random)
      let range = Bool.random(using: &random) ? 0..<passages : first..<passages
      let limit = Int.random(in: 1...20, using: &random)
      let adjust = adjustment(&random)
      let weighted = WeightedQuery(query, in: range, of: index.invertedIndex)
      let scorer = index.invertedIndex.impactScorer
      var pruned = PrunedSearch(weighted, scorer, in: range, limit: limit)
      let all = ExhaustiveSearch(query: weighted, impactScorer: scorer, range: range)
      #expect(pruned.result(adjust: adjust) == all.best(limit, adjust: adjust))
    }
  }

  @Test func `Most passages are never adjusted`() {
    var random = SeededGenerator(seed: 1)
    let index = Self.index(&random)
    var adjusted = 0
    let found = index.search(query("a b c d e f g h"), limit: 5) { _, score in
      adjusted += 1
      return score
    }
    #expect(found.count == 5)
    #expect(adjusted < Self.passages / 4)
  }

  /// Some passages have neighbours as context, and some answer a question together.
  static func index(
    passages: Int = passages, _ random: inout SeededGenerator
  ) -> PassageIndex {
    var builder = IndexBuilder()
    var isAnswer = false
    for passage in 0..<passages {
      if random.next() % 25 == 0 {
        isAnswer = random.next() % 2 == 0
        if isAnswer {
          builder.beginExchange(asking: [builder.numbers(of: words(upTo: 9, &random))])
        }
      }
      // A few are too long for the common column of lengths.
      let maxWords = random.next() % 100 == 0 ? 900 : 30
      builder.add(builder.numbers(of: words(upTo: maxWords, &random)), to: .text)
      for (field, share, count) in [(Field.question, 3, 9), (.context, 5, 50)]
      where random.next() % UInt64(share) == 0 {
        builder.add(builder.numbers(of: words(upTo: count, &random)), to: field)
      }
      let links = ContextLinks(rawValue: UInt8.random(in: 0...3, using: &random))
        .subtracting(passage == 0 ? .previous : passage == passages - 1 ? .next : [])
      builder.endPassage(context: links, isAnswer: isAnswer)
    }
    return builder.index()
  }

  private static func words(upTo count: Int, _ random: inout SeededGenerator) -> [Term] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in term(&random) }
  }

  /// One of 60 words, of which the first are the most frequent.
  private static func term(_ random: inout SeededGenerator) -> Term {
    let number = Int.random(in: 0..<60, using: &random) * Int.random(in: 0..<60, using: &random)
    return Term([UInt8(ascii: "a") + UInt8(number / 60)])
  }

  static func randomQuery(_ random: inout SeededGenerator) -> Query {
    Query(
      clauses: (0..<Int.random(in: 1...12, using: &random)).map { _ in
        let alternatives = max(1, Int.random(in: -3...3, using: &random))
        return Query.Clause(
          alternatives: (0..<alternatives).map { _ in
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
              Query.WeightedTerm(
                term: term(&random), weight: [0.25, 0.3, 0.65, 1].randomElement(using: &random)!)
            }
          })
      })
  }

  private static func adjustment(_ random: inout SeededGenerator) -> (Int, Float) -> Float? {
    let kind = random.next() % 3
    return { passage, score in
      switch (kind, passage % 7) {
      case (0, _): score
      case (1, 0...2): score * 0.5
      case (2, 0...4): nil
      case (2, 5): score * 0.3
      default: score
      }
    }
  }
}
