import Fixtures
import Testing

@testable import InterviewQA

/// Facts of the invented ferry; its paragraphs are numbered from 1, passages from 0.
struct FactFinderTests {
  private func matches(_ question: String) throws -> FactMatches {
    try Stages(question, of: Answerers.ferry.get()).context.facts
  }

  @Test(arguments: [
    ("How many passengers of the ferry?", "320 people"), ("How many cars of the ferry?", "40"),
    ("渡轮的乘客有多少人？", "320 people"),
  ])
  func `Of the facts of a passage the one that is asked for fits best`(
    question: String, value: String
  ) throws {
    let matches = try self.matches(question)
    let best = try #require(matches.best(in: 3))
    #expect(matches.fact(of: best).short.en == value)
    #expect(best.fitness >= RankingWeights.Fact.answering)
  }

  @Test func `A fact whose subject is the question fits wholly`() throws {
    let best = try #require(try matches("How many passengers of the ferry?").best(in: 3))
    #expect(best.fitness > 0.9)
    #expect(best.fitness <= 1)
  }

  @Test(arguments: [
    // Another kind of question than the relation answers.
    "Why passengers of the ferry?", "Where are the cars of the ferry?",
    // Nothing of its subject.
    "How many opera singers?",
    // Another measure.
    "How much money do passengers of the ferry pay?",
  ])
  func `A fact of another kind or subject does not fit`(question: String) throws {
    #expect(try matches(question).best(in: 3) == nil)
  }

  @Test func `What proves a fact has to hold the unit that is asked for`() throws {
    // 几岁 asks for years of age, which no fact is measured in.
    #expect(try matches("渡轮的乘客几岁？").best(in: 3) == nil)
  }

  @Test func `Only facts of the source that is asked fit`() throws {
    let stages = try Stages(
      "How many passengers of the ferry?", of: Answerers.ferry.get(),
      options: .init(source: "elsewhere"))
    #expect(stages.context.facts.passages(fitting: 0).isEmpty)
  }

  @Test func `Passages are told by the fitness of their facts`() throws {
    let matches = try self.matches("How many passengers of the ferry?")
    #expect(matches.passages(fitting: 0) == [3])
    #expect(matches.passages(fitting: 2) == [])
  }

  @Test func `Whoever just names somebody asks for the role`() throws {
    let matches = try self.matches("Who is Noor Haddad?")
    let best = try #require(matches.best(in: 1))
    #expect(matches.fact(of: best).relation == "role")
  }

  @Test(arguments: [
    ("320 people", "320 people"), ("We carry 320 people", "320 people"), ("40 cars", "40"),
    ("500 people", nil),
  ])
  func `Words of a passage lead to the fact that they prove`(words: String, value: String?) throws {
    let document = try Answerers.ferry.get().corpus.documents.document(0)
    let fact = try matches("How many passengers?").fact(
      provedBy: words, in: 3, of: document.primary)
    #expect(fact?.short.en == value)
  }
}
