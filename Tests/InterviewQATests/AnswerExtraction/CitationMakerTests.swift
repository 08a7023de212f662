import Fixtures
import InterviewQA
import Testing
import Transcripts

@testable import InterviewQA

struct CitationMakerTests {
  @Test(arguments: [
    (
      "How many steps does the tower have?",
      "Climb. «The tower has 212 steps, and I went up four times a day.»"
    ),
    (
      "When was the worst night?",
      "«The night of 8 December 1989.» The waves broke the window of the lamp room, eighteen metres "
        + "above the sea."
    ),
    (
      "What does Ida think of lighthouses without keepers?",
      "«I think a machine can keep a light, but it cannot see a boat in trouble. I saw eleven of them.»"
    ),
  ])
  func `A quotation is the part of its paragraph that answers`(
    question: String, marked: String
  ) throws {
    let quotation = try #require(try Stages(question, of: Answerers.talk("lighthouse")).quotation())
    #expect(MarkedText(quotation.text.reading.string, [quotation.range]) == MarkedText(marked))
  }

  @Test(arguments: [
    (
      "What does Ida think of lighthouses without keepers?", "lighthouse",
      "«I think a machine can keep a light, but it cannot see a boat in trouble.» I saw eleven of them."
    ),
    ("卢汉章教授常说什么？", "bridge", "«我的老師是盧漢章教授，他常說橋是寫在河上的字。»"),
    ("吊桥的河谷风有多大？", "bridge", "«第一，河谷的風太大，每秒可達四十公尺。»"),
    ("2006年夏天洪水沖走了什麼？", "bridge", "出過一次。«2006年夏天洪水沖走了兩座臨時橋墩，幸好沒有人受傷。»"),
  ])
  func `The focus is the sentence of the quotation that answers`(
    question: String, talk: String, marked: String
  ) throws {
    let stages = try Stages(question, of: Answerers.talk(talk))
    let citation = try stages.citations.citation(of: #require(try stages.quotation()))
    #expect(MarkedText(citation.quote, [citation.focusInQuote]) == MarkedText(marked))
  }

  @Test(
    arguments: [
      ("How many passengers are carried?", "How many passengers do you carry?"),
      ("Does a full ship run onto the sandbank?", "Why does the ferry wait at the red buoy?"),
    ])
  func `A citation has the question asked, in the source's words`(
    question: String, asked: String
  ) throws {
    let citation = try self.citation(question, of: Answerers.ferry.get())
    #expect(citation.asked?.text == asked)
  }

  @Test func `A question of several paragraphs is told whole`() throws {
    let talk = """
      Q: Two things about the mill.
      Who built it?
      A: My uncle built the mill.
      Q: And now?
      A: It stands empty.
      """
    let citation = try self.citation("Who built the mill?", of: answerer(of: ["mill.txt": talk])) {
      $0.role == .guest
    }
    #expect(citation.asked?.text == "Two things about the mill.\nWho built it?")
    #expect(citation.asked?.line == 1)
  }

  @Test func `What no question precedes has none`() throws {
    let citation = try self.citation(
      "Who kept the light for thirty-one years?", of: Answerers.talk("lighthouse")
    ) { $0.line == 1 }
    #expect(citation.asked == nil)
    #expect(citation.turn == nil)
    #expect(citation.speaker == nil)
  }

  @Test(arguments: [
    ("Does a full ship run onto the sandbank?", EditionKind.original, nil),
    ("满载的船会搁浅吗？", EditionKind.original, "因为潮水在那里转向，满载的船会搁浅。"),
  ])
  func `The original is quoted, with our account for a reader of another language`(
    question: String, edition: EditionKind, account: String?
  ) throws {
    let citation = try self.citation(question, of: Answerers.ferry.get()) { $0.paragraph == 6 }
    #expect(citation.edition == edition)
    #expect(citation.account?.text == account)
  }

  @Test(arguments: [
    ("Does a full ship strand?", "en"), ("满载的船会搁浅吗？", "zh-Hans"), ("滿載的船會擱淺嗎？", "zh-Hans"),
  ])
  func `Of records the one in the question's language is quoted`(
    question: String, language: String
  ) throws {
    let citation = try self.citation(question, of: Answerers.ferryRecords.get()) {
      $0.paragraph == 6
    }
    #expect((citation.edition, citation.language) == (.record, language))
    #expect(citation.account == nil)
  }

  @Test func `What an editor names as the answer is quoted, though another sentence says more`()
    throws
  {
    let stages = try Stages("favourite colour of the hull", of: Answerers.ferry.get())
    let quotation = try #require(try stages.quotation())
    let answer = MarkedText("I would paint her «green» again.")
    #expect(MarkedText(answer.text, quotation.anticipatedAnswer) == answer)
    let reason = try Stages("reason for the halt beside the marker", of: Answerers.ferry.get())
    let because = try #require(try reason.quotation())
    let marked = MarkedText(
      "Because «the tide turns there». A full ship would run onto the sandbank.")
    #expect(MarkedText(marked.text, because.anticipatedAnswer) == marked)
    #expect(because.focus.contains(because.anticipatedAnswer[0].lowerBound))
  }

  @Test func `Words that prove a fact are in the focus`() throws {
    let stages = try Stages("How many passengers of the ferry?", of: Answerers.ferry.get())
    let citation = try stages.citations.citation(of: #require(try stages.quotation()))
    #expect(citation.focusText == "We carry 320 people and 40 cars.")
  }

  /// The first citation, or the first of some.
  private func citation(
    _ question: String, of answerer: QuestionAnswerer,
    where isMeant: (Citation) -> Bool = { _ in true }
  ) throws -> Citation {
    try #require(try answerer.answer(question).citations.first(where: isMeant))
  }
}
