import Fixtures
import PassageRetrieval
import Testing
import Transcripts

@testable import InterviewQA

struct PassageEligibilityTests {
  private typealias Weight = RankingWeights.Passage

  /// Lines of the invented interview: a credit, a heading, a question, an answer.
  private enum Line {
    static let credit = 2
    static let heading = 5
    static let question = 6
    static let answer = 7
  }

  private func weight(
    ofLine line: Int, asked question: String, options: AnswerOptions = .init()
  ) throws -> Float? {
    let stages = try Stages(question, of: Answerers.bees.get(), options: options)
    let passage = try (0..<stages.corpus.index.passageCount).first {
      try stages.line(of: $0) == line
    }
    return try stages.context.eligibility.weight(of: #require(passage))
  }

  @Test(
    arguments: [
      (Line.answer, Float(1)), (Line.credit, 1), (Line.question, Weight.interviewer),
      (Line.heading, Weight.heading),
    ] as [(Int, Float)])
  func `Asked of what was said, questions and headings count less`(line: Int, weight: Float) throws
  {
    #expect(try self.weight(ofLine: line, asked: "蜂箱為什麼在屋頂？") == weight)
  }

  @Test(
    arguments: [(Line.question, Float(1)), (Line.answer, nil), (Line.heading, nil)]
      as [(Int, Float?)])
  func `Asked of what was asked, only the interviewer may answer`(line: Int, weight: Float?) throws
  {
    #expect(try self.weight(ofLine: line, asked: "關於蜂箱，記者問了什麼？") == weight)
  }

  @Test(arguments: [Line.question, Line.heading, Line.credit])
  func `Asked of the piece itself, all its paragraphs count whole`(line: Int) throws {
    #expect(try weight(ofLine: line, asked: "編輯是誰？") == 1)
  }

  @Test func `Where nobody leads, anybody may have asked`() throws {
    let stages = try Stages(
      "What did the reporter ask about wax?", ofText: "Wax is soft.\nAsk Ann.")
    #expect(stages.context.eligibility.weight(of: 0) == 1)
  }

  @Test(
    arguments: [(Line.answer, true), (Line.question, false), (Line.heading, false)] as [(Int, Bool)]
  )
  func `Asked of one speaker, nobody else may answer`(line: Int, isAllowed: Bool) throws {
    let weight = try self.weight(ofLine: line, asked: "蜂箱", options: .init(speaker: "陳瀾"))
    #expect((weight != nil) == isAllowed)
  }

  @Test func `Asked within a part of the piece, no other part may answer`() throws {
    let question = "導語怎麼介紹陳瀾？"
    #expect(try weight(ofLine: 3, asked: question) == 1)
    #expect(try weight(ofLine: Line.answer, asked: question) == nil)
  }

  @Test func `A part that the piece does not have limits nothing`() throws {
    let stages = try Stages(
      "What does the introduction say of wax?", ofText: "A: Wax is soft.\nB: Yes.")
    #expect(stages.context.eligibility.weight(of: 0) != nil)
    #expect(!stages.context.eligibility.isInNamedPart(0))
  }

  @Test(arguments: [
    ("導語怎麼介紹陳瀾？", 3, true), ("關於蜂箱，記者問了什麼？", Line.question, true),
    ("蜂箱為什麼在屋頂？", Line.question, false),
  ])
  func `A passage can be in the part that the question names`(
    question: String, line: Int, isInPart: Bool
  ) throws {
    let stages = try Stages(question, of: Answerers.bees.get())
    let passage = try #require(
      try stages.context.range.first { try stages.line(of: $0) == line })
    #expect(stages.context.eligibility.isInNamedPart(passage) == isInPart)
  }
}
