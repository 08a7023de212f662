import Fixtures
import FoundationEssentials
import InterviewQA
import Testing

@testable import Shell

struct AnswerRendererTests {
  private let folder: TemporaryFolder
  private let answerer: QuestionAnswerer
  private let price: Answer
  private let absence: Answer

  init() throws {
    folder = try SmallKnowledge.folder()
    answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    price = try answerer.answer("比超市貴多少？", options: .init(limit: 1))
    absence = try answerer.answer("Where is Wang Wu?")
  }

  @Test func `A plain answer is a quotation with its citation`() {
    #expect(
      text(of: price, .plain) == """
         1  “一罐三百元,比超市貴一倍。”
            陳瀾 · 2、蜂蜜的價格 · ¶12 · Interviews/bees/original.txt:13
        """)
  }

  @Test func `On a terminal lines are wrapped, and all but the answer is dim`() {
    #expect(
      text(of: price, .terminal, Page(columns: 24, hasStyles: true)) == """
         1  “一罐三百元,比超市貴
            一倍。”
            \u{1B}[0;2m陳瀾 · 2、蜂蜜的價格\u{1B}[m
            \u{1B}[0;2m· ¶12 ·\u{1B}[m
            \u{1B}[0;2mInterviews/bees/original.txt:13\u{1B}[m
            \u{1B}[0;2m问：一罐蜂蜜賣多少\u{1B}[m
            \u{1B}[0;2m錢?\u{1B}[m
        """)
  }

  @Test(arguments: [
    (OutputForm.plain, "\n    陳瀾 · [01:00:16] · ¶2 · talk.vtt:6"),
    (.terminal, "\n    陳瀾 · [01:00:16] · ¶2 · talk.vtt:6"),
    (.markdown, "> — 陳瀾 · \\[01:00:16\\] · ¶2 · talk.vtt:6"),
  ])
  func `A citation has the time of a source that has times`(
    form: OutputForm, place: String
  ) throws {
    let file = try folder.write(Array(Self.talk.utf8), to: "talk.vtt")
    let answerer = try QuestionAnswerer(
      knowledge: KnowledgeBase(folder: folder.path), sources: [file])
    let answer = try answerer.answer("一罐蜂蜜賣多少錢", options: .init(limit: 1))
    let renderer = AnswerRenderer(
      form: form, page: .plain, locator: SourceLocator(knowledge: folder.path))
    #expect(renderer.text(of: answer).contains(place))
    let citation = answer.citations[0]
    let reference = Reference(
      citation: citation, work: try answerer.work(of: citation),
      source: try answerer.untouched(citation), receipt: nil
    ).lines(.plain)
    #expect(Page.plain.text(of: reference).hasSuffix(", [01:00:16], ¶2, talk.vtt:6)"))
  }

  private static let talk = """
    WEBVTT

    00:00:01.000 --> 00:00:06.000
    <v 記者>蜂蜜賣得好嗎？
    01:00:16.900 --> 01:00:25.000
    <v 陳瀾>一罐蜂蜜賣三百元。
    """

  @Test func `Markdown quotes and escapes`() throws {
    #expect(
      text(of: price, .markdown) == """
        **比超市貴多少？**

        > 一罐三百元,比超市貴一倍。
        >
        > — 陳瀾 · 2、蜂蜜的價格 · ¶12 · Interviews/bees/original.txt:13
        """)
    let odd = try answerer.answer("*蜂* [箱]_<b>|", options: .init(limit: 1))
    #expect(text(of: odd, .markdown).hasPrefix("**\\*蜂\\* \\[箱\\]\\_\\<b\\>\\|**\n"))
  }

  @Test func `Without an answer, the terms looked for are shown`() {
    #expect(
      text(of: absence, .plain).hasPrefix(
        """
        No answer: the sources do not say
        Looked for (paragraphs that hold it): where (0), is (0), wang wu (0)
        """))
  }

  @Test(arguments: [("王五在哪里？", "没有答案"), ("王五在哪裡麼後裏？", "沒有答案"), ("Where is Wang Wu?", "No answer")])
  func `The program's own words are in the question's language`(
    question: String, words: String
  ) throws {
    #expect(text(of: try answerer.answer(question), .plain).hasPrefix(words))
  }

  @Test func `A quotation in another language is announced in the question's`() throws {
    let honey = try answerer.answer("Why is honey 比超市貴一倍 dear, or what?", options: .init(limit: 1))
    let note = "The quotation is in Chinese, as in the source, and not translated."
    #expect(text(of: honey, .plain).hasPrefix("\(note)\n 1  “一罐三百元,比超市貴一倍。”\n"))
    #expect(text(of: honey, .markdown).contains("?**\n\n*\(note)*\n\n> 一罐三百元"))
    #expect(text(of: honey, .json).contains(#""foreign":"zh-Hans""#))
    #expect(text(of: price, .json).contains(#""foreign":null"#))
  }

  @Test(arguments: [("谁教你掌舵？", "“Salma”"), ("誰教你掌舵？", "“Salma”")])
  func `A short answer in the source's words stands in quotation marks`(
    question: String, value: String
  ) throws {
    let file = try folder.write(
      Array("Q: Who taught you to steer?\nA: Salma did.\n".utf8), to: "a.txt")
    let answerer = try QuestionAnswerer(knowledge: Repository.knowledge.get(), sources: [file])
    let answer = try answerer.answer(question)
    #expect(answer.value.map { "“\($0)”" } == value)
    #expect(text(of: answer, .plain).contains("\n\(value)\n\n 1  “"))
    #expect(text(of: answer, .markdown).contains("\n\n\(value)\n\n> "))
  }

  @Test func `JSON is one line with every key of the contract`() throws {
    let json = text(of: price, .json)
    #expect(!json.contains("\n"))
    let answer = try JSONDecoder().decode(Contract.self, from: Data(json.utf8))
    #expect((answer.version, answer.status, answer.kind) == (1, "answered", "statement"))
    #expect(answer.citations[0].bytes == [522, 565])
    #expect(answer.citations[0].occurrence == [1, 1])
    for key in ["absent", "value", "facts"] { #expect(json.contains("\"\(key)\":")) }
  }

  /// The parts of an answer's JSON that have no type in the program.
  private struct Contract: Decodable {
    struct Citation: Decodable {
      let bytes: [Int]
      let occurrence: [Int]
    }

    let version: Int
    let status: String
    let kind: String
    let citations: [Citation]
  }

  private func text(of answer: Answer, _ form: OutputForm, _ page: Page = .plain) -> String {
    AnswerRenderer(
      form: form, page: page, locator: SourceLocator(knowledge: folder.path)
    ).text(of: answer)
  }
}
