import PassageRetrieval
import Testing
import Transcripts

@testable import InterviewQA

/// What somebody says below a question comes before the question itself.
struct AnswersBelowQuestionsTests {
  private static let english = """
    Harbour Post: Was the chapel on the pier ever torn down?
    Greta Olin: No, dropped.
    Harbour Post: Have the lanterns on the quay been sold?
    Harbour Post: Or were the lanterns lent to somebody?
    Greta Olin: Lent, to a theatre.
    Harbour Post: Do you like herring?
    Greta Olin: I cook it with dill.

    """

  private static let simplified = """
    北岸报：码头上的钟楼要拆吗？
    顾岚：不会，留着。
    北岸报：灯笼是卖掉了吗？
    顾岚：借给了剧院。
    北岸报：你喜欢吃鲱鱼吗？
    顾岚：配莳萝很好。

    """

  private static let traditional = """
    北岸報：碼頭上的鐘樓要拆嗎？
    顧嵐：不會，留著。
    北岸報：燈籠是賣掉了嗎？
    顧嵐：借給了劇院。
    北岸報：你喜歡吃鯡魚嗎？
    顧嵐：配蒔蘿很好。

    """

  @Test(arguments: [
    ("Was the chapel on the pier torn down?", english, 2),
    ("Were the lanterns on the quay sold?", english, 5), ("Do you like herring?", english, 7),
    ("码头上的钟楼要拆吗？", simplified, 2), ("灯笼卖掉了吗？", simplified, 4), ("喜欢吃鲱鱼吗？", simplified, 6),
    ("碼頭上的鐘樓要拆嗎？", traditional, 2), ("燈籠賣掉了嗎？", traditional, 4), ("喜歡吃鯡魚嗎？", traditional, 6),
  ])
  func `An answer with none of the question's words is found below it`(
    question: String, text: String, line: Int
  ) throws {
    let answer = try answerer(of: ["a.txt": text]).answer(question)
    #expect(answer.status == .answered)
    #expect(answer.citations.first?.line == line)
    #expect(answer.citations.first?.role == .guest)
  }

  @Test(arguments: [
    ("What did the interviewer ask about the chapel?", english, 1), ("记者问了钟楼的什么？", simplified, 1),
    ("記者問了鐘樓的什麼？", traditional, 1),
  ])
  func `Asked what was asked, the question itself comes first`(
    question: String, text: String, line: Int
  ) throws {
    let first = try answerer(of: ["a.txt": text]).answer(question).citations.first
    #expect(first?.line == line)
    #expect(first?.role == .interviewer)
  }

  @Test(arguments: Workshop.allCases)
  func `The asker's words are never the first quotation`(workshop: Workshop) throws {
    let talk = try workshop.answerer()
    for line in stride(from: 0, to: talk.corpus.index.passageCount, by: 2) {
      let asked = try talk.corpus.texts(of: line)[0].reading.string
      let answer = try talk.answer(asked)
      #expect(answer.citations.first?.role != .interviewer, "\(asked)")
      #expect(answer.status == .answered, "\(asked)")
    }
  }

  @Test func `A question that nobody answers proves nothing`() throws {
    let text = Self.english + "Harbour Post: How many gulls nest in the belfry?\n"
    let answer = try answerer(of: ["a.txt": text]).answer("How many gulls nest in the belfry?")
    #expect(answer.status == .unanswered)
  }
}
