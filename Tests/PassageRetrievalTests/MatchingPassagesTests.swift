import TestSupport
import Testing
import TextAnalysis

@testable import PassageRetrieval

struct HoldingPassagesTests {
  @Test(arguments: 0..<10)
  func `What holds some words is found without asking each passage, with the same result`(
    seed: Int
  ) {
    var random = SeededGenerator(seed: UInt64(seed))
    let index = PrunedSearchTests.index(&random)
    for _ in 0..<10 {
      let alternatives = PrunedSearchTests.randomQuery(&random).clauses[0].alternatives
      let first = Int.random(in: 0..<index.passageCount, using: &random)
      for fields in [FieldSet.all, FieldSet([.text]), FieldSet([.question, .context])] {
        for range in [0..<index.passageCount, first..<index.passageCount] {
          let holding = range.filter { index.holds(alternatives, $0, in: fields) }
          #expect(index.passages(holding: alternatives, in: range, fields: fields) == holding)
          #expect(
            index.passageCount(holding: alternatives, in: range, fields: fields) == holding.count)
          #expect(index.occurs(alternatives, in: range, fields: fields) == !holding.isEmpty)
        }
      }
    }
  }

  @Test func `More passages than are looked at together are counted, each once`() {
    var random = SeededGenerator(seed: 7)
    let index = PrunedSearchTests.index(passages: 5000, &random)
    for fields in [FieldSet.all, FieldSet([.text]), FieldSet([.text, .question])] {
      let alternatives = PrunedSearchTests.randomQuery(&random).clauses[0].alternatives
      let holding = (100..<5000).count { index.holds(alternatives, $0, in: fields) }
      #expect(
        index.passageCount(holding: alternatives, in: 100..<5000, fields: fields) == holding)
    }
  }
}
