import Fixtures
import InterviewQA
import Knowledge
import Testing
import TextAnalysis

struct KnowledgeBaseTests {
  @Test(arguments: [
    ("Lexicon/variants.txt", "后", "/Lexicon/variants.txt:1: expected one character"),
    ("Lexicon/names.txt", "# x\nghost: Bo", "/Lexicon/names.txt:2: unknown kind ‘ghost’"),
    ("Lexicon/synonyms/a/b.txt", "a", "/Lexicon/synonyms/a/b.txt:1: expected a weight"),
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

  @Test func `Synonyms are read from a file, a folder and its subfolders`() throws {
    let folder = try SmallKnowledge.folder(adding: [
      "Lexicon/synonyms/food.txt": "糖 = sugar @0.9\n",
      "Lexicon/synonyms/body/ills.txt": "病 = ill @0.9\n",
    ])
    let knowledge = try KnowledgeBase(folder: folder.path)
    let isKnown = { (word: String) in
      knowledge.lexicon.synonyms.expansions.value(of: knowledge.analyzer.tokens(of: word)) != nil
    }
    #expect(["honey", "sugar", "ill"].allSatisfy(isKnown))
    #expect(!isKnown("salt"))
  }

  @Test func `A pair of synonyms in two files is a problem with both places`() throws {
    let folder = try SmallKnowledge.folder(adding: ["Lexicon/synonyms/a.txt": "honey > 蜂蜜 @0.5\n"])
    #expect(
      try KnowledgeCheck(of: KnowledgeBase(folder: folder.path)).report().problems == [
        "Lexicon/synonyms/a.txt:1: ‘honey > 蜂蜜 @0.5’ adds nothing to Lexicon/synonyms.txt:1"
      ])
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
      try KnowledgeCheck(of: KnowledgeBase(folder: folder.path)).report().problems == [
        "Questions.rules:1: reason: ‘When?’ is taken by no rule",
        "Questions.rules:1: reason: ‘why’ matches although it is a ‘no’",
      ])
  }
}
