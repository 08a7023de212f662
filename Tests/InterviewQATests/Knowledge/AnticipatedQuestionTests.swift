import Fixtures
import Testing
import TextAnalysis

@testable import InterviewQA

struct AnticipatedQuestionTests {
  private func lines(_ text: String, paragraphs: Int = 9) throws -> AnticipatedLines {
    try AnticipatedLines(
      from: [KnowledgeFile(name: "anticipated.txt", text: text)], paragraphs: paragraphs)
  }

  @Test func `A line names a paragraph, a question and the words that answer it`() throws {
    let questions = try lines("# of bees\n4: Who came first? = Ann | Ben\n5: 蜂蜜 价格\n").questions
    #expect(questions.map(\.paragraph) == [4, 5])
    #expect(questions.map(\.text) == ["Who came first?", "蜂蜜 价格"])
    #expect(questions.map { $0.answers.map(\.original) } == [["Ann", "Ben"], []])
  }

  @Test func `An answer line gives its words in each record, wherever it stands`() throws {
    let lines = try lines("4: Who? = 安\n4 answer: 安 | zh: 小安 | en: Ann\n5: Who else? = 安\n")
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
    let error = #expect(throws: KnowledgeError.self) { try lines(text) }
    #expect(error?.description == "anticipated.txt:" + problem)
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

/// Short answers in each edition, over an interview that nobody gave.
struct AnticipatedAnswerTests {
  private static let records = [
    "Interviews/garden/about.json": """
    {"id": "garden", "title": {"en": "A garden"}, "outlet": null,
     "people": [{"name": "Mei Tan", "variants": [], "role": "guest"}],
     "languages": {"original": "zh-Hant", "records": ["zh", "en"]}, "paragraphs": 2}
    """,
    "Interviews/garden/record.zh.md": "[1 credit] 写这篇的是小安。\n[2 guest] 梅谈说，花园起初有四十个花盆。\n",
    "Interviews/garden/record.en.md":
      "[1 credit] Ann wrote the piece.\n[2 guest] Mei Tan says the garden began with forty pots.\n",
  ]

  private static let anticipated = """
    2 answer: 四十盆 | zh: 四十个花盆 | en: forty pots
    2: initial tally of containers = 四十盆
    2: 容器 最初 总计 = 四十盆
    1 answer: 安 | zh: 小安
    1: authorship byline = 安
    """

  private func folder(
    anticipating lines: String = anticipated, original: String? = nil
  ) throws -> TemporaryFolder {
    var files = Self.records
    files["Interviews/garden/anticipated/all.txt"] = lines
    files["Interviews/garden/original.txt"] = original
    return try SmallKnowledge.folder(adding: files)
  }

  private func report(
    anticipating lines: String = anticipated, original: String? = nil
  ) throws -> KnowledgeCheck.Report {
    let folder = try folder(anticipating: lines, original: original)
    return try KnowledgeCheck(of: KnowledgeBase(folder: folder.path)).report()
  }

  @Test(arguments: [
    ("initial tally of containers", "forty pots", 2), ("容器 最初 总计", "四十个花盆", 2),
    ("authorship byline", nil, 1),
  ])
  func `The answer has the words of the edition that is quoted, and none where it has none`(
    question: String, value: String?, paragraph: Int
  ) throws {
    let folder = try folder()
    let answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    let answer = try answerer.answer(question)
    #expect(answer.value == value)
    #expect(answer.citations.first?.paragraph == paragraph)
  }

  @Test func `Where the original is there, its words answer`() throws {
    let folder = try folder(original: "作者安\n梅：起初四十盆。\n")
    let answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    #expect(try answerer.answer("initial tally of containers").value == "四十盆")
  }

  @Test func `An answer that the original does not have is named in brackets`() throws {
    let lines = "2 answer: (四十盆) | en: forty pots\n2: initial tally of containers = (四十盆)\n"
    for (original, value) in [(nil, "forty pots"), ("作者安\n梅：起初四十盆。\n", nil)] as [(String?, String?)]
    {
      let folder = try folder(anticipating: lines, original: original)
      let answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
      #expect(try answerer.answer("initial tally of containers").value == value)
    }
    #expect(
      try report(anticipating: lines).counts.first?.hasSuffix(
        "original 0 (not here, not checked) · record.en.md 1 · record.zh.md 0") == true)
  }

  @Test func `The check counts the short answers of each edition`() throws {
    let report = try report()
    #expect(report.problems == [])
    #expect(
      report.counts == [
        "Interviews/garden: 3 anticipated questions, with a short answer: "
          + "original 3 (not here, not checked) · record.en.md 2 · record.zh.md 3"
      ])
  }

  @Test func `The check tells words that do not stand in their paragraph, with their line`() throws
  {
    let lines = "# a\n2 answer: 四十盆 | zh: 五十个花盆 | en: fifty pots\n2: how many = 四十盆\n1: who = 小李\n"
    let report = try report(anticipating: lines, original: "作者安\n梅：起初四十盆。\n")
    let file = "Interviews/garden/anticipated/all.txt"
    #expect(
      report.problems.filter { $0.hasPrefix(file) } == [
        "\(file):2: ‘fifty pots’ does not stand in paragraph 2 of Interviews/garden/record.en.md",
        "\(file):2: ‘五十个花盆’ does not stand in paragraph 2 of Interviews/garden/record.zh.md",
        "\(file):4: ‘小李’ does not stand in paragraph 1 of Interviews/garden/original.txt",
      ])
    #expect(
      report.counts.first?.hasSuffix("original.txt 1 · record.en.md 0 · record.zh.md 0") == true)
  }

  @Test func `The check tells answers that nothing can use`() throws {
    let lines = "2 answer: 四十盆 | fr: pots\n2: how many\n"
    #expect(
      try report(anticipating: lines).problems == [
        "Interviews/garden/anticipated/all.txt:1: no record is in ‘fr’",
        "Interviews/garden/anticipated/all.txt:1: no question names ‘四十盆’",
      ])
  }
}
