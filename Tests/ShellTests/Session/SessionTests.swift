import Testing

@testable import Shell

struct SessionTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  @Test func `A speaker narrows the answers until reset`() {
    #expect(small.outcome(of: ":limit", ":speaker 陳瀾", "蜂蜜 超市").contains("¶12"))
    #expect(!small.outcome(of: ":speaker 陳瀾", "蜂蜜 超市").contains("河畔日報 · "))
    #expect(small.outcome(of: ":speaker", "蜂蜜 超市").contains("河畔日報 · "))
  }

  @Test func `Why shows how the last question was understood`() {
    let why = small.outcome(of: "honey 为什么贵？", ":why")
    #expect(
      why.hasPrefix("report: type: reason, by rule: reason\nterms: honey, 贵\n  honey: also 蜂蜜"))
  }

  @Test func `A new conversation forgets the last question`() {
    #expect(small.outcome(of: "蜂蜜", "为什么？").hasPrefix("answer: 接上问：蜂蜜\n 1  "))
    #expect(small.outcome(of: ":new", ":why") == "error: no question has been asked yet")
    #expect(small.outcome(of: "为什么？").contains("没有答案"))
  }
}
