import Fixtures
import InterviewQA
import Testing

struct PassageRankerTests {
  @Test(arguments: [
    ("編輯是誰？", [2, 1]), ("How many sections does the interview have?", [5, 11]),
    ("記者一共問了多少個問題？", [6, 12, 15]),
  ])
  func `A question about the piece is answered by its structure`(
    question: String, lines: [Int]
  ) throws {
    let answer = try Answerers.bees.get().answer(question)
    #expect(answer.citations.map(\.line) == lines)
  }

  @Test func `A list told over several paragraphs is shown whole`() throws {
    let ants = try answerer(of: [
      "ants.txt": """
      Q: Why do ants march?
      A: There are reasons why ants march.
      First, food is far away.
      Second, rain floods the nest.
      Q: Do they sleep?
      A: They do.
      """
    ])
    let answer = try ants.answer("Why do ants march?", options: .init(limit: 1))
    #expect(answer.citations.map(\.line) == [3, 4])
  }
}
