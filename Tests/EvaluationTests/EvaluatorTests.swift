import Evaluation
import Fixtures
import InterviewQA
import Testing

struct EvaluatorTests {
  private static let set = """
    {"id": "a", "question": "蜂蜜賣多少錢？", "lines": [{"file": "bees.txt", "line": 13}],
     "answers": ["三百元"], "must": [["三百元", "300"], ["一倍"]], "value": "三百元"}
    {"id": "b", "question": "馬斯克養蜂嗎？", "lines": []}
    {"id": "c", "question": "蜂蜜賣多少錢？", "lines": [{"file": "bees.txt", "line": 3}],
     "must": [["大象"]]}
    {"id": "d", "question": "馬斯克在哪裡？", "lines": [{"file": "bees.txt", "line": 1}]}
    """

  @Test func `A right answer is judged right`() throws {
    let verdict = try verdicts()[0]
    #expect(verdict.isRight)
    #expect((verdict.goldRank, verdict.sentenceRank, verdict.holdsMust) == (1, 1, true))
    #expect(verdict.firstLength == 13)
    #expect(verdict.wrongCitations == 0)
  }

  @Test func `A question without an answer is right when it is declined`() throws {
    let verdict = try verdicts()[1]
    #expect((verdict.isRight, verdict.isDeclined, verdict.isAnswerable) == (true, true, false))
  }

  @Test func `An answer from another line is wrong`() throws {
    let verdict = try verdicts()[2]
    #expect((verdict.isRight, verdict.holdsMust, verdict.goldRank == 1) == (false, false, false))
  }

  @Test func `The scorecard counts what was right`() throws {
    let card = Scorecard(try verdicts())
    #expect((card.questions, card.right) == (4, 0.5))
    #expect(abs(card.recallAt1 - 1 / 3) < 1e-9)
    #expect((card.must, card.sentenceAt1) == (0.5, 1))
    #expect((card.unansweredPrecision, card.unansweredRecall) == (0.5, 1))
    #expect(abs(card.wronglyDeclined - 1 / 3) < 1e-9)
    #expect(card.wrongCitations == 0)
  }

  @Test(arguments: [
    (#""value": "四百元""#, false), (#""values": ["四百元", "三百元"]"#, true),
    (#""values": ["四百元"]"#, false), (#""short": false"#, false), (#""short": true"#, nil),
  ])
  func `The short answer is one of those that the set names, or none`(
    fields: String, hasValue: Bool?
  ) throws {
    let line = #"{"question": "蜂蜜賣多少錢？", "lines": [], "#
    let folder = try TemporaryFolder([
      "set.jsonl": line + fields + "}", "talks/bees.txt": InventedInterview.text,
    ])
    #expect(try verdicts(in: folder)[0].hasValue == hasValue)
  }

  @Test func `Sources that only the set names are told`() throws {
    let folder = try TemporaryFolder([
      "set.jsonl": """
      {"question": "a", "lines": [{"file": "bees.txt", "line": 1}], "within": "bees"}
      {"question": "b", "lines": [{"file": "ants.txt", "line": 1}], "within": "wasps.txt"}
      """, "talks/bees.txt": InventedInterview.text,
    ])
    let answerer = try QuestionAnswerer(
      knowledge: Repository.knowledge.get(), sources: [folder.path + "/talks"])
    #expect(
      try Evaluator(answerer: answerer).problems(
        of: QuestionSet(file: folder.path + "/set.jsonl").questions) == [
          "within ‘wasps.txt’: no such source", "line of ‘ants.txt’: no such source",
        ])
  }

  @Test(arguments: [
    ("{\"question\": \"a\", \"lines\": []}\n\n{", ":3: not valid JSON"),
    ("{\"lines\": []}", ":1: ‘question’ is missing"),
    ("{\"question\": \"a\"}", ":1: ‘lines’ is missing"),
    ("{\"question\": 1, \"lines\": []}", ":1: ‘question’ is of the wrong kind"),
    ("\n \n", ": no questions"),
  ])
  func `A malformed question set gives its line`(text: String, problem: String) throws {
    let folder = try TemporaryFolder(["set.jsonl": text])
    let file = folder.path + "/set.jsonl"
    let error = #expect(throws: QuestionSetError.self) { try QuestionSet(file: file) }
    #expect(error?.description == file + problem)
  }

  private func verdicts() throws -> [Verdict] {
    let text = Self.set.replacing("\n ", with: " ")
    return try verdicts(
      in: TemporaryFolder(["set.jsonl": text, "talks/bees.txt": InventedInterview.text]))
  }

  private func verdicts(in folder: TemporaryFolder) throws -> [Verdict] {
    let questions = try QuestionSet(file: folder.path + "/set.jsonl").questions
    let evaluator = try Evaluator(
      answerer: QuestionAnswerer(
        knowledge: Repository.knowledge.get(), sources: [folder.path + "/talks"]))
    return try questions.map { try evaluator.verdict(on: $0) }
  }
}
