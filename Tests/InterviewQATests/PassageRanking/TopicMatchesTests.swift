import Fixtures
import PassageRetrieval
import Testing
import TextAnalysis

@testable import InterviewQA

struct TopicViewTests {
  private let archive: Corpus
  private let index: PassageIndex
  private let all: Range<Int>
  private let texts: EditionNumbering

  init() throws {
    archive = try Answerers.bees.get().archive
    index = archive.index
    all = 0..<index.passageCount
    texts = EditionNumbering(passages: all, editions: 1)
  }

  private func topics(_ text: String) throws -> [Question.Topic] {
    QuestionAnalyzer(knowledge: try Repository.knowledge.get()).question(from: text).topics
  }

  @Test(arguments: ["蜂蜜賣多少錢？", "Where does the honey come from?", "張三怎麼看屋頂？"])
  func `A view tells what the index tells`(text: String) throws {
    for topic in try topics(text) {
      let view = TopicMatches(of: topic.alternatives, in: index, texts)
      for fields in [FieldSet.all, FieldSet([.text]), FieldSet([.question, .speaker])] {
        for passage in all {
          #expect(
            view.stands(in: passage, fields: fields)
              == index.matches(topic.alternatives, passage, in: fields))
        }
        #expect(
          view.occurs(in: fields) == index.occurs(topic.alternatives, in: all, fields: fields))
      }
      #expect(view.passageCount == index.passageCount(matching: topic.alternatives, in: all))
    }
  }

  @Test func `In a large range a topic is reckoned, and missed nowhere`() {
    let (third, second, rare) = (Term("third"), Term("second"), Term("rare"))
    let count = 200_000
    var builder = IndexBuilder()
    for passage in 0..<count {
      let words = [
        passage.isMultiple(of: 3) ? third : nil, passage.isMultiple(of: 2) ? second : nil,
        passage == 150_003 ? rare : nil,
      ]
      builder.add([.text: words.compactMap(\.self)])
    }
    let index = builder.index()
    let texts = EditionNumbering(passages: 0..<count, editions: 1)
    func counted(_ ways: [Term]...) -> Int {
      let alternatives = ways.map { $0.map { Query.WeightedTerm(term: $0, weight: 1) } }
      return TopicMatches(of: alternatives, in: index, texts).passageCount
    }
    func isNear(_ told: Int, _ expected: Int) -> Bool { abs(told - expected) < count / 100 }
    #expect(isNear(counted([third]), count / 3))
    #expect(isNear(counted([third, second]), count / 6))
    #expect(isNear(counted([third], [second]), count * 2 / 3))
    #expect(isNear(counted([second, third], [third]), count / 3 + count / 9))
    #expect(counted([rare]) == 1)
    #expect(counted([third, rare]) == 1)
    #expect(counted([second, rare]) == 0)
    #expect(counted([Term("none")]) == 0)
  }

  @Test(arguments: ["蜂蜜賣多少錢？", "屋頂上有幾個蜂箱？"])
  func `What views score adds up to the search`(text: String) throws {
    let topics = try topics(text)
    let views = topics.map { TopicMatches(of: $0.alternatives, in: index, texts) }
    let query = Query(clauses: topics.map { .init(alternatives: $0.alternatives) })
    let found = index.search(query, limit: all.count)
    #expect(!found.isEmpty)
    for passage in all {
      let sum = try views.reduce(Float(0)) { $0 + (try #require($1.scores))[passage] }
      let score = found.first { $0.passage == passage }?.score ?? 0
      #expect(abs(sum - score) < 1e-4)
    }
  }

  @Test func `A sentence is worth the best way to say the topic in it`() throws {
    let topic = try #require(try topics("蜂蜜").first)
    let view = TopicMatches(of: topic.alternatives, in: index, texts)
    var held = 0
    for passage in all {
      let read = CandidateTexts(of: [passage], in: archive)
      let values = worth(of: view, in: read)
      #expect(values == worth(of: view, in: read))
      let text = read.texts[0].text
      let local = view.localWorth(in: text, passage: passage, edition: 0).map(Array.init)
      for (number, sentence) in text.sentences.enumerated() {
        let terms = text.terms[sentence.terms]
        let holdsNone = !topic.alternatives.joined().contains { terms.contains($0.term) }
        #expect((values[number] == 0) == holdsNone)
        #expect((local?[number] ?? 0 == 0) == holdsNone)
        held += holdsNone ? 0 : 1
      }
    }
    #expect(held > 0)
  }

  private func worth(of view: TopicMatches, in read: CandidateTexts) -> [Float] {
    var worth = [Float](repeating: 0, count: read.sentenceCount)
    view.addWorth(in: read.texts, to: &worth)
    return worth
  }

  @Test func `A pair of words is held where they stand next to each other`() {
    for passage in all {
      let read = CandidateTexts(of: [passage], in: archive)
      let terms = read.texts[0].text.terms
      for (first, second) in zip(terms, terms.dropFirst(2)) {
        let pair = TermBigram(first: first, second: second)
        let view = BigramMatches(of: pair, in: index, texts)
        let isHeld = zip(terms, terms.dropFirst()).contains { $0 == first && $1 == second }
        for _ in 0..<2 {
          var values: [Float] = [0]
          view.addValue(in: read.texts, to: &values)
          #expect((values[0] > 0) == isHeld)
        }
      }
    }
  }

  @Test func `Topics that begin alike have views of their own`() throws {
    let views = TopicMatchCache(of: index, editions: 1)
    let words = ["蜂蜜", "蜂群", "蜂蜜市場"].flatMap { (try? topics($0)) ?? [] }
    for topic in words + words.reversed() {
      #expect(views.view(of: topic, in: all).alternatives == topic.alternatives)
    }
    #expect(views.view(of: words[0], in: all) === views.view(of: words[0], in: all))
  }

  /// What was asked before must not change an answer, but for a follow-up.
  @Test func `The same question has the same answer whatever was asked before`() throws {
    let questions = [
      "蜂蜜賣多少錢？", "Where does the honey come from?", "誰養蜂？", "屋頂上有幾個蜂箱？", "What is a hive?",
    ]
    let fresh = try questions.map { question in
      try answerer(of: ["bees.txt": InventedInterview.text]).answer(question)
    }
    let shared = try answerer(of: ["bees.txt": InventedInterview.text])
    for round in 0..<3 {
      for (question, answer) in zip(questions, fresh) {
        #expect(shared.answer(question) == answer, "round \(round)")
      }
    }
  }
}
