import PassageRetrieval
import Testing
import TextAnalysis

@testable import InterviewQA

struct TellingTableTests {
  private let table = TellingTable(
    [["bee", "hive"], ["bee", "honey", "price"], ["wax"], []].map { $0.map { Term($0) } }
  ) { _, holders in Float(4 - holders) }

  private func numbers(_ words: String...) -> [Int] {
    words.compactMap { table.number(of: Term($0)) }
  }

  @Test func `It counts the texts that hold one of several ways whole`() {
    #expect(table.count(holding: [numbers("bee")]) == 2)
    #expect(table.count(holding: [numbers("bee", "hive"), numbers("wax")]) == 2)
    #expect(table.count(holding: [numbers("bee", "hive"), numbers("hive")]) == 1)
    #expect(table.count(holding: []) == 0)
  }

  @Test func `The closest texts share most, and a long one less for its length`() {
    let asked = ["bee", "hive"].map { word in
      Question.Topic(
        text: word, isName: false, alternatives: [[.init(term: Term(word), weight: 1)]],
        expansions: [], evidence: .strong)
    }
    #expect(table.closest(to: asked, limit: 5) == [0, 1])
    #expect(table.closest(to: asked, limit: 1) == [0])
    #expect(table.closest(to: [], limit: 5) == [])
  }
}
