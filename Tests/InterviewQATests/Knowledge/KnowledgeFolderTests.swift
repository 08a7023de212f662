import Fixtures
import InterviewQA
import Testing
import Transcripts

/// The repository's own knowledge folder: its records, its facts and how they go together.
struct KnowledgeFolderTests {
  private let knowledge: KnowledgeBase
  private let documents: [Document]

  init() throws {
    knowledge = try Repository.knowledge.get()
    documents = try Answerers.records.get().corpus.documents.all()
  }

  @Test func `The folder has no problem that the check knows`() throws {
    #expect(try KnowledgeCheck(of: knowledge).report().problems == [])
  }

  @Test func `Both records have all paragraphs, of the same kinds`() throws {
    let records = documents.flatMap(\.editions).filter { $0.kind == .record }
    #expect(Set(records.map(\.language)) == ["zh-Hans", "en"])
    for record in records {
      #expect(record.interview.paragraphs.map(\.number) == Array(1...79))
      #expect(
        record.interview.paragraphs.map(\.kind) == records[0].interview.paragraphs.map(\.kind))
    }
  }

  @Test(.whereOriginalIsThere)
  func `Each paragraph of the original has its counterpart in both records`() throws {
    let editions = try #require(
      try Answerers.original.get().corpus.documents.all().first
    ).editions
    #expect(editions.map(\.kind) == [.original, .record, .record])
    for record in editions.dropFirst() {
      #expect(shape(of: record.interview) == shape(of: editions[0].interview))
    }
  }

  /// Kind, role, exchange and section of each paragraph.
  private func shape(of interview: Interview) -> [String] {
    interview.paragraphs.map { paragraph in
      let role = paragraph.speaker.map { interview.speakers[$0].role.rawValue } ?? "-"
      return "\(paragraph.number) \(paragraph.kind) \(role) \(paragraph.exchange ?? -1) "
        + "\(paragraph.section ?? -1)"
    }
  }

  @Test func `Facts are proved by the records`() throws {
    let document = try #require(documents.first)
    #expect(document.facts.count > 100)
    for fact in document.facts {
      for edition in document.editions {
        let text = edition.text(ofParagraph: fact.paragraph - 1).string
        for span in edition.spans(of: fact.value).texts { #expect(text.contains(span)) }
      }
    }
  }

  @Test func `Of a hundred short answers of anticipated questions, 99 have words in each record`()
    throws
  {
    let document = try #require(documents.first)
    let answered = document.anticipated.filter { !$0.answers.isEmpty }
    #expect(answered.count > 2_000)
    for record in document.editions where record.kind == .record {
      let known = answered.count { !record.words(of: $0.answers).isEmpty }
      #expect(known * 100 >= answered.count * 99)
    }
  }

  @Test(.whereOriginalIsThere)
  func `Short answers of anticipated questions are proved by the original`() throws {
    let document = try #require(
      try Answerers.original.get().corpus.documents.all().first)
    for question in document.anticipated {
      let text = document.primary.text(ofParagraph: question.paragraph - 1).string
      for words in document.primary.words(of: question.answers) { #expect(text.contains(words)) }
    }
  }

  @Test(.whereOriginalIsThere)
  func `Facts are proved by the original`() throws {
    let document = try #require(
      try Answerers.original.get().corpus.documents.all().first)
    for fact in document.facts {
      let text = document.primary.text(ofParagraph: fact.paragraph - 1).string
      for span in fact.value.original.texts { #expect(text.contains(span), "\(fact.subject.zh)") }
    }
  }

  @Test func `A record is quoted in the language of the question and labelled as ours`() throws {
    let answerer = try Answerers.records.get()
    let chinese = try #require(try answerer.answer("谷歌排第几？").citations.first)
    let english = try #require(try answerer.answer("Where does Google rank?").citations.first)
    #expect([chinese.language, english.language] == ["zh-Hans", "en"])
    #expect([chinese.edition, english.edition] == [.record, .record])
    #expect([chinese, english].allSatisfy { [8, 30].contains($0.paragraph) })
  }

  @Test(arguments: [
    ("谷歌排第几？", "1"), ("Where does Anthropic rank?", "2"), ("她看好哪两个应用方向？", "医疗, 太空科技"),
    ("采访分几个部分？", "2"), ("How many questions did the reporter ask?", "16"),
  ])
  func `The short answer comes from a fact or the structure`(question: String, value: String) throws
  {
    #expect(try Answerers.records.get().answer(question).value == value)
  }

  @Test(arguments: ["字节跳动的豆包怎么样", "张璐今年几岁？", "What does she say about Apple?"])
  func `What the source does not say is not answered`(question: String) throws {
    let answer = try Answerers.records.get().answer(question)
    #expect(answer.status == .unanswered)
    #expect(answer.citations.isEmpty)
    #expect(answer.absent?.terms.isEmpty == false)
  }

  @Test func `An enumeration is answered whole and in order`() throws {
    let answer = try Answerers.records.get().answer(
      "为什么看好谷歌？", options: AnswerOptions(limit: 1))
    #expect(answer.citations.map(\.paragraph) == [16, 17, 19, 20])
  }

  @Test func `A follow-up asks the same of another name`() throws {
    let answerer = try Answerers.records.get()
    var dialogue = Dialogue()
    _ = try answerer.answer("Anthropic排第几？", in: &dialogue)
    #expect(try answerer.answer("那Meta呢？", in: &dialogue).value == "5")
  }

  @Test func `An interview whose original is elsewhere is left out`() throws {
    let folder = try SmallKnowledge.folder(adding: [
      "Interviews/wasps/about.json": SmallKnowledge.about.replacing("bees", with: "wasps")
    ])
    let small = try KnowledgeBase(folder: folder.path)
    #expect(try SourceLoader(knowledge: small).interviews().map(\.id) == ["bees"])
    #expect(try KnowledgeCheck(of: small).report().problems == [])
  }
}
