import InterviewQA
import Testing

/// What is not proved is not answered, and the part that is left open is named.
struct UnprovedPartTests {
  private func expectDeclined(_ question: String, of talk: QuestionAnswerer) throws -> Answer {
    let answer = try talk.answer(question)
    #expect(answer.status == .unanswered, "\(question)")
    #expect(answer.value == nil)
    #expect(answer.citations.isEmpty)
    #expect(answer.proof.isEmpty)
    return answer
  }

  @Test(arguments: [
    ("How old is Petra Lindqvist?", Workshop.mill, "the age"),
    ("How much does a press cost?", .mill, "what it costs"),
    ("Who is the wife of Arvid?", .mill, "who the husband or wife is"),
    ("Which instrument does Petra Lindqvist play?", .mill, "the instrument"),
    ("柳映川几岁？", .tea, "年龄"), ("一台揉茶机多少钱？", .tea, "价格"), ("柳映川的丈夫是谁？", .tea, "配偶"),
    ("柳映川弹什么乐器？", .tea, "乐器"), ("許硯秋幾歲？", .kiln, "年龄"), ("一座窯多少錢？", .kiln, "价格"),
    ("許硯秋的丈夫是誰？", .kiln, "配偶"), ("許硯秋彈什麼樂器？", .kiln, "乐器"),
  ])
  func `An attribute that is not told of somebody who is`(
    question: String, workshop: Workshop, attribute: String
  ) throws {
    let answer = try expectDeclined(question, of: workshop.answerer())
    #expect(answer.unproved?.kind == .attribute)
    #expect(answer.unproved?.text == attribute)
    #expect(answer.absent?.nearest.isEmpty == false)
  }

  @Test(arguments: [
    // Only a date answers, and the date that is told is denied.
    ("When did the flood close you down?", Workshop.mill, "when it ended"),
    ("洪水哪一年让你们停产？", .tea, "结束时间"),
  ])
  func `A kind of thing of which none is told`(
    question: String, workshop: Workshop, asked: String
  ) throws {
    let unproved = try expectDeclined(question, of: workshop.answerer()).unproved
    #expect(unproved?.kind == .attribute)
    #expect(unproved?.text == asked)
  }

  @Test(arguments: [
    ("How many people work at the brewery now?", Workshop.mill, nil as String?),
    ("In which year did Arvid found the brewery?", .mill, nil),
    ("In which year did Arvid found the mill?", .mill, "1962"),
  ])
  func `A common word that the source never uses keeps a short answer away`(
    question: String, workshop: Workshop, value: String?
  ) throws {
    #expect(try workshop.answerer().answer(question).value == value)
  }

  @Test(arguments: [
    ("How many looms do you run?", Workshop.mill, "How many looms"),
    ("厂里有多少张桌子？", .tea, "多少张桌子"), ("窯場有多少張桌子？", .kiln, "多少張桌子"),
  ])
  func `A noun of which no number is told`(
    question: String, workshop: Workshop, asked: String
  ) throws {
    let unproved = try expectDeclined(question, of: workshop.answerer()).unproved
    #expect(unproved?.kind == .kind)
    #expect(unproved?.text == asked)
  }

  @Test(arguments: [
    ("現在窯場有多少人？", Workshop.kiln, "二十三名"), ("现在厂里有多少人？", .tea, "四十六名"),
    ("How many people work here now?", .mill, "38 people"),
  ])
  func `Asked for people, those who do something are told`(
    question: String, workshop: Workshop, value: String
  ) throws {
    #expect(try workshop.answerer().answer(question).value == value)
  }

  @Test func `A noun of which the one that is asked for is a kind is not told`() {
    withKnownIssue("passengers are people, but not all people that are counted are passengers") {
      let bus = try answerer(of: ["a.txt": "The bus takes 30 people and 4 bicycles.\n"])
      #expect(try bus.answer("How many passengers does the bus take?").status == .answered)
    }
  }

  @Test(arguments: [
    ("How are submarines built?", "submarines built"), ("How do whales sleep?", "whales sleep"),
  ])
  func `An event that is not told`(question: String, open: String) throws {
    let unproved = try expectDeclined(question, of: Workshop.mill.answerer()).unproved
    #expect(unproved?.kind == .predicate)
    #expect(unproved?.text == open)
  }

  private static let order = "The Otters came first, the Herons second and the Foxes third.\n"

  @Test func `A place that an order does not have`() throws {
    let talk = try answerer(of: ["a.txt": Self.order])
    let unproved = try expectDeclined("Who came seventh?", of: talk).unproved
    #expect(unproved?.kind == .condition)
    #expect(unproved?.text == "Who came seventh")
    #expect(try talk.answer("Who came second?").value == "the Herons")
  }

  @Test(arguments: [
    ("哪个队得了第七名？", "水獭队第一名，苍鹭队第二名，狐狸队第三名。"), ("哪個隊得了第七名？", "水獺隊第一名，蒼鷺隊第二名，狐狸隊第三名。"),
    ("Which choir is seventh in the ranking?", "The ranking of the choirs: 1. Larks 2. Wrens."),
  ])
  func `A place that an order does not have, asked with a noun`(question: String, text: String) {
    withKnownIssue("the order is only looked at where the question has no noun") {
      #expect((try? answerer(of: ["a.txt": text]).answer(question))?.status == .unanswered)
    }
  }

  @Test(arguments: [
    ("How many boats did you sell in 2011?", "In 1999 we sold 40 boats. In 2004 we sold 70 boats."),
    ("2011年卖了多少条船？", "1999年卖了四十条船。2004年卖了七十条船。"), ("2011年賣了多少條船？", "1999年賣了四十條船。2004年賣了七十條船。"),
  ])
  func `A time of which nothing is told`(question: String, text: String) throws {
    let answer = try answerer(of: ["a.txt": text]).answer(question)
    #expect(answer.value == nil)
    #expect(answer.unproved?.kind == .condition)
  }

  @Test(arguments: [
    ("How many presses does Zorbex run?", Workshop.mill), ("Did Napoleon visit the mill?", .mill),
    ("马云招了几个女工？", .tea), ("馬斯克收了幾個徒弟？", .kiln),
  ])
  func `Where the sources do not know a name they leave nothing open: they know it nowhere`(
    question: String, workshop: Workshop
  ) throws {
    let answer = try expectDeclined(question, of: workshop.answerer())
    #expect(answer.unproved == nil)
    #expect(answer.absent?.terms.contains { $0.paragraphs == 0 } == true)
  }

  private static let boats = """
    Harbour Post: Who built the boats?
    Greta Olin: Bjorn Falk built eleven boats on the island before the war.
    Harbour Post: And the lanterns?
    Greta Olin: We sold 30 lanterns to a theatre in 1994.

    """

  @Test func `A name that stands only elsewhere`() throws {
    let answer = try expectDeclined(
      "How many lanterns did Bjorn Falk sell to a theatre in 1994?",
      of: answerer(of: ["a.txt": Self.boats]))
    #expect(answer.unproved?.kind == .entity)
    #expect(answer.unproved?.text == "Bjorn")
    #expect(answer.absent?.nearest.first?.line == 4)
  }

  @Test(arguments: [("韦尔登堡来过茶厂吗？", Workshop.tea), ("韋爾登堡來過窯場嗎？", .kiln)])
  func `A foreign name in Chinese that the lexicon does not list`(
    question: String, workshop: Workshop
  ) {
    withKnownIssue("it is read as words, not as a name") {
      #expect((try? workshop.answerer().answer(question))?.status == .unanswered)
    }
  }

  @Test(arguments: [
    ("How many presses do you run?", Workshop.mill, "5 presses"), ("有几台揉茶机？", .tea, "七台"),
    ("有幾座窯？", .kiln, "六座"), ("Where is the oldest press from?", .mill, "Leipzig"),
    ("How long did you stand still?", .mill, "nine days"), ("停电多少天？", .tea, "九天"),
    ("借了多少錢？", .kiln, "五百元"),
  ])
  func `What is told is answered`(question: String, workshop: Workshop, value: String) throws {
    #expect(try workshop.answerer().answer(question).value == value)
  }

  @Test func `The first quotation holds the words of the short answer`() throws {
    let talk = try InterviewQATests.answerer(of: [
      "boat.txt": """
      Host: What did they offer you?

      Rosa Delgado: They offered me 12,000 pounds for the boat, and I said no.

      Host: Why did you refuse?

      Rosa Delgado: Because she was worth more as a boat than as a planter outside the town hall. \
      I sold her to Piet Vos in Bergen for one krone.

      Host: Do you regret it?

      Rosa Delgado: Not for a minute. They know where I live.

      """
    ])
    let answer = try talk.answer("Who bought the boat?", options: AnswerOptions(limit: 1))
    let value = try #require(answer.value)
    #expect(answer.citations.first?.quote.contains(value) == true, "\(answer.citations)")
  }
}
