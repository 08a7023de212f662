import Fixtures
import InterviewQA
import Testing

@testable import Shell

/// The marks of several quotations in one paragraph.
struct TranscriptMarkingTests {
  @Test func `Quotations of the same words share a place, and every one has its way back`() throws {
    let small = try SmallSession()
    var interactions: [Interaction] = []
    for line in ["比超市貴多少？", ":new", "比超市貴多少？"] {
      interactions.append(Interaction(line: line, response: small.session.respond(to: line)))
    }
    let part = SessionPage.Part(name: nil, interactions: interactions)
    let page = try SessionPage([part], over: small.session.answerer).page.text
    let outline = try PageOutline(page)
    #expect(outline.faults == [])
    let citations = outline.names.filter { $0.hasPrefix("c") }
    let places = outline.names.filter { $0.hasPrefix("place") }
    #expect(citations.count == 2 * places.count)
    #expect(citations.allSatisfy { outline.links.contains("#" + $0) })
  }

  @Test func `Of a large transcript the paragraphs around a quotation are shown`() throws {
    let words = String(repeating: "They bought cows and sold them again in the autumn. ", count: 40)
    let talk =
      String(repeating: "Ida Moor: And then?\nTom Hall: \(words)\n", count: 150)
      + "Ida Moor: Who built the tower?\nTom Hall: The tower was built by Osric.\n"
    let folder = try SmallKnowledge.folder()
    let file = try folder.write(Array(talk.utf8), to: "talk.txt")
    let answerer = try QuestionAnswerer(
      knowledge: KnowledgeBase(folder: folder.path), sources: [file])
    let response = Response.answer(
      try answerer.answer("Who built the tower?", options: .init(limit: 1)))
    let part = SessionPage.Part(
      name: nil, interactions: [Interaction(line: "Who?", response: response)])
    let page = try SessionPage([part], over: answerer).page.text
    let outline = try PageOutline(page)
    #expect(outline.faults == [])
    #expect(page.contains("<mark>The tower was built by Osric.</mark>"))
    #expect(page.contains("<p class=\"gap\">…</p>"))
    #expect((4...8).contains(outline.names.count { $0.hasPrefix("t1-") }))
  }
}
