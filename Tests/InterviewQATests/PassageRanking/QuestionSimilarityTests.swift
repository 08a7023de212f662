import Fixtures
import Testing
import TextAnalysis

@testable import InterviewQA

struct QuestionSimilarityTests {
  /// How similar a question is to each of some texts.
  private func similarities(
    _ question: String, _ texts: [String], precise: Bool = true
  ) throws -> [Float] {
    let knowledge = try Repository.knowledge.get()
    let index = ShortTextIndex(
      texts.map { knowledge.contentTerms(of: knowledge.analyzer.tokens(of: $0)) }
    ) { _, holders in Float(1 + texts.count - holders) }
    let stages = try Stages(question, ofText: "Bees hum.")
    let topics = stages.context.topics.filter { $0.topic.evidence != .none }
    let similarity = QuestionSimilarity.search(for: topics, in: index) { _, holders in
      Float(1 + texts.count - holders)
    }
    return texts.indices.map { similarity.similarity(to: $0, precise: precise) }
  }

  @Test func `A text of the same words is wholly similar, one of others not at all`() throws {
    let similarities = try self.similarities(
      "soft wax candle", ["candle of soft wax", "roof garden"])
    #expect(similarities == [1, 0])
  }

  @Test func `What either has alone makes them less similar`() throws {
    let similarities = try self.similarities(
      "soft wax", ["soft wax", "soft wax candle", "soft", "soft wooden candle"])
    #expect(similarities == similarities.sorted(by: >))
    #expect(Set(similarities).count == 4)
  }

  @Test func `Further words of the text can be left out of account`() throws {
    let texts = ["soft wax candle", "soft"]
    let imprecise = try similarities("soft wax", texts, precise: false)
    #expect(imprecise[0] == 1)
    #expect(imprecise[1] < 1)
    #expect(try similarities("soft wax", texts)[0] < 1)
  }

  @Test func `A synonym is as good as the word`() throws {
    let synonyms = try similarities("蜂蜜 价格", ["蜂蜜 价格", "面包 价格"])
    #expect(synonyms[0] > synonyms[1])
  }

  @Test func `A share of nothing is 0, and of all 1`() {
    var share = IDFShare()
    #expect(share.value == 0)
    share.add(2, isHeld: true)
    #expect(share.value == 1)
    share.add(6, isHeld: false)
    #expect(share.value == 0.25)
  }
}
