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
}
