import Fixtures
import Testing

@testable import InterviewQA

struct NameBridgeTests {
  private static let chinese = """
    记者：谁受罚了？
    王敏：陆俊因为收钱，被禁赛两年。
    王敏：曾国强早就知道，谢小明那时还在广州。
    王敏：路上有军人，高兴的人不多。
    """
  private static let english = """
    Q: Who was banned?
    A: Lu Jun was banned for two years.
    A: Tseng Kuo-chiang knew. Xie Xiaoming was in Canton then.
    A: Anson Wong was in Hong Kong.
    """

  @Test(arguments: [
    ("Why was Lu Jun banned?", 2), ("Why was Jun Lu banned?", 2), ("Where was Xie Xiaoming?", 3),
    ("Where was Xiao Ming Xie?", 3), ("Where was Hsieh Hsiao-ming?", 3),
    ("What did Zeng Guoqiang know?", 3),
  ])
  func `A romanised name finds its characters`(question: String, line: Int) throws {
    let answer = try answerer(of: ["a.txt": Self.chinese]).answer(question)
    #expect(answer.status == .answered)
    #expect(answer.citations.first?.line == line)
  }

  @Test(arguments: [("谢小明在哪里？", 3), ("曾国强知道什么？", 3), ("謝小明在哪裡？", 3)])
  func `Characters find the romanised name`(question: String, line: Int) throws {
    let answer = try answerer(of: ["a.txt": Self.english]).answer(question)
    #expect(answer.citations.first?.line == line)
  }

  @Test(arguments: ["Where was Hu Jun?", "Where was Lu Ming?", "Where was Gao Xing?"])
  func `A name that is read otherwise, or has no family name, finds nothing`(question: String)
    throws
  {
    #expect(try answerer(of: ["a.txt": Self.chinese]).answer(question).status == .unanswered)
  }
}
