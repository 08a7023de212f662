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
}
