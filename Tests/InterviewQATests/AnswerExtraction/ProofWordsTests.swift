import InterviewQA
import Testing

struct ProofWordsTests {
  private static let text = """
    Moor: How did the boat yard begin?
    Tessel: My aunt Wilma rented the old Kestrel mill. A hull took us nine weeks. We sold the first
    one to a doctor in Brenham.

    Moor: What does a boat of the Heron type cost?
    Tessel: Four thousand dollars, with the oars.

    """
  private static let chinese = """
    记者：你们的船厂是怎么开始的？
    田薇：我姨妈租下了旧磨坊。造一艘船要九个星期。

    """

  /// The words of a file between two bytes, of the first part that fits.
  private func words(of part: String, _ question: String, in text: String) throws -> String? {
    let answer = try answerer(of: ["yard.txt": text]).answer(question)
    let proved = answer.proof.first { $0.part == part }
    return proved?.bytes.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("kestrel", "Who rented the Kestrel mill?", "Kestrel"),
      ("hull", "How long did a hull take?", "hull"),
      ("heron", "What does a Heron boat cost?", "Heron"),
    ])
  func `A part is proved by words of the file`(
    part: String, question: String, expected: String
  ) throws {
    #expect(try words(of: part, question, in: Self.text) == expected)
  }

  @Test func `Chinese words are found in the other script`() throws {
    #expect(try words(of: "磨坊", "誰租下了磨坊？", in: Self.chinese) == "磨坊")
  }

  @Test
  func `Words in the question before a paragraph are said to stand there`() throws {
    let answer = try answerer(of: ["yard.txt": Self.text]).answer("What does a Heron boat cost?")
    let name = try #require(answer.proof.first { $0.part == "heron" })
    #expect(name.source == .question)
    #expect(name.citation == 0)
  }

  @Test func `A part that is only in the sentence that answers is nowhere else`() throws {
    let answer = try answerer(of: ["yard.txt": Self.text]).answer("How long did a hull take?")
    let part = try #require(answer.proof.first { $0.part == "hull" })
    #expect(part.source == .clause || part.source == .sentence)
    let bytes = try #require(part.bytes)
    #expect(answer.citations[0].focus.contains(bytes.lowerBound))
  }

  @Test func `The explanation lists what is not proved, too`() throws {
    let answerer = try answerer(of: ["yard.txt": Self.text])
    var dialogue = Dialogue()
    let answer = try answerer.answer("Who rented the haunted Kestrel mill?", in: &dialogue)
    let explained = try #require(try answerer.explanation(of: answer, in: dialogue)?.proof)
    let open = explained.parts.filter { $0.source == nil }.map(\.part)
    #expect(open == ["haunted"])
    #expect(explained.parts.first { $0.part == "kestrel" }?.words == "Kestrel")
  }
}
