import Fixtures
import Testing
import TextAnalysis

@testable import InterviewQA

struct AnticipatedQuestionTests {
  private func questions(_ text: String) throws -> [AnticipatedQuestion] {
    try AnticipatedQuestion.all(from: KnowledgeFile(name: "questions.txt", text: text))
  }

  @Test func `A line names a paragraph, a question and the words that answer it`() throws {
    let questions = try questions("# of bees\n4: Who came first? = Ann | Ben\n5: 蜂蜜 价格\n")
    #expect(questions.map(\.paragraph) == [4, 5])
    #expect(questions.map(\.text) == ["Who came first?", "蜂蜜 价格"])
    #expect(questions.map(\.answers) == [["Ann", "Ben"], []])
  }

  @Test(arguments: [
    ("Who?", "questions.txt:1: expected ‘paragraph: question’"),
    ("0: Who?", "questions.txt:1: expected ‘paragraph: question’"),
    ("3:", "questions.txt:1: expected ‘paragraph: question = words | words’"),
    ("3: Who? = Ann |", "questions.txt:1: expected ‘paragraph: question = words | words’"),
    ("3: Who?\n3: Who?", "questions.txt:2: ‘Who?’ stands here twice for paragraph 3"),
  ])
  func `A malformed line is told with its place`(text: String, problem: String) {
    #expect(throws: KnowledgeError.self) { try questions(text) }
    do { _ = try questions(text) } catch { #expect("\(error)" == problem) }
  }

  private func answer(foreseeing questions: String) throws -> Answer {
    let folder = try SmallKnowledge.folder(adding: ["Interviews/bees/questions.txt": questions])
    let answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    return try answerer.answer("yearly harvest of roof colonies")
  }

  @Test func `A question in words that the text lacks is answered where an editor foresaw it`()
    throws
  {
    let answer = try answer(foreseeing: "9: harvest of the colonies, yearly = 八百公斤\n")
    #expect(answer.citations.first?.paragraph == 9)
    #expect(answer.value == "八百公斤")
    #expect(answer.citations.first?.quote.contains("八百公斤") == true)
  }

  @Test func `Words that the original does not have are no answer`() throws {
    let answer = try answer(foreseeing: "9: harvest of the colonies, yearly = 九百公斤\n")
    #expect(answer.citations.first?.paragraph == 9)
    #expect(answer.value == nil)
  }

  @Test func `What no editor foresaw is not answered`() throws {
    #expect(try answer(foreseeing: "9: something else\n").status == .unanswered)
  }
}
