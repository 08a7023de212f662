import Fixtures
import Testing
import TextAnalysis

@testable import Knowledge

struct AnticipatedLinesTests {
  private func lines(_ text: String, paragraphs: Int = 9) -> AnticipatedLines {
    AnticipatedLines(
      from: [KnowledgeFile(name: "anticipated.txt", text: text)], paragraphs: paragraphs)
  }

  @Test func `A line names a paragraph, a question and the words that answer it`() throws {
    let questions = lines("# of bees\n4: Who came first? = Ann | Ben\n5: 蜂蜜 价格\n").questions
    #expect(questions.map(\.paragraph) == [4, 5])
    #expect(questions.map(\.text) == ["Who came first?", "蜂蜜 价格"])
    #expect(questions.map { $0.answers.map(\.original) } == [["Ann", "Ben"], []])
  }

  @Test func `An answer line gives its words in each record, wherever it stands`() throws {
    let lines = lines("4: Who? = 安\n4 answer: 安 | zh: 小安 | en: Ann\n5: Who else? = 安\n")
    let records = lines.questions.map { $0.answers[0].records.map { "\($0.language) \($0.text)" } }
    #expect(records == [["zh 小安", "en Ann"], []])
    #expect(lines.answers.map(\.place) == ["anticipated.txt:2", "anticipated.txt:3"])
  }

  @Test(arguments: [
    ("Who?", "1: expected ‘paragraph: question’"),
    ("x: Who?", "1: expected ‘paragraph: question’ or ‘paragraph answer: words’"),
    ("3 answers: Ann", "1: expected ‘paragraph: question’ or ‘paragraph answer: words’"),
    ("0: Who?", "1: there is no paragraph 0"),
    ("10 answer: Ann", "1: there is no paragraph 10"),
    ("3:", "1: expected ‘paragraph: question = words | words’"),
    ("3: Who? = Ann |", "1: expected ‘paragraph: question = words | words’"),
    ("3: Who? = (Ann)", "1: no line gives the answer ‘(Ann)’"),
    ("3: Who?\n3: Who?", "2: ‘Who?’ stands here twice for paragraph 3"),
    ("3 answer: Ann | Ben", "1: expected ‘paragraph answer: words | language: words’"),
    ("3 answer: Ann | en:", "1: expected ‘paragraph answer: words | language: words’"),
    ("3 answer: Ann | en: A | en: B", "1: a language stands here twice"),
    ("3 answer: Ann\n\n3 answer: Ann", "3: ‘Ann’ is given at anticipated.txt:1 already"),
  ])
  func `A malformed line is told with its place`(text: String, problem: String) {
    #expect(lines(text).problems.map(\.description) == ["anticipated.txt:" + problem])
  }

  @Test func `All malformed lines are told, and the others read`() {
    let lines = lines("Who?\n3: Who?\n0: Why?\n4 answer: Ann | Ben\n4: When? = Ann\n")
    #expect(lines.problems.map(\.line) == [1, 3, 4])
    #expect(lines.questions.map(\.text) == ["Who?", "When?"])
  }

  @Test func `Files are read in the order of their names, with those of subfolders`() throws {
    let folder = try SmallKnowledge.folder(adding: [
      "Interviews/bees/anticipated.txt": "4: first?",
      "Interviews/bees/anticipated/2.txt": "4: third?\n4 answer: 蜂箱 | zh: 箱",
      "Interviews/bees/anticipated/10/a.txt": "4: second? = 蜂箱",
      "Interviews/bees/anticipated/notes.md": "not read",
    ])
    let questions = try KnowledgeBase(folder: folder.path).interviews[0].anticipated
    #expect(questions.map(\.text) == ["first?", "second?", "third?"])
    #expect(questions[1].answers.first?.records.map(\.text) == ["箱"])
  }

  @Test func `A question in two files is refused with the second place`() throws {
    let folder = try SmallKnowledge.folder(adding: [
      "Interviews/bees/anticipated/1.txt": "4: first?",
      "Interviews/bees/anticipated/2.txt": "4: first?",
    ])
    let error = #expect(throws: KnowledgeProblem.self) { try KnowledgeBase(folder: folder.path) }
    #expect(
      error?.description
        == "\(folder.path)/Interviews/bees/anticipated/2.txt:1: "
        + "‘first?’ stands here twice for paragraph 4")
  }
}
