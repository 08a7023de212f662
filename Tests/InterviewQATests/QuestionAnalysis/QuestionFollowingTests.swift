import Fixtures
import PassageRetrieval
import Testing

@testable import InterviewQA

struct QuestionFollowingTests {
  private let bees: QuestionAnswerer

  init() throws {
    bees = try Answerers.bees.get()
  }

  /// The answer to the last of several questions.
  private func answer(to questions: [String], limit: Int = 4) throws -> Answer {
    var dialogue = Dialogue()
    let answers = try questions.map {
      try bees.answer($0, in: &dialogue, options: .init(limit: limit))
    }
    return try #require(answers.last)
  }

  @Test(arguments: [
    (["蜂蜜賣多少錢？", "为什么？"], QuestionType.reason, ["蜂蜜"]),
    (["蜂箱為什麼在屋頂？", "她呢？"], .reason, ["蜂箱", "屋顶"]),
    (["蜂箱為什麼在屋頂？", "and him?"], .reason, ["蜂箱", "屋顶"]),
    (["蜂箱為什麼在屋頂？", "還有呢？"], .reason, ["蜂箱", "屋顶"]),
    (["蜂箱為什麼在屋頂？", "What else?"], .reason, ["蜂箱", "屋顶"]),
    (["谷歌的蜂箱為什麼在屋頂？", "那Meta呢？"], .reason, ["蜂箱", "屋顶"]),
    (["谷歌的蜂箱為什麼在屋頂？", "and xAI?"], .reason, ["蜂箱", "屋顶"]),
    (["Why did she buy hives in 1998?", "What about last year?"], .reason, ["buy", "hives"]),
    (["今年為什麼買蜂箱？", "去年呢？"], .reason, ["买", "蜂箱"]),
  ])
  func `A follow-up takes over what it leaves unsaid`(
    questions: [String], kind: QuestionType, terms: [String]
  ) throws {
    let answer = try answer(to: questions)
    #expect(answer.kind == kind)
    let follows = try #require(answer.understood.follows)
    #expect(follows.filter(terms.contains) == terms.filter(follows.contains))
    #expect(!follows.isEmpty)
    #expect(Set(follows).isDisjoint(with: ["谷歌", "1998", "今年"]))
  }

  @Test(arguments: [
    (["蜂箱為什麼在屋頂？", "那它們以後搬到哪裡？"], ["蜂箱", "屋顶"]),
    (["Why are the hives on the roof?", "And how do they pay for the honey?"], ["hives", "roof"]),
    (["谷歌的蜂箱為什麼在屋頂？", "後來怎麼又搬走了？"], ["谷歌", "蜂箱", "屋顶"]),
  ])
  func `A question about what was named before is also about that`(
    questions: [String], follows: [String]
  ) throws {
    let taken = try #require(try answer(to: questions).understood.follows)
    #expect(taken.filter(follows.contains) == follows)
  }

  @Test func `What stands beside an answer is the rest of its exchange`() throws {
    let beside = try bees.corpus.neighbourhood(of: 5)
    #expect(beside.isSuperset(of: [4, 5, 6]))
    #expect(beside.isDisjoint(with: [3, 9]))
  }

  @Test(arguments: [
    ["蜂蜜賣多少錢？", "蜂箱為什麼在屋頂？"], ["蜂箱為什麼在屋頂？", "马斯克是谁？"],
    ["蜂箱為什麼在屋頂？", "英伟达怎么样？"], ["蜂蜜賣多少錢？", "那位養蜂人是誰？"],
    ["為什麼？"], ["還有呢？"], ["What else?"], ["蜂蜜賣多少錢？", "What else did she plant?"],
  ])
  func `What says all by itself takes over nothing`(questions: [String]) throws {
    #expect(try answer(to: questions).understood.follows == nil)
  }

  @Test(arguments: ["還有呢？", "还有吗", "What else?", "anything else?"])
  func `Whoever asks for more is given what was not yet quoted`(more: String) throws {
    var dialogue = Dialogue()
    var lines: [Int] = []
    let first = try bees.answer("蜂蜜和蜂箱", in: &dialogue, options: .init(limit: 1))
    lines += first.citations.map(\.line)
    let second = try bees.answer(more, in: &dialogue, options: .init(limit: 1))
    lines += second.citations.map(\.line)
    #expect((first.status, second.status) == (.answered, .answered))
    #expect(lines.count == 2 && Set(lines).count == 2)
  }

  @Test(arguments: ["蜂蜜和蜂箱", "記者問了什麼問題？", "編輯是誰？"])
  func `More is given until nothing is left`(question: String) throws {
    var dialogue = Dialogue()
    var quoted = try bees.answer(question, in: &dialogue).citations.map(\.line)
    for _ in 0..<15 {
      let more = try bees.answer("還有呢？", in: &dialogue)
      #expect(more.value == nil)
      quoted += more.citations.map(\.line)
      if more.status == .unanswered { break }
    }
    #expect(Set(quoted).count == quoted.count)
    #expect(try bees.answer("還有呢？", in: &dialogue).status == .unanswered)
  }

  /// The second question as it follows the first; nil where it stands alone.
  private func following(_ first: String, _ second: String) throws -> Question? {
    let analyzer = QuestionAnalyzer(knowledge: try Repository.knowledge.get())
    return analyzer.question(from: second).following(analyzer.question(from: first))
  }

  @Test func `A question that is just a name asks the same of that`() throws {
    let following = try #require(try self.following("Where does Google rank?", "And Meta?"))
    #expect(following.type == .ranking)
    #expect(following.text == "And Meta?")
    let names = following.topics.filter(\.isName).map(\.text)
    #expect(names == ["meta"])
    #expect(!following.asksForMore)
  }

  @Test func `A time takes the place of a time, and of no name`() throws {
    let following = try #require(
      try self.following("Why did Google sell wax in 1998?", "What about last year?"))
    #expect(!following.topics.contains { $0.text == "1998" })
    #expect(following.topics.contains { $0.text == "google" })
  }

  @Test func `Words taken over by a question with words of its own only help to rank`() throws {
    let following = try #require(
      try self.following("Why are the hives on the roof?", "And how do they pay for the honey?"))
    let hives = try #require(following.topics.first { $0.text == "hives" })
    #expect(hives.evidence == .none)
    #expect(hives.alternatives.joined().allSatisfy { $0.weight < 1 })
    #expect(following.evident.contains { $0.text == "honey" })
    #expect(following.type == .manner)
  }

  @Test func `Whoever asks for more asks the same again`() throws {
    let following = try #require(try self.following("Why are the hives on the roof?", "What else?"))
    #expect(following.asksForMore)
    #expect(following.type == .reason)
    #expect(following.evident.map(\.text) == ["hives", "roof"])
    #expect(following.follows == ["hives", "roof"])
  }

  @Test(arguments: [
    ("Why are the hives on the roof?", "How soft is the wax?"), ("谷歌排第几？", "马斯克是谁？"),
  ])
  func `A question that says all by itself follows nothing`(first: String, second: String) throws {
    #expect(try following(first, second) == nil)
  }
}
