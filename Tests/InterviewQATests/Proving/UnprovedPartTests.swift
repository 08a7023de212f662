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
    #expect(answer.unproved == UnprovedPart(kind: .attribute, text: attribute))
    #expect(answer.absent?.nearest.isEmpty == false)
  }

  @Test(arguments: [
    // Only a date answers, and the date that is told is denied.
    ("When did the flood close you down?", Workshop.mill, "When did the flood"),
    ("洪水哪一年让你们停产？", .tea, "哪一年让你们停产"),
  ])
  func `A kind of thing of which none is told`(
    question: String, workshop: Workshop, asked: String
  ) throws {
    let unproved = try expectDeclined(question, of: workshop.answerer()).unproved
    #expect(unproved == UnprovedPart(kind: .kind, text: asked))
  }

  @Test(arguments: [
    ("How many looms do you run?", Workshop.mill, "How many looms"),
    ("有多少张桌子？", .tea, "多少张桌子"), ("有多少張桌子？", .kiln, "多少張桌子"),
  ])
  func `A noun that is not counted`(question: String, workshop: Workshop, asked: String) throws {
    let answer = try expectDeclined(question, of: workshop.answerer())
    #expect(answer.unproved.map { $0.text } ?? asked == asked)
  }

  @Test(arguments: [
    ("How are submarines built?", "submarines built"), ("How do whales sleep?", "whales sleep"),
  ])
  func `An event that is not told`(question: String, open: String) throws {
    let unproved = try expectDeclined(question, of: Workshop.mill.answerer()).unproved
    #expect(unproved == UnprovedPart(kind: .predicate, text: open))
  }

  @Test(arguments: [
    ("Which team came seventh?", "We came first, the Otters second and the Herons third."),
    ("第七名是谁？", "冠军是水獭队，亚军是苍鹭队，季军是狐狸队。"), ("第七名是誰？", "冠軍是水獺隊，亞軍是蒼鷺隊，季軍是狐狸隊。"),
  ])
  func `A place that an order does not have`(question: String, text: String) throws {
    let answer = try expectDeclined(question, of: answerer(of: ["a.txt": text]))
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

  @Test func `A name that stands elsewhere only is the part that is left open`() throws {
    let text = """
      Harbour Post: Who built the boats?
      Greta Olin: Bjorn Falk built eleven boats on the island before the war.
      Harbour Post: And the lanterns?
      Greta Olin: We sold 30 lanterns to a theatre in 1994.

      """
    let answer = try expectDeclined(
      "How many lanterns did Bjorn Falk sell?", of: answerer(of: ["a.txt": text]))
    #expect(answer.unproved?.kind == .entity)
    #expect(["bjorn", "falk"].contains(answer.unproved?.text))
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
}
