import Fixtures
import InterviewQA
import Testing

/// Short answers in each edition, over an interview that nobody gave.
struct AnticipatedAnswerCheckTests {
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
