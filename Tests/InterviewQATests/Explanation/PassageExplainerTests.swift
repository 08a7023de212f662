import Fixtures
import InterviewQA
import Testing

struct PassageExplainerTests {
  private func explanation(
    of line: Int, asked question: String, in answerer: QuestionAnswerer,
    options: AnswerOptions = .init(), source: String? = nil
  ) throws -> ExplainedPassage {
    var dialogue = Dialogue()
    _ = try answerer.answer(question, in: &dialogue, options: options)
    return try #require(
      try answerer.explanation(
        of: .line(line, source: source), in: dialogue, options: options))
  }

  @Test(arguments: [
    ("How many steps does the tower have?", 8, 1), ("Who lost two fingers?", 20, 1),
  ])
  func `A passage has its rank, or none where it was not found`(
    question: String, line: Int, rank: Int
  ) throws {
    let explained = try explanation(of: line, asked: question, in: Answerers.talk("lighthouse"))
    #expect(explained.passage.citation.line == line)
    #expect(explained.passage.rank == rank)
    #expect((explained.first == nil) == (rank == 1))
  }

  @Test func `A passage without a word of the question has no rank`() throws {
    let explained = try explanation(of: 16, asked: "屋頂", in: Answerers.bees.get())
    #expect(explained.passage.rank == nil)
    #expect(explained.first != nil)
  }

  @Test(arguments: [
    ("蜂箱為什麼在屋頂？", 6, ExplainedPassage.Obstacle.interviewer), ("蜂箱為什麼在屋頂？", 5, .heading),
    ("關於蜂箱，記者問了什麼？", 7, .notInterviewer), ("編輯是誰？", 7, .structure), ("屋頂", 16, .terms),
    ("馬斯克的蜂箱？", 7, .evidence),
  ])
  func `What keeps a passage back is told`(
    question: String, line: Int, obstacle: ExplainedPassage.Obstacle
  ) throws {
    let explained = try explanation(of: line, asked: question, in: Answerers.bees.get())
    #expect(explained.obstacles.contains(obstacle))
  }

  @Test func `So are the options that leave it out, and a list that stands before it`() throws {
    let sources = try answerer(of: [
      "a.txt": "Ben: I talk.\nAnn: Wax melts.", "b.txt": "Wax cools.",
    ])
    let source = try explanation(
      of: 1, asked: "wax", in: sources, options: .init(source: "a"), source: "b")
    #expect(source.obstacles.first == .source)
    let speaker = try explanation(
      of: 1, asked: "talk of wax", in: sources, options: .init(speaker: "Ann"), source: "a")
    #expect(speaker.obstacles.first == .speaker)
    let list = try explanation(
      of: 11, asked: "Why did Ida keep goats?", in: Answerers.talk("lighthouse"))
    #expect(list.obstacles == [.list])
    #expect(list.passage.rank == 3)
  }

  @Test func `A passage that may not answer has no score`() throws {
    let explained = try explanation(of: 7, asked: "編輯是誰？", in: Answerers.bees.get())
    #expect(explained.passage.score == 0)
    #expect(explained.passage.parts.isEmpty)
  }

  @Test func `Its terms are told beside those of the first passage`() throws {
    let explained = try explanation(
      of: 9, asked: "How many steps does the tower have at dusk?", in: Answerers.talk("lighthouse"))
    let dusk = try #require(explained.terms.first { $0.term == "dusk" })
    #expect(dusk.score > dusk.first)
    #expect(explained.terms.map(\.score) == explained.terms.map(\.score).sorted(by: >))
  }

  @Test func `How many were found and quoted is told`() throws {
    let talk = try Answerers.talk("lighthouse")
    let explained = try explanation(
      of: 8, asked: "How many steps does the tower have?", in: talk, options: .init(limit: 2))
    #expect(explained.quoted == 2)
    #expect(explained.found > 2)
    let declined = try explanation(of: 8, asked: "Did Napoleon climb the tower?", in: talk)
    #expect(declined.quoted == 0)
  }
}
