import EntityRecognition
import Fixtures
import Testing
import TextAnalysis

@testable import InterviewQA

struct QuestionAnalyzerTests {
  @Test(arguments: [
    ("谷歌排第几？", QuestionType.ranking), ("誰排第一？", .ranking), ("为什么养蜂？", .reason),
    ("她一共有多少個蜂箱？", .number), ("編輯是誰？", .metadata), ("記者問了什麼？", .asked),
    ("什么是蜂蜡？", .definition), ("Where does she live?", .place), ("When did it begin?", .time),
    ("記者怎麼形容屋頂？", .asked), ("What did the reporter remark?", .asked),
    ("她對記者怎麼形容屋頂？", .opinion), ("垫底的是谁？", .ranking), ("毛病出在哪里？", .entity),
    ("她上哪儿弄种子？", .manner), ("What kind of man is he?", .definition),
    ("How does she harvest honey?", .manner), ("蜂蜜。", .statement), ("", .statement),
  ])
  func `A question is of a type`(question: String, type: QuestionType) throws {
    #expect(try self.question(question).type == type)
  }

  @Test(arguments: [
    ("導語怎麼描述屋頂？", StructureTarget.introduction, nil as StructurePosition?),
    ("What does she say at the end of the interview?", .ending, .last),
    ("記者的第一個問題是什麼？", nil, .first), ("What was the last question?", nil, .last),
    ("第二部分的標題是什麼？", .sections, .second), ("Who is in the lead?", nil, nil),
    ("Where does the first river begin?", nil, nil),
  ])
  func `A question points at a part of the piece`(
    question: String, target: StructureTarget?, position: StructurePosition?
  ) throws {
    let question = try self.question(question)
    #expect(question.target == target)
    #expect(question.position == position)
  }

  @Test(arguments: [
    ("这家公司叫什么名字？", ["company", "organisation"], true),
    ("哪家公司最便宜？", ["company", "organisation", "name", "acronym"], false),
    ("公司的创始人叫什么名字？", ["person"], true),
    ("What is the new company called?", ["company", "organisation"], true),
  ])
  func `A question tells what kind of name is asked for`(
    question: String, kinds: [String], isStrict: Bool
  ) throws {
    let expected = try self.question(question).expected
    #expect(Set(expected.kinds.labels) == Set(kinds))
    #expect(expected.isStrict == isStrict)
  }

  @Test(arguments: [
    ("蜂蜜卖多少钱？", "zh-Hans"), ("蜂蜜賣多少錢？", "zh-Hant"), ("How much is it?", "en"),
    ("OpenAI怎么样？", "zh-Hans"), ("", "en"),
  ])
  func `A question is in a language`(question: String, language: String) throws {
    #expect(try self.question(question).language == language)
  }

  @Test func `A follow-up takes over what it leaves unsaid`() throws {
    let analyzer = QuestionAnalyzer(knowledge: try Repository.knowledge.get())
    let first = analyzer.question(from: "谷歌的芯片为什么便宜？")
    let followUp = analyzer.question(from: analyzer.reading(of: "那Meta呢？"), after: first)
    #expect(followUp.type == .reason)
    #expect(followUp.topics.map(\.text).contains("芯片"))
    #expect(!followUp.topics.map(\.text).contains("谷歌"))
  }

  private func question(_ text: String) throws -> Question {
    QuestionAnalyzer(knowledge: try Repository.knowledge.get()).question(from: text)
  }
}
