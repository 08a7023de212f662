import Testing

@testable import TextAnalysis

struct SynonymsOfStemsTests {
  private let analyzer = Analyzer()

  private func weights(_ word: String, _ lines: String) throws -> [String: Float] {
    let synonyms = try LexiconReader(analyzer: analyzer).synonyms(
      from: [KnowledgeFile(name: "synonyms.txt", text: lines)])
    let found = synonyms.expansions(of: analyzer.tokens(of: word)[...]) ?? []
    return Dictionary(found.map { ($0.text, $0.weight) }, uniquingKeysWith: max)
  }

  @Test(arguments: [
    ("conference", ["会议": Float(0.9), "赋予": 0.45]), ("confer", ["会议": 0.45, "赋予": 0.9]),
    ("conferred", ["会议": 0.9, "赋予": 0.9]),
  ])
  func `The synonyms of another word with the same stem count half`(
    word: String, expected: [String: Float]
  ) throws {
    #expect(try weights(word, "conference = 会议 @0.9\nconfer = 赋予 @0.9\n") == expected)
  }

  @Test func `A word without such neighbours has its synonyms in all its forms`() throws {
    #expect(try weights("roofs", "roof = 屋顶 @0.9\n") == ["屋顶": 0.9])
    #expect(try weights("wall", "roof = 屋顶 @0.9\n").isEmpty)
  }
}
