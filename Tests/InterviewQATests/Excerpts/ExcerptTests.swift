import Fixtures
import InterviewQA
import Testing
import Transcripts

struct ExcerptTests {
  private let answerer: QuestionAnswerer
  private let folder: TemporaryFolder

  init() throws {
    folder = try SmallKnowledge.folder()
    answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
  }

  private func citation() throws -> Citation {
    try #require(try answerer.answer("比超市貴多少？").citations.first)
  }

  private func lines(_ extent: Excerpt.Extent) throws -> [Int] {
    let excerpt = try #require(try answerer.excerpt(around: citation(), extent))
    return excerpt.paragraphs.map(\.line)
  }

  @Test(arguments: [
    (Excerpt.Extent.paragraphs(0), [13]), (.paragraphs(1), [12, 13, 14]),
    (.paragraphs(99), [1, 2, 3] + Array(5...16)), (.sentences(0), [13]), (.sentences(1), [13, 14]),
    (.paragraphs(-1), [13]), (.paragraphs(.max), [1, 2, 3] + Array(5...16)), (.sentences(-1), [13]),
    (.sentences(.max), [13, 14]), (.sentences(99), [13, 14]), (.turn, [13, 14]),
    (.exchange, [12, 13, 14]),
  ])
  func `An excerpt reaches as far as it is told, never past the source`(
    extent: Excerpt.Extent, lines: [Int]
  ) throws {
    #expect(try self.lines(extent) == lines)
  }

  @Test func `An excerpt marks what was quoted in its reading text`() throws {
    let excerpt = try #require(try answerer.excerpt(around: citation(), .turn))
    let first = excerpt.paragraphs[0]
    #expect(first.quoted == 0..<first.text.utf8.count)
    #expect(first.text == "一罐三百元,比超市貴一倍。")
    #expect(excerpt.paragraphs.last?.quoted == nil)
    #expect(first.speaker == "陳瀾")
  }

  @Test func `The focus is a part of the quotation`() throws {
    let citation = try citation()
    let focus = citation.focusInQuote
    #expect((0..<citation.quote.utf8.count).clamped(to: focus) == focus)
    let source = try #require(try answerer.edition(of: citation)).interview.source
    #expect(citation.focusText == source.reading(of: citation.focus).string)
  }

  @Test func `What was asked is told in the source's words`() throws {
    #expect(try citation().asked?.text == "一罐蜂蜜賣多少錢?")
  }

  @Test func `The vocabulary holds the names that occur in every way to write them`() throws {
    #expect(try answerer.vocabulary().names == ["陈澜", "陳瀾", "Chen Lan"])
    #expect(try answerer.vocabulary().words.contains("蜂蜜"))
  }

  @Test(arguments: [
    ("陈澜的蜂蜜好", ["陈澜", "的", "蜂蜜", "好"]), ("屋頂GPT4 is,ok", ["屋頂", "GPT4", "is", "ok"]),
    ("Chen Lan了", ["Chen Lan", "了"]), ("", []), ("，。", []), ("蜜蜂蜂蜜", ["蜜蜂", "蜂蜜"]),
  ])
  func `Words are phrases of the lexicon and what stands between them`(
    text: String, words: [String]
  ) {
    let bytes = Array(text.utf8)
    let found = answerer.words(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == words)
  }
}
