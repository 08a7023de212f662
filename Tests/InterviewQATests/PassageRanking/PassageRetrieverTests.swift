import Fixtures
import PassageRetrieval
import Testing

@testable import InterviewQA

struct PassageRetrieverTests {
  private func lines(_ candidates: [Candidate], of stages: Stages) throws -> [Int] {
    try candidates.map { try stages.line(of: $0.passage) }
  }

  @Test func `Passages are found by their terms, the best first`() throws {
    let stages = try Stages("soft wax", ofText: "Wax melts slowly.\nSoft wax.\nA hive hums.")
    let candidates = stages.candidates
    #expect(try lines(candidates.found, of: stages) == [2, 1])
    #expect(candidates.bestScore == candidates.found[0].score)
    #expect(candidates.found.map(\.score) == candidates.found.map(\.score).sorted(by: >))
  }

  @Test func `Of equal ones the earlier stands first`() throws {
    let stages = try Stages("wax", ofText: "Wax.\nA hive hums.\nWax.")
    #expect(try lines(stages.candidates.found, of: stages) == [1, 3])
  }

  @Test func `Where nothing is found there is no score`() throws {
    let candidates = try Stages("opera", ofText: "Wax melts.").candidates
    #expect(candidates.found.isEmpty && candidates.proposed.isEmpty)
    #expect(candidates.bestScore == 0)
  }

  @Test(arguments: [
    (AnswerOptions(source: "b"), [4]), (AnswerOptions(source: "b.txt"), [4]),
    (AnswerOptions(source: "c"), []), (AnswerOptions(speaker: "Ann"), [1, 3]),
  ])
  func `Nothing is found that the options leave out`(options: AnswerOptions, passages: [Int]) throws
  {
    let talk = "Ben: I talk.\nAnn: Wax melts.\nBen: I see.\nAnn: Wax cools."
    let sources = try answerer(of: ["a.txt": talk, "b.txt": "Wax shines."])
    let stages = try Stages("wax", of: sources, options: options)
    #expect(stages.candidates.found.map(\.passage).sorted() == passages)
  }

  @Test func `A candidate's score has its weight in it`() throws {
    let stages = try Stages("蜂箱為什麼在屋頂？", of: Answerers.bees.get())
    let weights = stages.candidates.found.map(\.kindWeight)
    #expect(Set(weights).isSuperset(of: [1, RankingWeights.Passage.interviewer]))
    for candidate in stages.candidates.found {
      let own = stages.answerer.retriever.candidate(candidate.passage, for: stages.context)
      #expect(abs(own.score - candidate.score) < 0.001)
      #expect(own.kindWeight == candidate.kindWeight)
    }
  }

  @Test func `A fact and an anticipated question propose passages with other words`() throws {
    let question = try Stages("what makes the vessel stop halfway", of: Answerers.ferry.get())
    let found = question.candidates.found + question.candidates.proposed
    #expect(try lines(found, of: question).contains(6))
  }

  @Test func `What stands beside the answer before is proposed, once`() throws {
    let talk = try Answerers.talk("lighthouse")
    var question = try talk.question(from: "opera singers and the goats")
    question.nearby = [1, 2, 8]
    let candidates = Stages(question, of: talk).candidates
    let all = (candidates.found + candidates.proposed).map(\.passage)
    #expect(Set(all).isSuperset(of: [1, 2, 8]))
    #expect(Set(all).count == all.count)
    #expect(candidates.proposed.map(\.passage) == candidates.proposed.map(\.passage).sorted())
  }

  @Test func `A large corpus is searched as a small one is`() throws {
    let lines = (0..<40).map { "Hive \($0) hums, \($0.isMultiple(of: 7) ? "soft wax" : "wax")." }
    let stages = try Stages("soft wax", ofText: lines.joined(separator: "\n"))
    let searched = stages.corpus.index.search(
      stages.question.query, in: stages.context.range, limit: 15
    ) { passage, score in stages.context.eligibility.weight(of: passage).map { score * $0 } }
    #expect(stages.candidates.found.map(\.passage) == searched.map(\.passage))
  }

  @Test func `The subject is who speaks and is named`() throws {
    let talk = "Ann: The wax is soft.\nBen: I disagree.\nAnn: Yes.\nBen: No."
    #expect(try Stages("What does Ben say?", ofText: talk).context.subject?.topic.text == "ben")
    #expect(try Stages("What of the wax?", ofText: talk).context.subject == nil)
  }
}
