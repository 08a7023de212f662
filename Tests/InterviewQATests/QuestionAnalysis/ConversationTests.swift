import Fixtures
import Testing

@testable import InterviewQA

/// Which questions lean on the one before them, in three scripts.
struct ConversationTests {
  private let analyzer: QuestionAnalyzer

  init() throws {
    analyzer = QuestionAnalyzer(knowledge: try Repository.knowledge.get())
  }

  private func following(
    _ first: String, _ second: String, isGuest: (Question.Topic) -> Bool = { _ in false }
  ) -> Question? {
    analyzer.question(from: second).following(analyzer.question(from: first), isGuest: isGuest)
  }

  @Test(arguments: [
    ("What does Halden Robotics build?", "Where is it based?"),
    ("What does Halden Robotics build?", "How many people do they employ?"),
    ("What does Halden Robotics build?", "And Corvane?"),
    ("What does Halden Robotics build?", "Why?"),
    ("When did Halden open the Oslo plant?", "And the Bergen one?"),
    ("When did Halden open the Oslo plant?", "In which month?"),
    ("When did Halden open the Oslo plant?", "How long did it take?"),
    ("When did Halden open the Oslo plant?", "What about the harbour?"),
    ("Where did the carpenter learn his trade?", "How old was he?"),
    ("Where did the carpenter learn his trade?", "Who taught him?"),
    ("What did her uncle sell at the market?", "Why couldn't he continue?"),
    ("Who founded the orchard?", "When did he die?"),
    ("Who founded the orchard?", "What happened to her afterwards?"),
    ("How much did the first boat cost?", "And the second one?"),
    ("How much did the first boat cost?", "the third?"),
    ("How much did the first boat cost?", "Since when?"),
    ("How many hives were lost in 2019?", "And in 2020?"),
    ("How many hives were lost in 2019?", "last year?"),
    ("Why did the school close?", "So did that decision save money?"),
    ("Why did the school close?", "What happened then?"),
    ("Why did the school close?", "Why did that happen?"),
    ("Which ferries cross the fjord?", "Which one is the fastest?"),
    ("Which ferries cross the fjord?", "What does the newest one cost?"),
    ("How much do apples cost?", "And pears?"),
    ("How much do apples cost?", "And how do they pay for the crates?"),
    ("How much do apples cost?", "How many employees?"),
    ("Which company won the tender?", "Why Corvane?"),
    ("Where does Corvane rank?", "Halden"),
    ("Where does Corvane rank?", "And who comes second?"),
    ("锦川实验室做什么产品？", "它在哪里？"),
    ("锦川实验室做什么产品？", "这家公司有多少员工？"),
    ("锦川实验室做什么产品？", "他们什么时候开始盈利的？"),
    ("哪家公司先造出了电池？", "那它为什么停产？"),
    ("第一艘船花了多少钱？", "第二艘呢？"),
    ("第一艘船花了多少钱？", "那第三艘呢"),
    ("谁排第一？", "第二呢"),
    ("去年卖了多少公斤蜂蜜？", "今年呢？"),
    ("去年卖了多少公斤蜂蜜？", "为什么？"),
    ("去年卖了多少公斤蜂蜜？", "那花粉呢？"),
    ("去年卖了多少公斤蜂蜜？", "蜂王浆呢？"),
    ("谷歌的优势是什么？", "那Meta咧"),
    ("谷歌的优势是什么？", "Meta"),
    ("谷歌的优势是什么？", "and xAI?"),
    ("她的叔叔后来做了什么工作？", "他为什么没有开店？"),
    ("她的叔叔后来做了什么工作？", "他几岁去世的？"),
    ("谁创办了这家茶馆？", "他是哪里人？"),
    ("学校为什么关门？", "后来怎么又开了？"),
    ("学校为什么关门？", "这是谁的决定？"),
    ("学校为什么关门？", "这件事对老师有什么影响？"),
    ("学校为什么关门？", "什么时候开始的？"),
    ("学校为什么关门？", "还有哪些学校也这样？"),
    ("大会在哪里举行？", "那是什么时候？"),
    ("大会在哪里举行？", "哪个月？"),
    ("大会在哪里举行？", "持续多久了？"),
    ("她为什么种桃树？", "这样做了多久了？"),
    ("錦川實驗室做什麼產品？", "它的老闆是誰？"),
    ("第一艘船花了多少錢？", "第二艘呢？"),
    ("去年賣了多少公斤蜂蜜？", "前年呢？"),
    ("她的舅舅後來做了什麼工作？", "他後來怎麼樣了？"),
    ("學校為什麼關門？", "後來開始做什麼？"),
    ("學校為什麼關門？", "然後呢？"),
    ("專家組為什麼離開？", "那他們後來住在哪裡？"),
  ])
  func `A question with a pronoun, a bare name or no predicate leans on the one before`(
    first: String, second: String
  ) {
    #expect(following(first, second) != nil)
  }

  @Test(arguments: [
    ("Where does Corvane rank?", "Who founded Halden?"),
    ("Where does Corvane rank?", "Why did Halden close its Oslo plant?"),
    ("How many hives were lost in 2019?", "When did they first hire somebody, and who was it?"),
    ("How many hives were lost in 2019?", "How soft is the wax?"),
    ("What did the mayor promise?", "When did Ingrid Moe say she would retire?"),
    ("Why did the school close?", "What did Moe think of the teachers when she arrived?"),
    ("Why did the school close?", "And when did Halden buy the Oslo plant?"),
    ("Why did the school close?", "How long does it take to bake a loaf of rye bread?"),
    ("Why did the school close?", "Is it true that the roof leaks every winter?"),
    ("Why did the school close?", "How old are you?"),
    ("Why did the school close?", "Who is the interviewer?"),
    ("What does Halden Robotics build?", "What is Corvane?"),
    ("What does Halden Robotics build?", "thanks"),
    ("What does Halden Robotics build?", "roof"),
    (
      "What does Halden Robotics build?",
      "This is a long question, but I would like to know what the gardener said about frost."
    ),
    ("她为什么种桃树？", "这是一个很长的问题，我想知道她说了什么关于蜂群过冬的事"),
    ("她为什么种桃树？", "马斯克为什么说他要去火星？"),
    ("她为什么种桃树？", "她小时候住在哪里？"),
    ("她为什么种桃树？", "她几岁？"),
    ("她为什么种桃树？", "你今年多大？"),
    ("学校为什么关门？", "那谷歌为什么落后？"),
    ("学校为什么关门？", "其他城市的渡轮票价是多少？"),
    ("学校为什么关门？", "记者是谁？"),
    ("学校为什么关门？", "蜂箱为什么搬到屋顶？"),
    ("学校为什么关门？", "OpenAI是什么？"),
    ("谷歌排第几？", "马斯克是谁？"),
    ("谷歌排第几？", "谢谢"),
    ("谷歌排第几？", "芯片"),
    ("谷歌排第几？", "她怎么看这几年的房价？"),
    ("谷歌排第几？", "锦川的老板退休之后，谁接了他的班？"),
    ("她的叔叔后来做了什么工作？", "蜂蜜卖多少钱？"),
    ("學校為什麼關門？", "陳瀾的蜂箱為什麼搬到屋頂？"),
    ("學校為什麼關門？", "她什麼時候開始養蜂？"),
    ("學校為什麼關門？", "還有一個問題，渡輪幾點開？"),
    ("學校為什麼關門？", "這個訪談是誰做的？"),
  ])
  func `A complete question stands alone`(first: String, second: String) {
    #expect(following(first, second) == nil)
  }

  @Test(arguments: [
    ("When did Halden open the Oslo plant?", "And the Bergen one?", ["oslo"]),
    ("第一艘船花了多少钱？", "第二艘呢？", ["第一"]), ("去年卖了多少公斤蜂蜜？", "今年呢？", ["去年"]),
    ("谷歌的优势是什么？", "那Meta咧", ["谷歌"]), ("Where does Corvane rank?", "Halden", ["corvane"]),
    ("How much did the first boat cost?", "the third?", ["first"]),
  ])
  func `A name, a time and a place in an order take the place of the previous ones`(
    first: String, second: String, replaced: [String]
  ) throws {
    let following = try #require(self.following(first, second))
    #expect(Set(following.topics.map(\.text)).isDisjoint(with: replaced))
    #expect(following.type == analyzer.question(from: first).type)
  }

  @Test func `What is taken over is marked, and only helps a question with words of its own`()
    throws
  {
    let why = try #require(following("Why did the school close?", "Since when?"))
    #expect(
      why.topics.filter(\.isTakenOver).contains { $0.text == "school" && $0.evidence == .strong })
    let who = try #require(following("学校为什么关门？", "后来怎么又开了？"))
    #expect(who.topics.filter(\.isTakenOver).allSatisfy { $0.evidence == .none })
    #expect(who.topics.contains { !$0.isTakenOver })
  }

  @Test func `A pronoun for the only guest needs no question before`() {
    let pair = ("What did Moe plant in the Oslo garden?", "Why did she choose cherry trees?")
    #expect(following(pair.0, pair.1) != nil)
    #expect(following(pair.0, pair.1, isGuest: { $0.text == "moe" || $0.text == "oslo" }) == nil)
  }

  @Test func `A third question goes on from the second and so from the first`() throws {
    let second = try #require(
      following("When did Halden open the Oslo plant?", "And the Bergen one?"))
    let third = try #require(analyzer.question(from: "Why there?").following(second))
    #expect(third.topics.contains { $0.text == "bergen" })
    #expect(!third.topics.contains { $0.text == "oslo" })
  }
}
