import Fixtures
import PassageRetrieval
import Testing

@testable import InterviewQA

struct TopicFinderTests {
  private func question(_ text: String) throws -> Question {
    QuestionAnalyzer(knowledge: try Repository.knowledge.get()).question(from: text)
  }

  private func topics(_ text: String, _ evidence: Question.EvidenceWeight) throws -> [String] {
    try question(text).topics.filter { $0.evidence == evidence }.map(\.text)
  }

  @Test(arguments: [
    ("How soft is the wax?", ["soft", "wax"]), ("Why did Ann Lee leave?", ["ann", "lee", "leave"]),
    ("谷歌的芯片为什么便宜？", ["谷歌", "芯片", "便宜"]), ("蜂箱呢？", ["蜂箱"]),
    ("Where does Google rank?", ["google"]), ("面粉贵吗？", ["面粉", "贵"]), ("", []), ("？", []),
  ])
  func `Names, words and pairs of characters that a passage should hold are topics`(
    question: String, topics: [String]
  ) throws {
    let found = try self.topics(question, .strong)
    #expect(found == topics)
  }

  @Test(arguments: [("How many goats?", "many"), ("蜂箱有多少个？", "多少"), ("When was it?", "when")])
  func `What only says how it is asked is no evidence`(question: String, word: String) throws {
    #expect(try !topics(question, .strong).contains(word))
  }

  @Test func `What is said twice is one topic`() throws {
    #expect(try topics("Wax, wax and more wax?", .strong).count { $0 == "wax" } == 1)
    #expect(try topics("蜂蜡和蜂蜡", .strong).count { $0 == "蜂蜡" } == 1)
  }

  @Test(arguments: [
    ("What does Elon Musk think?", "elon musk"), ("马斯克怎么看？", "马斯克"), ("楊立昆怎么看？", "杨立昆"),
  ])
  func `A name of the lexicon is one topic, with its other spellings`(
    question: String, name: String
  ) throws {
    let topic = try #require(try self.question(question).topics.first { $0.text == name })
    #expect(topic.isName)
    #expect(topic.evidence == .strong)
    #expect(topic.alternatives.count > 1)
    #expect(topic.alternatives.count == topic.expansions.count + 1)
  }

  @Test func `A name that the lexicon lacks is known by its capital`() throws {
    let topics = try self.question("Did we meet Petronella there?").topics
    #expect(topics.filter(\.isWrittenAsName).map(\.text) == ["petronella"])
    #expect(topics.allSatisfy { !$0.isName })
  }

  @Test(arguments: [
    ("What happened in 1998?", ["1998"]), ("去年为什么买蜂箱？", ["去年"]), ("Why bees?", []),
  ])
  func `A time is told from other topics`(question: String, times: [String]) throws {
    let topics = try self.question(question).topics
    #expect(topics.filter(\.isTime).map(\.text).filter(times.contains) == times)
    #expect(times.isEmpty ? !topics.contains(where: \.isTime) : true)
  }

  @Test func `Other words count less than the question's own`() throws {
    let topic = try #require(try question("Where does Google rank?").topics.first)
    let own = try #require(topic.alternatives[0].map(\.weight).max())
    #expect(topic.alternatives.dropFirst().joined().allSatisfy { $0.weight < own })
  }

  @Test(arguments: [("她几岁了？", true), ("有几家公司？", false), ("How many goats are there?", false)])
  func `A unit is asked for where only it can answer`(question: String, asksForUnit: Bool) throws {
    #expect(try self.question(question).unit.isEmpty == !asksForUnit)
  }

  @Test func `Words that answers of a type tend to hold only help to rank`() throws {
    let reason = try question("为什么养蜂？").topics
    #expect(reason.contains { $0.text.isEmpty && $0.evidence == .none })
  }
}
