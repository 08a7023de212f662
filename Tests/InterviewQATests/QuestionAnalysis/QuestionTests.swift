import Fixtures
import PassageRetrieval
import Testing
import TextAnalysis

@testable import InterviewQA

struct QuestionTests {
  private func question(_ text: String) throws -> Question {
    QuestionAnalyzer(knowledge: try Repository.knowledge.get()).question(from: text)
  }

  @Test(arguments: [
    // The best evidence that there is counts alone.
    ("How soft is the wax?", ["soft", "wax"]), ("Why?", []), ("是的？", []),
  ])
  func `What the answer has to hold is told by the best evidence there is`(
    text: String, evident: [String]
  ) throws {
    let found = try question(text).evident.map(\.text)
    #expect(found == evident)
  }

  @Test(arguments: [
    ("編輯是誰？", StructureTarget.credits), ("導語裡講了什麼？", .introduction),
    ("記者問了什麼問題？", .questions), ("導語怎麼介紹陳瀾？", nil), ("蜂箱為什麼在屋頂？", nil),
  ])
  func `A whole part is asked for where nothing else is named`(
    text: String, part: StructureTarget?
  ) throws {
    #expect(try question(text).wholePart == part)
  }

  @Test(arguments: [
    ("導語怎麼介紹陳瀾？", StructureTarget.introduction), ("導語裡講了什麼？", nil), ("關於蜂箱，記者問了什麼？", nil),
    ("蜂箱為什麼在屋頂？", nil),
  ])
  func `Else the answer is looked for in the part`(text: String, part: StructureTarget?) throws {
    #expect(try question(text).searchedPart == part)
  }

  @Test func `Each topic is a clause of what is searched for, the others included`() throws {
    let question = try self.question("How soft is the wax?")
    #expect(question.query.clauses.count == question.topics.count)
    #expect(question.topics.count > question.evident.count)
  }

  @Test(arguments: [("蜂蜜", "蜜市", true), ("蜂蜜", "市场", false), ("蜂", "蜂蜜", false), ("a", "b", false)])
  func `Pairs of characters overlap by the one between them`(
    first: String, second: String, overlap: Bool
  ) {
    func topic(_ text: String) -> Question.Topic {
      Question.Topic(
        text: text, isName: false, alternatives: [], expansions: [], evidence: .strong)
    }
    #expect(topic(first).overlaps(topic(second)) == overlap)
  }
}
