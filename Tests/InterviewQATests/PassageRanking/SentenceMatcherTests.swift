import Fixtures
import PassageRetrieval
import Testing
import TextAnalysis

@testable import InterviewQA

struct SentenceMatcherTests {
  /// What a topic scores in each sentence, and the same weighted by how few of them hold a word.
  private func scores(
    of alternatives: [[String]], _ weights: [[Float]], in text: String
  ) throws -> (plain: [Float], local: [Float]) {
    let stages = try Stages("", ofText: text)
    let read = try stages.corpus.texts(of: 0)[0]
    let matcher = SentenceMatcher(
      of: alternatives.map { $0.map { .init(term: Term($0), weight: 1) } }, termWeights: weights)
    let scores = matcher.scores(in: read)
    let count = read.sentences.count
    return (Array(scores[..<count]), Array(scores[count...]))
  }

  @Test func `A sentence scores what it holds of the best alternative`() throws {
    let scores = try self.scores(
      of: [["soft", "wax"], ["tallow"]], [[1, 2], [2.5]],
      in: "Soft wax melts. Hard wax. Soft tallow. A hive.")
    #expect(scores.plain == [3, 2, 2.5, 0])
  }

  @Test func `The greatest score is that of all of the best alternative`() {
    let alternatives: [[Query.WeightedTerm]] = [["soft", "wax"], ["tallow"]].map {
      $0.map { .init(term: Term($0), weight: 1) }
    }
    #expect(SentenceMatcher(of: alternatives, termWeights: [[1, 2], [2.5]]).maxScore == 3)
    #expect(SentenceMatcher(of: [], termWeights: []).maxScore == 0)
  }

  @Test func `A word that stands in all sentences tells them apart less than one in a single one`()
    throws
  {
    let scores = try self.scores(
      of: [["wax", "soft"]], [[1, 1]], in: "Soft wax. Wax melts. Wax cools. Wax shines.")
    let (rare, common) = (scores.local[0] - scores.local[1], scores.local[1])
    #expect(rare > common)
    #expect(common > 0)
  }

  @Test func `A word that a sentence says twice counts once`() throws {
    let scores = try self.scores(of: [["wax"]], [[1]], in: "Wax on wax. Wax.")
    #expect(scores.plain == [1, 1])
    #expect(scores.local[0] == scores.local[1])
  }
}
