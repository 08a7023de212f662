import Fixtures
import InterviewQA
import PassageRetrieval
import Testing

@testable import InterviewQA

struct AnswerabilityTests {
  private func isAnswerable(_ stages: Stages) throws -> Bool {
    try Answerability(context: stages.context).verdict(on: stages.ranking()).isAnswered
  }

  private func isAnswerable(
    _ question: String, of talk: String, options: AnswerOptions = .init()
  ) throws -> Bool {
    try isAnswerable(Stages(question, of: Answerers.talk(talk), options: options))
  }

  @Test(arguments: [
    ("How many steps does the tower have?", "lighthouse"), ("Who lost two fingers?", "lighthouse"),
    ("What did Tom Barlow hold?", "lighthouse"), ("桂花面包卖多少钱？", "bakery"),
    ("面粉是从哪里来的？", "bakery"), ("鋼材用了多少？", "bridge"), ("盧漢章常說什麼？", "bridge"),
  ])
  func `A question is answered where a passage holds what it asks about`(
    question: String, talk: String
  ) throws {
    #expect(try isAnswerable(question, of: talk))
  }

  @Test(arguments: [
    ("Did Elon Musk climb the tower?", "lighthouse"), ("马斯克的面粉从哪里来？", "bakery"),
    ("谷歌的橋有多長？", "bridge"), ("Did Napoleon climb the tower?", "lighthouse"),
  ])
  func `A name that the sources do not have is not answered with another's words`(
    question: String, talk: String
  ) throws {
    #expect(try !isAnswerable(question, of: talk))
  }

  @Test(arguments: [
    ("How are submarines built?", "lighthouse"), ("量子计算机的原理是什么？", "bakery"),
    ("熊貓吃什麼？", "bridge"),
  ])
  func `A question of which no passage holds enough is declined`(
    question: String, talk: String
  ) throws {
    #expect(try !isAnswerable(question, of: talk))
  }

  @Test(arguments: [("Ida Morrow 几岁？", false), ("How many steps does the tower have?", true)])
  func `The unit that is asked for has to be there`(question: String, isAnswerable: Bool) throws {
    #expect(try self.isAnswerable(question, of: "lighthouse") == isAnswerable)
  }

  @Test func `A question of nothing in particular is answered by the source that is asked`() throws
  {
    #expect(try !isAnswerable(Stages("的？", of: Answerers.bees.get())))
    let both = try answerer(of: ["ants.txt": "Ants dig.", "bees.txt": "Bees hum."])
    let one = try Stages("ants", of: both, options: .init(source: "ants"))
    #expect(try isAnswerable(one))
  }

  @Test(arguments: [
    // Nothing else names what is said there.
    "導語裡講了什麼？", "How does the interview end?", "記者問了什麼問題？",
  ])
  func `A part of the piece answers the question that names it`(question: String) throws {
    #expect(try isAnswerable(Stages(question, of: Answerers.bees.get())))
  }

  @Test
  func `A passage beside the answer before needs only a word of the question`() throws {
    var files = ["goats.txt": "Goats eat seaweed."]
    for number in 1...20 { files["\(number).txt"] = "Bees hum in the lime tree." }
    let archive = try answerer(of: files)
    var question = try archive.question(
      from: "Do zebras on quiet harbour lawns ever taste seaweed?")
    #expect(try !isAnswerable(Stages(question, of: archive)))
    question.nearby = Set(0..<archive.corpus.index.passageCount)
    #expect(try isAnswerable(Stages(question, of: archive)))
  }

  @Test(arguments: [
    // What is asked in the words of an anticipated question.
    ("reason for the halt beside the marker", true),
    ("Why does the ferry wait at the red buoy?", true),
    // Nobody anticipated it, and the text says nothing like it.
    ("How is the engine repaired?", false), ("Which opera is sung aboard?", false),
    // Names that only questions of an editor could have.
    ("Does Napoleon wait at the red buoy?", false),
  ])
  func `Where an editor anticipated questions, those and the text are all that is said`(
    question: String, isAnswerable: Bool
  ) throws {
    #expect(try self.isAnswerable(Stages(question, of: Answerers.ferry.get())) == isAnswerable)
  }

  @Test(arguments: ["How many people does the ferry carry?", "What makes the vessel stop halfway?"])
  func `What the text or an editor tells is answered`(question: String) throws {
    #expect(try isAnswerable(Stages(question, of: Answerers.ferry.get())))
  }
}
