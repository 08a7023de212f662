import Fixtures
import InterviewQA
import Testing

struct AnticipatedQuestionFinderTests {
  private func answer(anticipating questions: String) throws -> Answer {
    let folder = try SmallKnowledge.folder(adding: ["Interviews/bees/anticipated.txt": questions])
    let answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    return try answerer.answer("yearly harvest of roof colonies")
  }

  @Test func `A question in words that the text lacks is answered where an editor anticipated it`()
    throws
  {
    let answer = try answer(anticipating: "9: harvest of the colonies, yearly = 八百公斤\n")
    #expect(answer.citations.first?.paragraph == 9)
    #expect(answer.value == "八百公斤")
    #expect(answer.citations.first?.quote.contains("八百公斤") == true)
  }

  @Test func `Words that the original does not have are no answer`() throws {
    let answer = try answer(anticipating: "9: harvest of the colonies, yearly = 九百公斤\n")
    #expect(answer.citations.first?.paragraph == 9)
    #expect(answer.value == nil)
  }

  @Test func `What no editor anticipated is not answered`() throws {
    #expect(try answer(anticipating: "9: something else\n").status == .unanswered)
  }
}
