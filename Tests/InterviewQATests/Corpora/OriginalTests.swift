import Fixtures
import InterviewQA
import Testing
import Transcripts

/// The first interview's original, where it lies beside the checkout.
@Suite(.whereOriginalIsThere)
struct OriginalTests {
  @Test func `The original is understood`() throws {
    let inspection = try Inspection(
      file: Repository.original, knowledge: Repository.knowledge.get())
    #expect(inspection.speakers.map(\.name) == ["界面新聞", "張璐", "界面新聞"])
    #expect(inspection.speakers.map(\.role) == [.interviewer, .guest, .outlet])
    #expect(inspection.credits.map(\.name) == ["伍洋宇", "劉方遠"])
    #expect(inspection.paragraphs == 79)
    #expect(inspection.sections.first?.line == 14)
    #expect(inspection.warnings == [])
  }

  @Test func `The original is known by its fingerprint and read with its records`() throws {
    let answerer = try Answerers.original.get()
    #expect(answerer.sources.map(\.id) == ["zhang-lu"])
    #expect(answerer.sources.first?.files.count == 3)
  }

  @Test(arguments: [("谷歌排第几？", 31), ("Where does Google rank?", 31), ("編輯是誰？", 2)])
  func `A question about the original finds its line`(question: String, line: Int) throws {
    let lines = try Answerers.original.get().answer(question).citations.map(\.line)
    #expect(lines.contains(line))
  }

  @Test func `A reader of another language gets our own account beside the quotation`() throws {
    let answer = try Answerers.original.get().answer("Where does Google rank?")
    let citation = try #require(answer.citations.first)
    #expect((citation.edition, citation.account?.language) == (.original, "en"))
    #expect(try Answerers.original.get().answer("谷歌排第几？").citations.first?.account == nil)
  }

  /// Whoever the label above a quotation names is its speaker.
  @Test(arguments: ["谷歌", "開源", "為什麼？", "記者問了什麼？", "Meta的戰略"])
  func `A quotation bears the name of the label above it`(question: String) throws {
    let answerer = try Answerers.original.get()
    let source = try answerer.corpus.documents.document(0).primary.interview.source
    for citation in try answerer.answer(question, options: .init(limit: 40)).citations
    where citation.turn != nil {
      let labels = (1...citation.line).reversed().lazy.compactMap { line in
        let text = source.reading(of: source.bytes(ofLine: line)).string
        return ["界面新聞", "張璐"].first { text.hasPrefix($0 + ":") }
      }
      #expect(citation.speaker == labels.first)
    }
  }
}
