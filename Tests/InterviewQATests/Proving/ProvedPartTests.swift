import Fixtures
import Testing

@testable import InterviewQA

/// The parts of a question, each with what it is and where the words stand that prove it.
struct ProvedPartTests {
  /// As `lanterns/noun/context`.
  private func parts(of answer: Answer) -> [String] {
    answer.proof.map { "\($0.part)/\($0.kind.rawValue)/\($0.source.rawValue)" }
  }

  @Test(arguments: [
    (
      "How many presses do you run?", Workshop.mill,
      ["presses/noun/clause", "run/predicate/clause"]
    ),
    (
      "When was the mill founded?", .mill,
      ["mill/noun/clause", "founding date/attribute/clause"]
    ),
    ("招了几个女工？", .tea, ["女工/noun/clause"]), ("有幾座窯？", .kiln, ["窑/noun/clause"]),
    ("茶厂是哪一年创办的？", .tea, ["茶厂/predicate/clause", "founding date/attribute/clause"]),
  ])
  func `A part beside the short answer is proved by its clause`(
    question: String, workshop: Workshop, parts: [String]
  ) throws {
    #expect(try self.parts(of: workshop.answerer().answer(question)) == parts)
  }

  @Test(arguments: [
    ("How many presses do you run?", Workshop.mill), ("招了几个女工？", .tea), ("有幾座窯？", .kiln),
  ])
  func `Words that prove a part are pointed at within the quotation`(
    question: String, workshop: Workshop
  ) throws {
    let answer = try workshop.answerer().answer(question)
    let quoted = try #require(answer.citations.first).bytes
    #expect(!answer.proof.isEmpty)
    for part in answer.proof {
      let bytes = try #require(part.bytes, "\(part.part)")
      #expect(!bytes.isEmpty && quoted.contains(bytes.lowerBound))
      #expect(bytes.upperBound <= quoted.upperBound)
    }
  }

  private static let quay = """
    Harbour Post: Was the chapel on the pier ever torn down?
    Greta Olin: No, dropped.
    Harbour Post: Do you like herring?
    Greta Olin: I cook it with dill.

    """

  private static let pier = """
    北岸报：码头上的钟楼要拆吗？
    顾岚：不会，留着。
    北岸报：你喜欢吃鲱鱼吗？
    顾岚：配莳萝很好。

    """

  @Test(arguments: [
    ("Was the chapel on the pier torn down?", quay, ["chapel", "pier", "torn down"]),
    ("码头上的钟楼要拆吗？", pier, ["码头", "钟楼", "拆"]), ("碼頭上的鐘樓要拆嗎？", pier, ["码头", "钟楼", "拆"]),
  ])
  func `What only the question has proves what is said below it`(
    question: String, text: String, parts: [String]
  ) throws {
    let answer = try answerer(of: ["a.txt": text]).answer(question)
    #expect(answer.citations.first?.line == 2)
    #expect(answer.proof.map(\.part) == parts)
    #expect(answer.proof.allSatisfy { $0.source == .question })
  }

  @Test(arguments: [
    ("Does Greta Olin like herring?", quay, "olin/entity/speaker"),
    ("顾岚喜欢吃鲱鱼吗？", pier, "顾岚/entity/speaker"), ("顧嵐喜歡吃鯡魚嗎？", pier, "顾岚/entity/speaker"),
  ])
  func `Who speaks is proved by the speaker's name`(
    question: String, text: String, part: String
  ) throws {
    let answer = try answerer(of: ["a.txt": text]).answer(question)
    #expect(answer.citations.first?.line == 4)
    #expect(parts(of: answer).contains(part))
  }

  @Test func `The heading proves what a paragraph below it leaves out`() throws {
    let text = """
      # The lanterns
      Harbour Post: Hm?
      Greta Olin: We sold them in 1994 to a theatre.

      # The boats
      Harbour Post: Well?
      Greta Olin: The boats stayed. We sold 8 nets.

      """
    let answer = try answerer(of: ["a.md": text]).answer("When were the lanterns sold?")
    #expect(answer.value == "1994")
    #expect(parts(of: answer) == ["lanterns/noun/context", "sold/predicate/clause"])
  }

  @Test func `What a whole piece is about need not be repeated`() throws {
    let text = """
      Mosswood is a village of weavers. Mosswood has one road.

      Mosswood was cold.

      Mosswood grew.

      The bell tower burned in 1911.

      The bakery opened in 1923.

      """
    let talk = try answerer(of: ["a.txt": text])
    let answer = try talk.answer("When did the bell tower of Mosswood burn?")
    #expect(answer.value == "1911")
    #expect(parts(of: answer).contains("mosswood/entity/piece"))
    #expect(try talk.answer("When did the bell tower of Kelmscott burn?").status == .unanswered)
  }

  @Test(
    arguments: [
      ("How many presses do you run?", "And in 1962?", Workshop.mill),
      ("柳映川招了几个女工？", "为什么？", .tea), ("許硯秋收了幾個徒弟？", "為什麼？", .kiln),
    ])
  func `What a follow-up takes over is a part that need not prove itself`(
    first: String, next: String, workshop: Workshop
  ) throws {
    let stages = try workshop.answerer()
    let previous = try stages.question(from: first)
    let question = try stages.question(from: next, after: previous)
    let taken = Prover(context: Stages(question, of: stages).context).parts.all
      .filter(\.isTakenOver)
    #expect(question.follows != nil)
    #expect(!taken.isEmpty)
  }

  @Test func `An anticipated question proves what the text says in other words`() throws {
    let ferry = try Answerers.ferry.get()
    #expect(
      try parts(of: ferry.answer("reason for the halt beside the marker"))
        .contains("marker/predicate/anticipated"))
  }

  @Test func `What only another edition says proves the quoted one`() throws {
    let answer = try Answerers.ferry.get().answer("How many cars does the ferry carry?")
    #expect(answer.value == "40")
    #expect(parts(of: answer).contains("ferry/predicate/edition"))
  }

  @Test func `An answer tells how much of the question is proved, and leaves nothing open`() throws
  {
    let answer = try Workshop.mill.answerer().answer("How many presses do you run?")
    #expect(answer.support == 1)
    #expect(answer.unproved == nil)
    #expect(answer.proof.allSatisfy { $0.citation == 0 })
  }
}
