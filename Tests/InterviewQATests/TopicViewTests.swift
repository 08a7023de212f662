import Fixtures
import PassageRetrieval
import Testing
import TextAnalysis

@testable import InterviewQA

struct TopicViewTests {
  private let archive: Archive
  private let index: PassageIndex
  private let all: Range<Int>

  init() throws {
    archive = try Answerers.bees.get().archive
    index = archive.index
    all = 0..<index.passageCount
  }

  private func topics(_ text: String) throws -> [Question.Topic] {
    QuestionAnalyzer(knowledge: try Repository.knowledge.get()).question(from: text).topics
  }

  @Test(arguments: ["蜂蜜賣多少錢？", "Where does the honey come from?", "張三怎麼看屋頂？"])
  func `A view tells what the index tells`(text: String) throws {
    for topic in try topics(text) {
      let view = TopicView(of: topic.alternatives, in: index, range: all)
      for fields in [FieldSet.all, FieldSet([.text]), FieldSet([.question, .speaker])] {
        for passage in all {
          #expect(
            view.stands(in: passage, fields: fields)
              == index.holds(topic.alternatives, passage, in: fields))
        }
        #expect(
          view.occurs(in: fields) == index.occurs(topic.alternatives, in: all, fields: fields))
      }
      #expect(view.passageCount == index.passageCount(holding: topic.alternatives, in: all))
    }
  }

  @Test(arguments: ["蜂蜜賣多少錢？", "屋頂上有幾個蜂箱？"])
  func `What views score adds up to the search`(text: String) throws {
    let topics = try topics(text)
    let views = topics.map { TopicView(of: $0.alternatives, in: index, range: all) }
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
    let view = TopicView(of: topic.alternatives, in: index, range: all)
    var held = 0
    for passage in all {
      let text = archive.texts(of: passage)[0]
      let values = view.worth(in: text, passage: passage, edition: 0)
      #expect(values == view.worth(in: text, passage: passage, edition: 0))
      for (number, sentence) in text.sentences.enumerated() {
        let terms = text.terms[sentence.terms]
        let holdsNone = !topic.alternatives.joined().contains { terms.contains($0.term) }
        #expect((values?[number] ?? 0 == 0) == holdsNone)
        held += holdsNone ? 0 : 1
      }
    }
    #expect(held > 0)
  }

  @Test func `Topics that begin alike have views of their own`() throws {
    let views = TopicViews(of: index)
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
