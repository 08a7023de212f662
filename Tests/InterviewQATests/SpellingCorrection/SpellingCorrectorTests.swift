import Fixtures
import Testing

@testable import InterviewQA

struct SpellingCorrectorTests {
  private let talk: QuestionAnswerer

  init() throws {
    talk = try answerer(of: [
      "talk.txt": """
      Host: Who leads the field?
      Anna Petrov: Google leads, then Anthropic. The lab in Kleinburg is small, and we met Meta there.
      Host: 杨立昆怎么看?
      Anna Petrov: 楊立昆說英偉達的晶片最快。李飛飛也去了。
      """
    ])
  }

  @Test(arguments: [
    ("楊力昆說了什麼？", ["楊力昆": "楊立昆"]), ("杨立坤说了什么？", ["杨立坤": "杨立昆"]),
    ("英为达的芯片怎么样？", ["英为达": "英伟达"]), ("Anthropc 排第几？", ["Anthropc": "Anthropic"]),
    ("Where does Gogle rank?", ["Gogle": "Google"]),
    ("Where does anhtropic rank?", ["anhtropic": "Anthropic"]),
    ("What is in Klienburg?", ["Klienburg": "Kleinburg"]),
    ("What does Petrow say?", ["Petrow": "Petrov"]),
    ("Gogle 和英为达", ["Gogle": "Google", "英为达": "英伟达"]),
  ])
  func `A misspelt name is read as the one the sources mention`(
    question: String, corrected: [String: String]
  ) throws {
    #expect(try talk.answer(question).understood.corrected == corrected)
  }

  @Test(arguments: [
    // What the sources mention, and names of the lexicon that they do not.
    "杨立昆说了什么？", "Where does Google rank?", "马斯克怎么看？", "What does Elon Musk say?",
    // Ordinary words that are like names.
    "Does it apply?", "Who eats meat?", "英国达到了什么？", "英伟的芯片", "Who ate the eggs?",
    // Too far from any name, or too short to tell.
    "Where does Gaggle rank?", "杨力坤说了什么？", "Goo?", "王立坤说了什么？", "老杨立坤鹏说了什么？",
  ])
  func `What may be meant as it stands is left alone`(question: String) throws {
    #expect(try talk.answer(question).understood.corrected.isEmpty)
  }

  @Test func `A name as near to two others is none of them`() throws {
    let talk = try answerer(of: [
      "talk.txt": "We met Marlobert, and Markobert with him, but no Petronella."
    ])
    #expect(try talk.answer("Did you see Marxobert?").understood.corrected.isEmpty)
    #expect(
      try talk.answer("What of Petronela?").understood.corrected == ["Petronela": "Petronella"])
  }

  @Test func `A short name that only the text tells is not read for another`() throws {
    let talk = try answerer(of: ["talk.txt": "We met Andrew there."])
    #expect(try talk.answer("Did you meet Andrea?").understood.corrected.isEmpty)
  }

  @Test func `A corrected question is answered as the right one is`() throws {
    let wrong = try talk.answer("英为达的晶片怎么样？")
    let right = try talk.answer("英伟达的晶片怎么样？")
    #expect(wrong.citations == right.citations)
    #expect(wrong.question == "英为达的晶片怎么样？")
    #expect((wrong.status, wrong.understood.terms) == (.answered, right.understood.terms))
  }

  @Test(arguments: [
    "«Gogle» 和«英为达»", "Where does «anhtropic» rank?", "What is in «Klienburg», then?",
    "«楊力昆»說了什麼？", "Who leads the field?",
  ])
  func `A correction tells where the misspelt name stands`(marked: String) throws {
    let question = MarkedText(marked)
    let corrections = try talk.question(from: question.text).corrections
    #expect(MarkedText(question.text, corrections.map(\.range)) == question)
    let utf8 = Array(question.text.utf8)
    for correction in corrections {
      #expect(String(decoding: utf8[correction.range], as: UTF8.self) == correction.written)
    }
  }

  @Test func `A text is corrected from the back, so that no place moves`() {
    let corrections = [
      Correction(written: "Gogle", read: "Google", range: 0..<5),
      Correction(written: "Mata", read: "Meta Platforms", range: 10..<14),
    ]
    #expect("Gogle and Mata?".corrected(by: corrections) == "Google and Meta Platforms?")
    #expect("Gogle".corrected(by: []) == "Gogle")
  }
}
