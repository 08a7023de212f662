import Fixtures
import InterviewQA
import Knowledge
import Testing

struct KnowledgeBaseTests {
  @Test(arguments: [
    ("Lexicon/variants.txt", "后", "/Lexicon/variants.txt:1: expected one character"),
    ("Lexicon/names.txt", "# x\nghost: Bo", "/Lexicon/names.txt:2: unknown kind ‘ghost’"),
    ("Questions.rules", "why", "/Questions.rules:1: expected ‘key: value’"),
    ("Interviews/bees/about.json", "{", "/Interviews/bees/about.json:1: not valid JSON"),
    ("Interviews/bees/about.json", "{\"id\": 1}", "about.json:1: ‘id’ is of the wrong kind"),
    ("Interviews/bees/about.json", "{}", "about.json:1: ‘id’ is missing"),
  ])
  func `A malformed file is named with what is wrong`(
    file: String, text: String, problem: String
  ) throws {
    let folder = try SmallKnowledge.folder(adding: [file: text])
    let error = #expect(throws: KnowledgeProblem.self) { try KnowledgeBase(folder: folder.path) }
    #expect(error?.description.hasPrefix(folder.path + "/") == true)
    #expect(error?.description.contains(problem) == true)
  }

  @Test func `A knowledge folder with line ends of Windows reads the same`() throws {
    let rules = SmallKnowledge.rules.split(separator: "\n").joined(separator: "\r\n")
    let folder = try SmallKnowledge.folder(adding: ["Questions.rules": rules])
    #expect(try KnowledgeBase(folder: folder.path).questionRules.map(\.name) == ["reason"])
  }

  @Test func `A folder without a lexicon is refused`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: KnowledgeProblem.self) { try KnowledgeBase(folder: folder.path) }
    #expect(error?.description == folder.path + "/Lexicon/variants.txt: no such file or folder")
  }

  @Test func `An edition out of step with about json is refused`() throws {
    let folder = try SmallKnowledge.folder(adding: ["Interviews/bees/original.txt": "one\ntwo"])
    let error = #expect(throws: SourceError.self) {
      try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    }
    #expect(
      error?.description
        == "Interviews/bees/original.txt: 2 paragraphs where about.json says 15")
  }

  @Test func `A rule that fails its own examples is found`() throws {
    let rules = SmallKnowledge.rules + "yes:  When?\nno:   why"
    let folder = try SmallKnowledge.folder(adding: ["Questions.rules": rules])
    #expect(
      try KnowledgeCheck(of: KnowledgeBase(folder: folder.path)).problems() == [
        "Questions.rules:1: reason: ‘When?’ is taken by no rule",
        "Questions.rules:1: reason: ‘why’ matches although it is a ‘no’",
      ])
  }
}
