import Fixtures
import InterviewQA
import Testing

/// Passages by the words that they hold and by citations.
struct PassagesTests {
  private let answerer: QuestionAnswerer

  init() throws {
    let folder = try TemporaryFolder([
      "talk.txt": """
      Rolf Dahl: Who built the kiln?

      Ada Hall: My father did. I do not sell the bricks.

      Rolf Dahl: 你为什么来这里？

      Ada Hall: 我觉得河边的风很好。

      """
    ])
    answerer = try QuestionAnswerer(
      knowledge: Repository.knowledge.get(), sources: [folder.path + "/talk.txt"])
  }

  @Test(arguments: [
    ("kiln", [1]), ("the kiln", [1]), ("bricks father", [2]), ("I do not", [2]), ("of", []),
    ("我觉得", [4]), ("的", [4]), ("？！", []), ("", []), ("kiln bricks", []),
  ])
  func `A passage is found by all of its words, common ones where there are no others`(
    words: String, paragraphs: [Int]
  ) throws {
    #expect(try answerer.passages(holding: words).map(\.paragraph).sorted() == paragraphs)
  }

  @Test(arguments: [
    ("talk.txt:3", 2), ("talk.txt:4", nil), ("talk.txt:99", nil), ("talk.txt:3:11", 2),
    ("talk#p2", 2),
    ("dixit://source/talk#p2", 2), ("Ada Hall · ¶2 · talk.txt:3", 2),
    ("“My father did.” (Ada Hall, ¶2, talk.txt:3)", 2), ("[talk.txt:3](talk.txt#L3)", 2),
    ("（Ada Hall，¶4，talk.txt:7）", 4), ("talk.txt", nil), ("../talk.txt:3", nil),
    ("mytalk.txt:3", nil), ("my talk.txt:3", nil), (#"my\_talk.txt:3"#, nil),
    (#"> — Ada Hall · ¶2 · talk.txt:3"#, 2), ("talk.txt#char=50,60", 2),
    (#"{"id":"talk.txt#char=50,60"}"#, 2), ("other.txt:3", nil), ("talk.txt:x", nil), ("", nil),
  ])
  func `A citation is read as outputs print it`(citation: String, paragraph: Int?) throws {
    #expect(try answerer.passage(at: citation)?.passage.paragraph == paragraph)
  }

  @Test func `A receipt is read by its bytes, and only if they are the same`() throws {
    let citation = try #require(answerer.answer("Who built the kiln?").citations.first)
    let receipt = try #require(try answerer.receipt(of: citation)).text
    let read = try #require(try answerer.passage(at: receipt))
    #expect((read.passage.paragraph, read.receipt) == (citation.paragraph, .good))
    let place = " \(citation.line):\(citation.column) "
    let elsewhere = receipt.replacing(place, with: " 1:12 ")
    #expect(try answerer.passage(at: elsewhere)?.receipt == .misplaced)
    #expect(try answerer.passage(at: elsewhere)?.passage.paragraph == citation.paragraph)
    let other = String(receipt.dropLast()) + (receipt.last == "0" ? "1" : "0")
    #expect(try answerer.passage(at: other) == nil)
    #expect(try answerer.passage(at: other + ".") == nil)
    #expect(try answerer.passage(at: String(receipt.dropLast())) == nil)
    #expect(try answerer.passage(at: receipt + ".")?.receipt == .good)
    #expect(try answerer.passage(at: "talk.txt:3")?.receipt == nil)
  }
}
