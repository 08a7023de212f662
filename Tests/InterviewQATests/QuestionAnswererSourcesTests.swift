import Fixtures
import InterviewQA
import Testing

struct QuestionAnswererSourcesTests {
  private let talks: QuestionAnswerer

  init() throws {
    talks = try answerer(of: [
      "bees.txt": InventedInterview.text, "more/wasps.md": "Wasps build with paper.\nThey sting.",
      "notes.csv": "honey,wasps", ".hidden.txt": "honey",
    ])
  }

  @Test func `A folder's sources are read in the order of their names`() {
    #expect(talks.sources.map(\.id) == ["bees", "more/wasps"])
    // The lines of the second one, Markdown, are one paragraph.
    #expect(talks.sources.map(\.paragraphs) == [15, 1])
  }

  @Test(arguments: ["more/wasps", "more/wasps.md"])
  func `Asked of one source, only it is quoted`(source: String) throws {
    let answer = try talks.answer("wasps paper 蜂蜜", options: .init(source: source))
    #expect(answer.citations.map(\.file) == ["more/wasps.md"])
    #expect(answer.citations.first?.speaker == nil)
  }

  @Test func `A source that is not there holds nothing`() throws {
    #expect(try talks.answer("wasps", options: .init(source: "ants")).status == .unanswered)
  }

  @Test func `A wording that comes again is counted`() throws {
    let twice = try answerer(of: ["a.txt": "Bees sleep.\nAnts dig.\nBees sleep.\nWasps fly."])
    let places = try twice.answer("Do bees sleep?").citations.filter { $0.quote == "Bees sleep." }
    #expect(
      places.map { "\($0.occurrence.index) of \($0.occurrence.count)" } == ["1 of 2", "2 of 2"])
  }

  @Test func `A record is quoted as our own account`() throws {
    let records = try Answerers.records.get()
    let chinese = try #require(records.answer("谷歌排第几？").citations.first)
    let english = try #require(records.answer("Where does Google rank?").citations.first)
    #expect((chinese.edition, chinese.language) == (.record, "zh-Hans"))
    #expect((english.edition, english.language) == (.record, "en"))
  }
}
