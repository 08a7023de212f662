import Fixtures
import InterviewQA
import Testing

/// Where a short answer comes from: one example of each origin, and what comes before what.
struct ShortAnswerFinderTests {
  /// The origin without its measure.
  private func origin(of answer: Answer) -> String? {
    answer.valueOrigin.map { origin in
      switch origin {
      case .fact: "fact"
      case .anticipated: "anticipated"
      case .span: "span"
      case .credits: "credits"
      case .structure: "structure"
      }
    }
  }

  @Test(arguments: [
    ("How many cars does the ferry carry?", "40", "fact"),
    ("Who was the steering teacher of Noor Haddad?", "her aunt Salma", "fact"),
    ("reason for the halt beside the marker", "the tide turns there", "anticipated"),
    ("favourite colour of the hull", "green", "anticipated"),
    ("How many people on feast days?", "about 500 people", "span"),
    ("How many questions did the interviewer ask?", "4", "structure"),
  ])
  func `A short answer says where it comes from`(
    question: String, value: String, origin: String
  ) throws {
    let answer = try Answerers.ferry.get().answer(question)
    #expect(answer.value == value)
    #expect(self.origin(of: answer) == origin)
  }

  @Test
  func `The credits answer who wrote the piece`() throws {
    let answer = try Answerers.bees.get().answer("編輯是誰？")
    #expect(answer.value == "周木")
    #expect(origin(of: answer) == "credits")
    #expect(answer.facts.map(\.relation) == ["editor"])
  }

  @Test func `A fact is told with the citation that proves it`() throws {
    let answer = try Answerers.ferry.get().answer("How many cars does the ferry carry?")
    let fact = try #require(answer.facts.first)
    #expect((fact.subject, fact.relation) == ("cars of the ferry", "count"))
    #expect(answer.citations[fact.citation].quote.contains("40 cars"))
  }

  @Test(arguments: [
    ("渡轮能载多少辆汽车？", "40辆", "40"), ("How many cars does the ferry carry?", "40", "40"),
  ])
  func `A fact is worded in the language of the question, and told in that of what is quoted`(
    question: String, value: String, told: String
  ) throws {
    let answer = try Answerers.ferry.get().answer(question)
    #expect(answer.value == value)
    #expect(answer.facts.map(\.value) == [told])
    #expect(!answer.isValueForeign)
  }

  @Test(arguments: [("渡轮能载多少辆汽车？", "40辆"), ("How many cars does the ferry carry?", "40")])
  func `So it is where a record is quoted`(question: String, value: String) throws {
    #expect(try Answerers.ferryRecords.get().answer(question).value == value)
  }

  @Test(arguments: [
    ("How many passengers does the ferry carry?", "320 people"), ("渡轮能载多少乘客？", "320人"),
  ])
  func `A fact about what is counted proves it in other words`(
    question: String, value: String
  ) throws {
    #expect(try Answerers.ferry.get().answer(question).value == value)
  }

  @Test(arguments: [
    // One item of a list is not the answer.
    ("Why did you keep goats on an island without grass?", "lighthouse"),
    // No kind of thing is asked for.
    ("What does Ida think of lighthouses without keepers?", "lighthouse"),
    ("怎么看连锁面包店？", "bakery"),
    // What is asked for is one of several parts.
    ("第二部分的标题是什么？", "bakery"),
  ])
  func `Where nothing answers in short there is no short answer`(
    question: String, talk: String
  ) throws {
    let answer = try Answerers.talk(talk).answer(question)
    #expect(answer.status == .answered)
    #expect(answer.value == nil)
    #expect(answer.valueOrigin == nil)
  }

  @Test func `Whoever asks for more has the short answer already`() throws {
    var dialogue = Dialogue()
    let talk = try Answerers.talk("bakery")
    #expect(try talk.answer("一个桂花面包卖多少钱？", in: &dialogue).value == "十五元")
    #expect(try talk.answer("还有呢？", in: &dialogue).value == nil)
  }
}
