import Fixtures
import InterviewQA
import Testing

@testable import InterviewQA

struct AnswerExtractorTests {
  private func answer(
    _ question: String, of talk: String, options: AnswerOptions = .init()
  ) throws -> Answer {
    let stages = try Stages(question, of: Answerers.talk(talk), options: options)
    return try stages.answerer.extractor(stages.context).answer(from: stages.ranking())
  }

  @Test func `The citations are the first passages of the ranking, in its order`() throws {
    let stages = try Stages("灯塔 window of the lamp room", of: Answerers.talk("lighthouse"))
    let answer = try stages.answerer.extractor(stages.context).answer(from: stages.ranking())
    #expect(try answer.citations.map(\.line) == Array(stages.rankedLines().prefix(4)))
  }

  @Test(arguments: [1, 2])
  func `No more passages are quoted than the limit allows`(limit: Int) throws {
    let answer = try self.answer(
      "window of the lamp room", of: "lighthouse", options: .init(limit: limit))
    #expect(answer.citations.count == limit)
  }

  @Test func `The parts of one answer are all quoted, whatever the limit`() throws {
    let answer = try self.answer("為什麼不造吊橋？", of: "bridge", options: .init(limit: 1))
    #expect(answer.citations.map(\.line) == [7, 8, 9])
  }

  @Test func `An answer that is declined quotes nothing and shows what came nearest`() throws {
    let answer = try self.answer("Did Napoleon see the goats?", of: "lighthouse")
    #expect(answer.status == .unanswered)
    #expect(answer.citations.isEmpty)
    #expect((1...3).contains(try #require(answer.absent).nearest.count))
  }

  @Test func `It counts what was looked for in vain`() throws {
    let absent = try self.answer("Did Napoleon see the goats?", of: "lighthouse").absent
    let counts = try #require(absent).terms.map { "\($0.term) \($0.paragraphs)" }
    #expect(counts == ["napoleon 0", "see 1", "goats 3"])
  }

  @Test func `It tells how the question was understood`() throws {
    let understood = try self.answer("How many boats are in truoble?", of: "lighthouse").understood
    #expect(understood.language == "en")
    #expect(understood.terms.first == "boats")
    #expect(understood.rule != nil)
    #expect(understood.follows == nil)
  }

  private static let english =
    "Q: Is it dear?\nA: A ticket to 青岭 costs 30 dollars.\n"
  private static let chinese = """
    記者：貴嗎？
    周木：一張船票三百元。
    記者：誰設計的？
    周木：設計者是 Ana Moor，她做 bridge design 很久，項目叫 Long Span Bridge Program。
    記者：有人反對嗎？
    周木：No, nobody was against it.

    """

  @Test(arguments: [
    ("一张票多少钱？", english, "en"), ("How much is a ticket?", chinese, "zh-Hant"),
    ("How much is a ticket?", english, nil),
    // Neither another script nor words of another language that Chinese takes in.
    ("一张票多少钱？", chinese, nil), ("谁是设计者？", chinese, nil),
    ("What is the Long Span Bridge Program?", chinese, "zh-Hant"),
    // The language is that of the words, not of the whole source.
    ("有人反对吗？", chinese, "en"),
  ])
  func `An answer tells in which language it quotes, if that is not the question's`(
    question: String, talk: String, foreign: String?
  ) throws {
    let answer = try InterviewQATests.answerer(of: ["a.txt": talk]).answer(question)
    #expect(answer.status == .answered)
    #expect(answer.foreign == foreign, "\(answer.citations.first?.quote ?? "")")
  }

  @Test(arguments: [
    ("一张票多少钱？", english, "30 dollars"),
    ("How much is a ticket?", chinese, "三百元"),
  ])
  func `Words of the source are the short answer as they stand, and are marked as such`(
    question: String, talk: String, value: String
  ) throws {
    let answer = try InterviewQATests.answerer(of: ["a.txt": talk]).answer(question)
    #expect(answer.value == value)
    #expect(answer.isValueForeign)
  }

  @Test func `Nothing is quoted in another language where there is no answer`() throws {
    let answer = try answer("拿破仑看到山羊了吗？", of: "lighthouse")
    #expect(answer.status == .unanswered)
    #expect(answer.foreign == nil)
  }
}
