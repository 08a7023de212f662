import Fixtures
import InterviewQA
import Testing

/// Facts of invented sources, found by rule.
struct FactExtractorTests {
  @Test(arguments: [
    ("林小禾", "記者", 1), ("周木", "編輯", 2), ("陳瀾", "二十年", 3), ("一罐", "三百元", 13),
  ])
  func `The invented interview states it`(subject: String, value: String, line: Int) throws {
    let facts = try Answerers.bees.get().facts(byRuleOnly: true)
    let found = facts.filter { $0.line == line && $0.value == value }
    #expect(found.map(\.subject) == [subject])
  }

  @Test(arguments: ["四個", "六十個", "八百公斤", "17:30"])
  func `A quantity of the guest's is a fact by itself`(value: String) throws {
    let facts = try Answerers.bees.get().facts(byRuleOnly: true)
    #expect(facts.filter { $0.value == value }.map(\.speaker) == ["陳瀾"])
  }

  @Test func `Nothing is taken from the interviewer's questions and the headings`() throws {
    let lines = try Set(Answerers.bees.get().facts().map(\.line))
    #expect(lines.isDisjoint(with: [5, 6, 9, 11, 12, 15]))
  }

  @Test(
    arguments: [
      ("A: We keep about 60 hives.", "60 hives", "count", "about"),
      ("A: It took a year and a half.", "a year and a half", "duration", nil),
      ("A: More than 30% of them died in 1998.", "30%", "share", "More than"),
      ("A: 我们卖了将近一半。", "一半", "share", "将近"),
      ("A: Ann Lee, founder of the Roof Garden, left.", "founder", "role", nil),
      ("A: 她本质上是一个比较安静的木匠。", "安静的木匠", "role", "比较"),
      ("A: We keep things, including hives, ponds and sheds.", "sheds", "list", nil),
    ] as [(String, String, String, String?)])
  func `A fact has its relation and hedge`(
    answer: String, value: String, relation: String, hedge: String?
  ) throws {
    let facts = try answerer(of: ["a.txt": "Q: Why bees?\n\(answer)\nQ: And then?\nA: Nothing.\n"])
      .facts()
    let fact = try #require(facts.first { $0.value == value })
    #expect(fact.relation == relation)
    #expect(fact.qualifier == hedge)
    #expect(fact.speaker == "A")
  }

  @Test func `The bytes of a fact are its value in the file`() throws {
    let answerer = try Answerers.bees.get()
    let bytes = Array(InventedInterview.text.utf8)
    for fact in try answerer.facts() {
      #expect(fact.sentence.contains(fact.bytes.lowerBound))
      #expect(fact.sentence.upperBound >= fact.bytes.upperBound)
      let text = String(decoding: bytes[fact.bytes], as: UTF8.self)
      #expect(text.hasPrefix(String(fact.value.prefix(1))))
    }
  }

  @Test func `A ranking gives each item its place`() throws {
    let text = "Q: Who leads?\nA: My ranking is: Hive, Beeline and Wax.\nQ: Why?\nA: Luck.\n"
    let facts = try answerer(of: ["a.txt": text]).facts()
    #expect(
      facts.map { "\($0.relation) \($0.subject ?? "") \($0.value)" } == [
        "rank Hive 1", "rank Beeline 2", "rank Wax 3",
      ])
  }

  @Test func `In an article the person who is said to say it is the speaker`() throws {
    let text = "黄仁勋表示，这里有六十个蜂箱。\n\n今年没有下雨。\n"
    let fact = try #require(try answerer(of: ["a.txt": text]).facts().first { $0.value == "六十个" })
    #expect(fact.speaker == "黄仁勋")
  }

  @Test(arguments: [
    ("Google", true), ("谷歌 rank", true), ("Zhang Lu", true), ("豆包", false), ("", true),
  ])
  func `Facts are searched by words in either language`(words: String, isFound: Bool) throws {
    let facts = try Answerers.records.get().facts(matching: words)
    #expect(!facts.isEmpty == isFound)
  }

  @Test func `A curated fact stands in for those by rule that say the same`() throws {
    let answerer = try Answerers.records.get()
    let facts = try answerer.facts()
    let curated = facts.filter(\.isCurated)
    #expect(curated.count > 100)
    for fact in facts where !fact.isCurated {
      #expect(
        !curated.contains {
          $0.relation == fact.relation && $0.file == fact.file && $0.bytes.overlaps(fact.bytes)
        })
    }
    #expect(try answerer.facts(byRuleOnly: true).allSatisfy { !$0.isCurated })
  }

  @Test(.whereOriginalIsThere)
  func `The rules find most of what a reader noted in the original`() throws {
    let facts = try Answerers.original.get().facts(byRuleOnly: true)
    #expect((100...300).contains(facts.count))
    #expect(facts.contains { $0.relation == "rank" && $0.subject == "xAI" && $0.value == "3" })
  }
}
