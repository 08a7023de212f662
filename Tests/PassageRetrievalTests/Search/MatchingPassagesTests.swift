import TestSupport
import Testing
import TextAnalysis

@testable import PassageRetrieval

struct MatchingPassagesTests {
  @Test(arguments: 0..<10)
  func `Searching for matches finds the same as testing each passage`(
    seed: Int
  ) {
    var random = SeededGenerator(seed: UInt64(seed))
    let index = PrunedSearchTests.index(&random)
    for _ in 0..<10 {
      let alternatives = PrunedSearchTests.randomQuery(&random).clauses[0].alternatives
      let first = Int.random(in: 0..<index.passageCount, using: &random)
      for fields in [FieldSet.all, FieldSet([.text]), FieldSet([.question, .context])] {
        for range in [0..<index.passageCount, first..<index.passageCount] {
          let matching = range.filter { index.matches(alternatives, $0, in: fields) }
          #expect(index.passages(matching: alternatives, in: range, fields: fields) == matching)
          #expect(
            index.passageCount(matching: alternatives, in: range, fields: fields) == matching.count)
          #expect(index.occurs(alternatives, in: range, fields: fields) == !matching.isEmpty)
        }
      }
    }
  }

  @Test func `Passages of several windows are counted once each`() {
    var random = SeededGenerator(seed: 7)
    let index = PrunedSearchTests.index(passages: 5000, &random)
    for fields in [FieldSet.all, FieldSet([.text]), FieldSet([.text, .question])] {
      let alternatives = PrunedSearchTests.randomQuery(&random).clauses[0].alternatives
      let matching = (100..<5000).count { index.matches(alternatives, $0, in: fields) }
      #expect(
        index.passageCount(matching: alternatives, in: 100..<5000, fields: fields) == matching)
    }
  }
}
