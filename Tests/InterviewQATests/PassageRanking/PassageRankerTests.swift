import Fixtures
import Testing
import Transcripts

@testable import InterviewQA

struct PassageRankerTests {
  @Test(
    arguments: [
      ("編輯是誰？", [2]), ("How many sections does the interview have?", [5, 11]),
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

  @Test(arguments: [
    ("How many steps does the tower have?", "lighthouse", PassageRanking.Order.score),
    ("Why did Ida keep goats?", "lighthouse", .list), ("為什麼不造吊橋？", "bridge", .list),
    ("采访分几个部分？", "bakery", .structure(.sections)),
    ("What was the last question?", "lighthouse", .structure(.questions)),
    ("记者是谁？", "bakery", .structure(.credits)),
  ])
  func `A ranking tells what decided its order`(
    question: String, talk: String, order: PassageRanking.Order
  ) throws {
    #expect(try Stages(question, of: Answerers.talk(talk)).ranking().order == order)
  }

  @Test func `Of a comparison the best passage of each name comes first`() throws {
    let talk = """
      Q: How do Google and Meta differ?
      A: Google pays well, Google hires fast, and Google is large.
      Google was better last year.
      Meta is quiet.
      """
    let stages = try Stages("Is Google better than Meta?", of: answerer(of: ["a.txt": talk]))
    let ranking = try stages.ranking()
    #expect(ranking.order == .bothSides)
    let lines = try stages.rankedLines()
    let first = try #require(lines.first)
    #expect(first == 1 || lines.prefix(2).contains(4))
  }

  @Test func `The items of a list stand first, in their order, and count as its parts`() throws {
    let stages = try Stages("Why did Ida keep goats?", of: Answerers.talk("lighthouse"))
    #expect(try stages.ranking().partCount == 2)
    #expect(try stages.rankedLines().prefix(3) == [12, 13, 11])
  }

  @Test func `Asked for one of the items, the list is not told`() throws {
    let stages = try Stages("吊橋要多花多少錢？", of: Answerers.talk("bridge"))
    #expect(try stages.ranking().partCount == 0)
    #expect(try stages.rankedLines().first == 9)
  }

  @Test func `Of equal passages the earlier stands first`() throws {
    let twice = try answerer(of: ["a.txt": "Bees sleep.\nAnts dig.\nBees sleep.\nWasps fly."])
    #expect(try Stages("Do bees sleep?", of: twice).rankedLines() == [1, 3])
  }

  @Test func `A passage that does not mention a name of the question loses by it`() throws {
    let stages = try Stages("What does Google sell?", ofText: "Google rents out.\nWe sell wax.")
    let lacking = try #require(try stages.ranked(atLine: 2)).parts
    let holding = try #require(try stages.ranked(atLine: 1)).parts
    #expect(lacking.missingNames < 0)
    #expect(holding.missingNames == 0)
  }

  @Test func `A passage gains by holding the kind of thing that is asked for`() throws {
    let text = "The goats cost a lot of money, we heard.\nThe goats cost 40 pounds, we heard."
    let stages = try Stages("How much did the goats cost?", ofText: text)
    #expect(try #require(try stages.ranked(atLine: 1)).parts.expected == 0)
    #expect(try #require(try stages.ranked(atLine: 2)).parts.expected > 0)
    #expect(try stages.rankedLines().first == 2)
  }

  @Test func `A kind of thing that all passages hold tells none of them apart`() throws {
    let text = "The goats cost 90 pounds, we heard.\nThe goats cost 40 pounds, we heard."
    let stages = try Stages("How much did the goats cost?", ofText: text)
    #expect(try stages.ranking().passages.map(\.parts.expected) == [0, 0])
  }

  @Test func `Whoever the question names gains by speaking`() throws {
    let talk = "Ann: The wax is soft.\nBen: The wax is soft.\nAnn: Yes.\nBen: No."
    let stages = try Stages("What does Ben say of the wax?", ofText: talk)
    #expect(try #require(try stages.ranked(atLine: 2)).parts.subject > 0)
    #expect(try #require(try stages.ranked(atLine: 1)).parts.subject == 0)
  }

  @Test func `A passage beside the answer before gains by that`() throws {
    let talk = try Answerers.talk("lighthouse")
    var question = try talk.question(from: "What about the boat?")
    question.nearby = [4]
    let stages = Stages(question, of: talk)
    let parts = try stages.ranking().passages.map { ($0.passage, $0.parts.nearby) }
    #expect(parts.contains { $0 == 4 && $1 > 0 })
    #expect(parts.allSatisfy { $0 == 4 || $1 == 0 })
  }

  @Test func `A fact that fits and an anticipated question bring their passage to the top`() throws
  {
    let fact = try Stages("How many passengers of the ferry?", of: Answerers.ferry.get())
    #expect(try fact.rankedLines().first == 4)
    #expect(try #require(try fact.ranked(atLine: 4)).parts.fact > 0)
    let question = try Stages("what makes the vessel stop halfway", of: Answerers.ferry.get())
    #expect(try question.rankedLines().first == 6)
    #expect(try #require(try question.ranked(atLine: 6)).parts.anticipated > 0)
  }

  @Test
  func `A passage that was not found is ranked by the same measures as one that was`() throws {
    let stages = try Stages("How many steps does the tower have?", of: Answerers.talk("lighthouse"))
    for known in try stages.ranking().passages {
      let again = try stages.ranker.ranked(known.passage, among: stages.candidates)
      #expect(again.score == known.score)
    }
  }

  @Test func `What was seen is left out of a ranking, with its parts`() throws {
    let stages = try Stages("為什麼不造吊橋？", of: Answerers.talk("bridge"))
    let ranking = try stages.ranking()
    let left = ranking.without([ranking.passages[1].passage])
    #expect(left.partCount == ranking.partCount - 1)
    #expect(left.passages.count == ranking.passages.count - 1)
    #expect(left.order == .list)
  }
}
