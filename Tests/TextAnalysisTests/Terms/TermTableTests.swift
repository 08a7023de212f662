import Testing

@testable import TextAnalysis

struct TermTableTests {
  @Test func `Terms are numbered in order of first occurrence`() {
    var table = TermTable(["bee", "hive", "bee", "蜜"].map { Term($0) })
    #expect(["bee", "hive", "蜜", "wax"].map { table.number(of: Term($0)) } == [0, 1, 2, nil])
    #expect(table.number(adding: Term("wax")) == 3)
    #expect(table.count == 4)
  }

  @Test func `Thousands of terms are found again`() {
    let terms = (0..<5_000).map { Term("t\($0)") }
    let table = TermTable(terms)
    #expect(terms.indices.allSatisfy { table.number(of: terms[$0]) == $0 })
    #expect(table.number(of: Term("t5000")) == nil)
  }

  @Test func `An empty table holds nothing`() {
    #expect(TermTable().number(of: Term("bee")) == nil)
  }
}
