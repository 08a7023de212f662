import PassageRetrieval
import Testing
import TextAnalysis

struct ExplanationTests {
  private let bees = Term("bees")
  private let honey = Term("honey")
  private let wasps = Term("wasps")
  private let index: PassageIndex

  init() {
    var builder = IndexBuilder()
    builder.add([.text: [bees, honey]])
    builder.add([.text: [bees]])
    builder.add([.text: [wasps]])
    index = builder.index()
  }

  @Test func `The contributions add up to the score of the search`() throws {
    let query = Query(clauses: [
      .init(alternatives: [[.init(term: bees, weight: 1)]]),
      .init(alternatives: [[.init(term: wasps, weight: 0.1)], [.init(term: honey, weight: 0.5)]]),
    ])
    let best = try #require(index.search(query, limit: 1).first)
    let explanation = index.explanation(of: best.passage, for: query, in: 0..<3)
    let sum = explanation.contributions.reduce(0) { $0 + $1.score }
    #expect(Set(explanation.contributions.map(\.term)) == [bees, honey])
    #expect(abs(sum - best.score) < 0.0001)
  }

  @Test func `The greatest contribution comes first`() {
    let terms = [bees, honey].map { Query.WeightedTerm(term: $0, weight: 1) }
    let query = Query(clauses: terms.map { .init(alternatives: [[$0]]) })
    let explanation = index.explanation(of: 0, for: query, in: 0..<3)
    #expect(explanation.contributions.map(\.term) == [honey, bees])
  }
}
