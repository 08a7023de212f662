import Testing
import TextAnalysis

struct ClauseReaderTests {
  @Test(arguments: [
    (
      "Dr. Moe opened the inn in 1931 and left it in 1944.",
      "Dr. Moe opened the inn in 1931|+and left it in 1944"
    ),
    (
      "I would put Lund first, Ystad second and Malmo third.",
      "I would put Lund first|+Ystad second|+and Malmo third"
    ),
    ("We sold bread and butter.", "We sold bread and butter"),
    ("We sold 200 and 5 loaves at 10:30.", "We sold 200 and 5 loaves at 10:30"),
    (
      "He bought it, but she, who baked, sold it.",
      "He bought it|+but she|+who baked|+sold it"
    ),
    (
      "The man who bought it in 1990 was old.",
      "The man|+who bought it in 1990|+was old"
    ),
    ("He left when the war ended.", "He left|when the war ended"),
    ("He left before the war.", "He left before the war"),
    ("She moved and we stayed.", "She moved|and we stayed"),
    ("他1990年买了厂，后来卖了。", "他1990年买了厂|+后来卖了"),
    ("他買了廠並且在1990年賣了它。", "他買了廠|+並且在1990年賣了它"),
    ("我没有卖但他卖了。", "我没有卖|但他卖了"),
    ("我們賣魚、鹽和油。", "我們賣魚、鹽和油"),
  ])
  func `A sentence is cut into clauses, with + before one that keeps the subject`(
    sentence: String, clauses: String
  ) throws {
    let utf8 = Array(sentence.utf8)
    let found = try reader(of: utf8).clauses.map { clause in
      (clause.continues ? "+" : "") + String(decoding: utf8[clause.bytes], as: UTF8.self)
    }
    #expect(found.joined(separator: "|") == clauses)
  }

  @Test func `A clause names its tokens, the cue that decides it and the parts that differ`() throws
  {
    let utf8 = Array("Yes. He did not stay in Lund but in Malmo, rather than Ystad.".utf8)
    let tokens = try ClauseLexicon.analyzer.get().tokens(of: utf8)
    let reader = try reader(of: utf8, in: 5..<utf8.count)
    let denied = reader.clause(at: 10)
    #expect(denied.tokens == 1..<7)
    #expect(denied.assertion == .denied)
    #expect(denied.cue == tokens[3].range)
    #expect(!denied.isFragment)
    #expect(reader.clauses[1].isFragment)
    #expect(reader.clauses[2].insets.map(\.assertion) == [.denied])
    #expect(reader.assertion(of: 5..<utf8.count) == .denied)
  }

  @Test func `A sentence of marks has no clauses`() throws {
    #expect(try reader(of: Array("...".utf8)).clauses.isEmpty)
  }

  @Test(arguments: [
    (Assertion.asserted, true), (.hedged, true), (.planned, true), (.ended, false),
    (.doubted, false), (.denied, false), (.pending, false), (.asked, false), (.supposed, false),
    (.corrected, false),
  ])
  func `What is stated, limited or planned may be an answer`(assertion: Assertion, isAnswer: Bool) {
    #expect(assertion.isAnswer == isAnswer)
  }

  private func reader(of utf8: [UInt8], in sentence: Range<Int>? = nil) throws -> ClauseReader {
    let analyzer = try ClauseLexicon.analyzer.get()
    return ClauseReader(
      sentence ?? 0..<utf8.count, tokens: analyzer.tokens(of: utf8), of: utf8, analyzer: analyzer,
      lexicon: try ClauseLexicon.lexicon.get())
  }
}
