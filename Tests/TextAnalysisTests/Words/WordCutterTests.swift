import Testing

@testable import TextAnalysis

struct WordCutterTests {
  private let analyzer = Analyzer()

  private func frequencies(_ text: String) throws -> WordFrequencies {
    try WordFrequencies(
      from: [KnowledgeFile(name: "frequencies.txt", text: text)], analyzer: analyzer)
  }

  private func pieces(_ text: String, _ phrases: [String] = []) throws -> [String] {
    var index = PhraseTable<Void>()
    for phrase in phrases { index.add(analyzer.tokens(of: phrase), ()) }
    let table = try frequencies(
      "6.3: 对\n5.1: 公布\n4.8: 布 例\n4.7: 对外\n4.3: 病例\n3.6: 外公\n3.3: 船湾\n4.8: 船\n")
    let cutter = WordCutter(frequencies: table, phrases: [index.phrases])
    let tokens = analyzer.tokens(of: text)
    let utf8 = Array(text.utf8)
    return cutter.pieces(of: tokens).map { piece in
      let bytes =
        tokens[piece.lowerBound].range.lowerBound..<tokens[piece.upperBound - 1].range.upperBound
      return String(decoding: utf8[bytes], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("对外公布", ["对外", "公布"]), ("病例", ["病例"]), ("船湾", ["船湾"]), ("船、湾", ["船", "湾"]),
    ("公布,对外", ["公布", "对外"]), ("", []),
  ])
  func `Frequent words are cut out, and longer ones rather than several`(
    text: String, words: [String]
  ) throws {
    #expect(try pieces(text) == words)
  }

  @Test func `A phrase of the lexicon is one piece, in any script`() throws {
    #expect(try pieces("给AI公布give up it", ["give up"]) == ["给", "AI", "公布", "give up", "it"])
    #expect(try pieces("沙田船湾", ["沙田"]) == ["沙田", "船湾"])
  }

  @Test func `A word of two characters has no parts, a longer one may have`() throws {
    let cutter = WordCutter(frequencies: try frequencies("3.6: 外公\n4: 公\n3: 大外公\n"), phrases: [])
    #expect(cutter.parts(of: 0..<2, in: analyzer.tokens(of: "外公")) == [0..<2])
    #expect(cutter.parts(of: 0..<3, in: analyzer.tokens(of: "大外公")) == [0..<1, 1..<3])
  }

  @Test func `Forms of one stem are counted together`() throws {
    let table = try frequencies("4: walk\n4: walks\n3.3: 漫步\n")
    let walk = try #require(table.zipf(of: analyzer.tokens(of: "walked")[...]))
    #expect(abs(walk - 4.301) < 0.001)
    #expect(table.zipf(of: analyzer.tokens(of: "漫步")[...]) == 3.3)
    #expect(table.zipf(of: analyzer.tokens(of: "run")[...]) == nil)
  }

  @Test(arguments: ["walk", "x: walk", "12: walk"])
  func `A line without a frequency is refused`(line: String) {
    #expect(throws: KnowledgeError.self) { try frequencies(line) }
  }
}
