import Fixtures
import Testing

@testable import InterviewQA

struct UtteranceTests {
  private let bees: QuestionAnswerer

  init() throws {
    bees = try Answerers.bees.get()
  }

  @Test(arguments: [
    ("hello", Utterance.greeting), ("Hi!", .greeting), ("你好", .greeting), ("早上好", .greeting),
    ("謝謝你", .greeting), ("好的，谢谢！", .greeting), ("ok, thanks a lot", .greeting),
    ("how are you?", .greeting), ("help", .command), ("exit", .command), ("Quit", .command),
    ("q", .command), (":q", .command), ("bye", .command), ("退出", .command), ("幫助", .command),
    ("what can you do?", .command), ("再見", .command), ("?", .noise), ("？！", .noise),
    ("…", .noise), ("the", .noise), ("她", .noise), ("還有呢？", .noise), ("go on", .noise),
  ])
  func `A line that asks nothing is neither answered nor searched for`(
    line: String, utterance: Utterance
  ) throws {
    let answer = try bees.answer(line)
    #expect(answer.status == .unanswered)
    #expect(answer.utterance == utterance)
    #expect(answer.absent == Answer.Absence(terms: [], nearest: [], unread: []))
  }

  @Test(arguments: [
    "蜂箱", "蜂蜜？", "那蜂箱呢", "蜜蜂", "超市", "the roof", "Roof", "asdf", "test", "記者", "1998",
    "陳瀾", "Chen Lan", "Elon Musk", "養蜂人",
  ])
  func `A word or name by itself is searched for, and never answered in short`(
    line: String
  ) throws {
    let answer = try bees.answer(line)
    #expect(answer.utterance == .word)
    #expect((answer.status, answer.kind) == (.unanswered, .statement))
    #expect(answer.value == nil && answer.citations.isEmpty)
    #expect(answer.absent?.terms.isEmpty == false)
  }

  @Test(arguments: [
    ("蜂箱", 4), ("那蜂箱呢？", 4), ("超市", 1), ("屋顶", 2), ("Roof", 1), ("asdf", 0),
  ])
  func `Where a word stands is counted, and shown`(line: String, count: Int) throws {
    let absent = try #require(try bees.answer(line).absent)
    #expect(absent.terms.map(\.paragraphs).first == count)
    #expect(absent.nearest.count == min(count, 3))
  }

  @Test func `Where only other words for a word stand, each of those is counted`() throws {
    let absent = try #require(try bees.answer("earnings").absent)
    #expect(absent.terms.first == Answer.TermCount(term: "earnings", paragraphs: 0))
    #expect(absent.terms.dropFirst().allSatisfy { $0.paragraphs > 0 })
  }

  @Test(arguments: [
    "蜂蜜 价格", "蜂箱为什么在屋顶？", "honey price per jar", "为什么？", "陳瀾的職務", "蜂箱数量", "tell me about honey",
    "hello, why are the hives on the roof?", "谢谢，蜂蜜卖多少钱？", "Is help needed with the hives?",
    "How does one quit beekeeping?", "蜂蜜卖多少钱", "honey?why",
  ])
  func `What says what is wanted is a question`(line: String) throws {
    #expect(try bees.answer(line).utterance == nil)
  }

  @Test func `A greeting leaves the conversation as it was, and a word does not`() throws {
    var dialogue = Dialogue()
    _ = try bees.answer("蜂箱為什麼在屋頂？", in: &dialogue)
    #expect(try bees.answer("谢谢", in: &dialogue).utterance == .greeting)
    #expect(try bees.answer("還有呢？", in: &dialogue).understood.follows?.contains("蜂箱") == true)
    #expect(try bees.answer("蜂蜜", in: &dialogue).utterance == .word)
    #expect(try bees.answer("为什么？", in: &dialogue).understood.follows == ["蜂蜜"])
  }

  @Test(arguments: [
    ("help", Utterance.Request.help), ("EXIT", .leave), ("退出", .leave), ("help!", .help),
    ("hello", nil), ("exit poll", nil), ("help exit", nil), ("why?", nil), ("", nil),
  ])
  func `What is asked of the program is one phrase alone`(
    line: String, request: Utterance.Request?
  ) {
    #expect(bees.request(in: line) == request)
  }
}
