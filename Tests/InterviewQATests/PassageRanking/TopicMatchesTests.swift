import Fixtures
import PassageRetrieval
import Testing
import TextAnalysis

@testable import InterviewQA

struct TopicMatchesTests {
  private let corpus: Corpus
  private let index: PassageIndex
  private let all: Range<Int>
  private let numbering: EditionNumbering

  init() throws {
    corpus = try Answerers.bees.get().corpus
    index = corpus.index
    all = 0..<index.passageCount
    numbering = EditionNumbering(passages: all, editions: 1)
  }

  private func topics(_ text: String) throws -> [Question.Topic] {
    QuestionAnalyzer(knowledge: try Repository.knowledge.get()).question(from: text).topics
  }

  private func matches(of topic: Question.Topic) -> TopicMatches {
    TopicMatches.search(for: topic.alternatives, in: index, numbering)
  }

  @Test(arguments: ["蜂蜜賣多少錢？", "Where does the honey come from?", "張三怎麼看屋頂？"])
  func `The matches are those of the index`(text: String) throws {
    for topic in try topics(text) {
      let matches = matches(of: topic)
      for fields in [FieldSet.all, FieldSet([.text]), FieldSet([.question, .speaker])] {
        for passage in all {
          #expect(
            matches.stand(in: passage, fields: fields)
              == index.matches(topic.alternatives, passage, in: fields))
        }
        #expect(
          matches.occur(in: fields) == index.occurs(topic.alternatives, in: all, fields: fields))
      }
      #expect(
        matches.passageCount == index.passageCount(matching: topic.alternatives, in: all))
    }
  }

  @Test func `In a large range passages are counted by samples, and none is taken for no passage`()
  {
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
    let numbering = EditionNumbering(passages: 0..<count, editions: 1)
    func counted(_ alternatives: [Term]...) -> Int {
      let weighted = alternatives.map { $0.map { Query.WeightedTerm(term: $0, weight: 1) } }
      return TopicMatches.search(for: weighted, in: index, numbering).passageCount
    }
    func isNear(_ estimate: Int, _ expected: Int) -> Bool {
      abs(estimate - expected) < count / 100
    }
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
  func `What topics score adds up to the search`(text: String) throws {
    let topics = try topics(text)
    let matches = topics.map(matches(of:))
    let query = Query(clauses: topics.map { .init(alternatives: $0.alternatives) })
    let found = index.search(query, limit: all.count)
    #expect(!found.isEmpty)
    for passage in all {
      let sum = matches.reduce(Float(0)) { $0 + $1.score(in: passage) }
      let score = found.first { $0.passage == passage }?.score ?? 0
      #expect(abs(sum - score) < 1e-4)
    }
  }

  @Test func `A sentence scores by the best alternative in it`() throws {
    let topic = try #require(try topics("蜂蜜").first)
    let matches = matches(of: topic)
    var held = 0
    for passage in all {
      let read = try CandidateTexts(of: [passage], in: corpus)
      let scores = scores(of: matches, in: read)
      #expect(scores == self.scores(of: matches, in: read))
      let text = read.texts[0].text
      let local = matches.localScores(in: text, passage: passage, edition: 0).map(Array.init)
      for (number, sentence) in text.sentences.enumerated() {
        let terms = text.terms[sentence.terms]
        let holdsNone = !topic.alternatives.joined().contains { terms.contains($0.term) }
        #expect((scores[number] == 0) == holdsNone)
        #expect((local?[number] ?? 0 == 0) == holdsNone)
        held += holdsNone ? 0 : 1
      }
    }
    #expect(held > 0)
  }

  private func scores(of matches: TopicMatches, in read: CandidateTexts) -> [Float] {
    var scores = [Float](repeating: 0, count: read.sentenceCount)
    matches.addScores(in: read.texts, to: &scores)
    return scores
  }

  @Test func `A pair of words is held where they stand next to each other`() throws {
    for passage in all {
      let read = try CandidateTexts(of: [passage], in: corpus)
      let terms = read.texts[0].text.terms
      for (first, second) in zip(terms, terms.dropFirst(2)) {
        let matches = BigramMatches.search(
          for: TermBigram(first: first, second: second), in: index, numbering)
        let isHeld = zip(terms, terms.dropFirst()).contains { $0 == first && $1 == second }
        for _ in 0..<2 {
          var scores: [Float] = [0]
          matches.addScore(in: read.texts, to: &scores)
          #expect((scores[0] > 0) == isHeld)
        }
      }
    }
  }

  @Test func `Topics that begin alike have matches of their own`() throws {
    let cache = TopicMatchCache(of: index, editions: 1)
    let words = try ["蜂蜜", "蜂群", "蜂蜜市場"].flatMap(topics)
    for topic in words + words.reversed() {
      #expect(cache.matches(of: topic, in: all).alternatives == topic.alternatives)
    }
    #expect(cache.matches(of: words[0], in: all) === cache.matches(of: words[0], in: all))
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
        #expect(try shared.answer(question) == answer, "round \(round)")
      }
    }
  }
}
