import EntityRecognition
import Fixtures
import Testing
import Transcripts

@testable import InterviewQA

struct SentenceScorerTests {
  @Test(arguments: [
    ("Who held the sail?", "Ann held the rope. «Ben held the sail.» Then it rained."),
    ("When did the hive burn?", "The hive burnt. «That was in March 1974.» We wept."),
    ("How many goats were there?", "We had goats. «Of these 12 goats gave milk.» One sang."),
    // What the first sentence names, the others are about.
    ("How much was the hive?", "We bought a hive. «That was 300 dollars.» It hums."),
    ("酵母养了几年？", "我自己养酵母。«已经九年了。»每天都要喂。"), ("谁设计了围堰？", "洪水很大。«简文德设计了围堰。»后来没事。"),
    ("為什麼等到凌晨？", "我們上橋。«等到凌晨是因為溫度。»鋼梁很重。"),
  ])
  func `The sentence that says most of the question answers`(
    question: String, marked: String
  ) throws {
    let expected = MarkedText(marked)
    let stages = try Stages(question, ofText: expected.text)
    let text = try stages.corpus.texts(of: 0)[0]
    let scored = stages.context.sentences.scored(text, passage: 0, edition: 0)
    let best = try #require(scored.map(\.score).max())
    let first = try #require(scored.first { $0.score == best })
    #expect(MarkedText(expected.text, [first.range]) == expected)
  }

  @Test(arguments: [
    ("Who held the sail?", "Tom «held» a «sail», then let go."),
    ("Do bees sleep?", "A «bee» «sleeps»; «bees» hum."), ("蜂蜜多少钱？", "«蜂蜜»和蜂蜡，还有«蜂蜜»。"),
    ("羊毛毯子卖多少？", "«羊«毛»«毯»子»很好，羊也好。"), ("屋頂的蜂箱", "«屋顶»上没有箱子。"),
    ("Why wax?", "Nothing of the kind."), ("Google 的排名", "«Google»和«谷歌»是一家。"),
  ])
  func `Words of the question are found in a sentence`(question: String, marked: String) throws {
    let expected = MarkedText(marked)
    let stages = try Stages(question, ofText: expected.text)
    let utf8 = try stages.corpus.texts(of: 0)[0].reading.utf8
    let asked = stages.context.sentences.askedBytes(in: utf8, utf8.indices)
    #expect(MarkedText(expected.text, asked) == expected)
  }

  @Test func `They are looked for in the sentence only, in bytes of the text`() throws {
    let stages = try Stages("Do bees sleep?", ofText: "Bees hum. Bees sleep.")
    let text = try stages.corpus.texts(of: 0)[0]
    let asked = stages.context.sentences.askedBytes(in: text.reading.utf8, text.sentences[1].bytes)
    #expect(MarkedText("Bees hum. Bees sleep.", asked) == MarkedText("Bees hum. «Bees» «sleep»."))
  }

  @Test(arguments: [
    ("How many goats?", "In 1974 we had «12 goats» and «3 boats»."),
    ("When was that?", "In «1974» we had 12 goats for two years."),
    ("How long ago was that?", "In «1974» we had 12 goats for «two years»."),
    ("How long did they stay?", "In 1974 we had 12 goats for «two years»."),
    ("How old was she?", "In 1974 she was «twelve years old», and stayed for two years."),
    ("Why goats?", "In 1974 we had 12 goats."),
    ("多少钱？", "2011年卖«三百元»，有九个人。"),
  ])
  func `Things of the kind that is asked for are found`(question: String, marked: String) throws {
    let expected = MarkedText(marked)
    let stages = try Stages(question, ofText: expected.text)
    let entities = stages.context.sentences.expectedEntities(in: try stages.corpus.texts(of: 0)[0])
    #expect(MarkedText(expected.text, entities.map(\.bytes)) == expected)
  }

  @Test func `A passage is as close as its best sentence`() throws {
    let stages = try Stages(
      "soft wax", ofText: "Soft wax melts. Soft.\nSoft wood. Hard wax.\nA hive.")
    let texts = try CandidateTexts(of: [0, 1, 2], in: stages.corpus)
    let closeness = stages.context.sentences.closeness(of: texts, passages: 3)
    #expect(closeness[0].sentence > closeness[1].sentence)
    #expect(closeness[1].sentence > 0)
    #expect(closeness[2].sum == 0)
  }

  @Test func `Words that follow each other as in the question bring a passage closer`() throws {
    let stages = try Stages("soft wax", ofText: "Soft wax melts.\nWax is soft.")
    let texts = try CandidateTexts(of: [0, 1], in: stages.corpus)
    let closeness = stages.context.sentences.closeness(of: texts, passages: 2)
    #expect(closeness[0].bigrams > 0)
    #expect(closeness[1].bigrams == 0)
  }

  @Test func `It counts whether a sentence with the words has the kind of thing asked for`() throws
  {
    let text =
      "The goats cost 40 pounds.\nThe goats cost a lot. Wax was 3 pounds.\nThe goats slept."
    let stages = try Stages("How much did the goats cost?", ofText: text)
    let texts = try CandidateTexts(of: [0, 1, 2], in: stages.corpus)
    let expected = stages.context.sentences.closeness(of: texts, passages: 3).map(\.expected)
    #expect(expected[0] == 1)
    #expect(expected[1] < 1)
    #expect(expected[2] == 0)
  }

  @Test func `No sentence scores more than one that says all of the question`() throws {
    let stages = try Stages("soft wax", ofText: "Soft wax melts.\nWax.")
    let texts = try CandidateTexts(of: [0, 1], in: stages.corpus)
    let closeness = stages.context.sentences.closeness(of: texts, passages: 2)
    let best = RankingWeights.Sentence.best * stages.context.sentences.maxScore
    #expect(closeness.allSatisfy { $0.sentence <= best })
  }
}
