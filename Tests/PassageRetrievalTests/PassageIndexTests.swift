import PassageRetrieval
import Testing
import TextAnalysis

struct PassageIndexTests {
  /// Five passages about bees, and a copy of the first.
  private let index = index(of: [
    [.text: "bee hive roof"], [.text: "bee bee bee honey"], [.text: "honey jar", .question: "bee"],
    [.text: "river bank boat mill stone bridge rain bee"], [.text: "mill"],
    [.text: "bee hive roof"],
  ])

  @Test(arguments: [
    ("bee", [1, 0, 5, 2, 3]), ("honey", [2, 1]), ("bee hive", [0, 5, 1, 2, 3]), ("wasp", []),
    ("mill bee", [3, 4, 1, 0, 5, 2]),
  ])
  func `Passages are ranked, of equal ones the earlier first`(words: String, passages: [Int]) {
    #expect(index.search(query(words), limit: 9).map(\.passage) == passages)
  }

  @Test func `Equal searches give equal results`() {
    let runs = (0..<5).map { _ in index.search(query("bee hive honey mill"), limit: 9) }
    #expect(Set(runs).count == 1)
  }

  @Test(arguments: [
    (0..<6, 2, [1, 0]), (2..<6, 9, [5, 2, 3]), (0..<1, 9, [0]), (4..<5, 9, []), (3..<3, 9, []),
  ])
  func `A range and a limit narrow the search`(range: Range<Int>, limit: Int, passages: [Int]) {
    #expect(index.search(query("bee"), in: range, limit: limit).map(\.passage) == passages)
  }

  @Test func `Only the best alternative counts`() throws {
    let alone = index.search(query("honey"), limit: 9)
    let clause = Query.Clause(alternatives: [terms("honey"), terms("jar", weight: 0.1)])
    let either = index.search(Query(clauses: [clause]), limit: 9)
    #expect(either == alone)
    let other = Query.Clause(alternatives: [terms("wasp"), terms("honey")])
    #expect(index.search(Query(clauses: [other]), limit: 9) == alone)
  }

  @Test func `An adjustment can lower a score or leave out a passage`() {
    let found = index.search(query("bee"), limit: 9) { passage, score in
      passage == 1 ? nil : passage == 3 ? score : -score
    }
    #expect(found.map(\.passage) == [3, 2, 0, 5])
    #expect(found[3].score < found[1].score)
  }

  @Test func `An adjustment cannot raise a score, not even by rounding`() {
    let texts = (0..<50).map { [Field.text: String(repeating: "bee ", count: $0 % 7 + 1)] }
    let index = Self.index(of: texts)
    let all = index.search(query("bee"), limit: 1)
    for share in 1...49 {
      let found = index.search(query("bee"), limit: 1) { $1 * Float(share) / Float(share) }
      #expect(found.map(\.passage) == all.map(\.passage))
    }
    #expect(index.search(query("bee"), limit: 1) { $1 + 1 } == all)
  }

  @Test(arguments: [("bee", 5), ("mill", 2), ("wasp", 0)])
  func `The document frequency is the number of passages with the term`(term: String, count: Int) {
    #expect(index.documentFrequency(of: Term(term)) == count)
  }

  @Test func `A passage matches an alternative if it contains all of its terms`() {
    let alternatives = [terms("bee honey"), terms("mill")]
    #expect(index.passages(matching: alternatives, in: 0..<6) == [1, 2, 3, 4])
    #expect(index.passages(matching: alternatives, in: 2..<4) == [2, 3])
    #expect(index.matches(alternatives, 1))
    #expect(!index.matches(alternatives, 0))
  }

  @Test func `An empty index finds nothing`() {
    #expect(Self.index(of: []).search(query("bee"), limit: 9).isEmpty)
  }

  static func index(of passages: [[Field: String]]) -> PassageIndex {
    var builder = IndexBuilder()
    for passage in passages {
      builder.add(passage.mapValues { $0.split(separator: " ").map { Term(String($0)) } })
    }
    return builder.index()
  }
}

/// A query with one clause a word.
func query(_ words: String) -> Query {
  Query(clauses: terms(words).map { Query.Clause(alternatives: [[$0]]) })
}

func terms(_ words: String, weight: Float = 1) -> [Query.WeightedTerm] {
  words.split(separator: " ").map { .init(term: Term(String($0)), weight: weight) }
}
