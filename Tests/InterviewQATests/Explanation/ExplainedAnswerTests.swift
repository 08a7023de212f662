import Fixtures
import FoundationEssentials
import InterviewQA
import Testing

struct ExplainedAnswerTests {
  private static let tolerance = 0.0002

  @Test
  func `What a score is made of adds up to it, for every citation of 200 questions`() throws {
    var answered = 0
    for (answerer, asked) in try Self.conversations() {
      var dialogue = Dialogue()
      for question in asked {
        let answer = try answerer.answer(question, in: &dialogue)
        if !answer.isAboutSources { continue }
        let explained = try #require(try answerer.explanation(of: answer, in: dialogue))
        let cited = answer.citations + (answer.absent?.nearest ?? [])
        #expect(explained.passages.count == cited.count)
        for (passage, citation) in zip(explained.passages, cited) {
          expectSum(of: passage, citation, question)
        }
        answered += answer.status == .answered ? 1 : 0
      }
    }
    #expect(answered >= 200)
  }

  private func expectSum(
    of passage: ExplainedAnswer.Passage, _ citation: Citation, _ question: String
  ) {
    let sum = passage.parts.reduce(0) { $0 + $1.score }
    #expect(abs(sum - passage.score) < Self.tolerance, "\(question) line \(citation.line)")
    #expect(abs(citation.score - passage.score) < Self.tolerance, "\(question)")
    #expect((passage.file, passage.line) == (citation.file, citation.line))
  }

  /// Answerers, each with what it is asked, in this order.
  private static func conversations() throws -> [(QuestionAnswerer, [String])] {
    let examples = try Repository.knowledge.get().questionRules.flatMap(\.yes)
    func every(_ step: Int, from start: Int) -> [String] {
      stride(from: start, to: examples.count, by: step).map { examples[$0] }
    }
    return [
      (try Answerers.records.get(), try scripts()), (try Answerers.bees.get(), every(6, from: 0)),
      (try Answerers.talk("lighthouse"), every(6, from: 1)),
      (try Answerers.talk("bakery"), every(6, from: 2)),
      (try Answerers.talk("bridge"), every(6, from: 3)),
      (try Answerers.ferry.get(), every(6, from: 4)),
    ]
  }

  /// The questions of the scripts over the records.
  private static func scripts() throws -> [String] {
    try ["english", "simplified", "traditional", "follow-ups"].flatMap { name in
      let file = "\(Repository.root)/Tests/Scripts/\(name).questions"
      return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") && !$0.hasPrefix(":") }
        .compactMap { $0.split(separator: " #=>").first.map(String.init) }
    }
  }

  private func explanation(
    _ question: String, of answerer: QuestionAnswerer
  ) throws -> ExplainedAnswer {
    var dialogue = Dialogue()
    let answer = try answerer.answer(question, in: &dialogue)
    return try #require(try answerer.explanation(of: answer, in: dialogue))
  }

  @Test(arguments: [
    ("Why did Ida keep goats?", "lighthouse", ExplainedAnswer.Order.list),
    ("What was the last question?", "lighthouse", .structure), ("记者是谁？", "bakery", .structure),
    ("How many steps does the tower have?", "lighthouse", .score),
  ])
  func `What decided the order is named`(
    question: String, talk: String, order: ExplainedAnswer.Order
  ) throws {
    #expect(try explanation(question, of: Answerers.talk(talk)).order == order)
  }

  @Test func `Both sides of a comparison are named`() throws {
    let talk = "Q: Who?\nA: Google is better now.\nMeta was better.\nQ: Sure?\nA: No."
    let explained = try explanation(
      "Is Google better than Meta?", of: answerer(of: ["a.txt": talk]))
    #expect(explained.order == .bothSides)
  }

  @Test(arguments: [
    ("How many cars does the ferry carry?", ExplainedAnswer.ValueOrigin.Source.fact, true),
    ("favourite colour of the hull", .anticipated, true),
    ("How many people on feast days?", .span, false),
    ("How many questions did the interviewer ask?", .structure, false),
  ])
  func `Where the short answer comes from is named, with its fit and the least one`(
    question: String, source: ExplainedAnswer.ValueOrigin.Source, isMeasured: Bool
  ) throws {
    let explained = try explanation(question, of: Answerers.ferry.get())
    let origin = try #require(explained.valueOrigin)
    #expect(origin.source == source)
    #expect((origin.fit != nil) == isMeasured)
    if let fit = origin.fit, let needed = origin.needed { #expect(fit >= needed && fit <= 1) }
  }

  @Test func `The credits are named as an origin`() throws {
    let explained = try explanation("编辑是谁？", of: Answerers.bees.get())
    #expect(explained.valueOrigin?.source == .credits)
  }

  @Test func `Of an answer that is declined the nearest passages are explained`() throws {
    let explained = try explanation(
      "Did Napoleon climb the tower?", of: Answerers.talk("lighthouse"))
    #expect(!explained.passages.isEmpty)
    #expect(explained.value == nil)
    #expect(explained.valueOrigin == nil)
  }

  @Test func `Nothing asked, nothing is explained`() throws {
    let talk = try Answerers.talk("lighthouse")
    #expect(try talk.explanation(of: talk.answer("Why?"), in: Dialogue()) == nil)
  }
}
