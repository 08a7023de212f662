import Basics
import PassageRetrieval
import Testing
import TextAnalysis

@testable import InterviewQA

struct ShortTextIndexTests {
  private let texts = ShortTextIndex(
    [["bee", "hive"], ["bee", "honey", "price"], ["wax"], []].map { $0.map { Term($0) } }
  ) { _, holders in Float(4 - holders) }

  private func numbers(_ words: String...) -> [Int] {
    words.compactMap { texts.number(of: Term($0)) }
  }

  @Test func `It finds the texts that hold one of several alternatives whole`() {
    #expect(texts.texts(holding: [numbers("bee")]).count == 2)
    #expect(texts.texts(holding: [numbers("bee", "hive"), numbers("wax")]).count == 2)
    #expect(texts.texts(holding: [numbers("bee", "hive"), numbers("hive")]).count == 1)
    #expect(texts.texts(holding: []).count == 0)
  }

  private func asked(_ words: String..., weight: Float = 1) -> [ShortTextIndex.WeightedTerm] {
    words.compactMap { texts.number(of: Term($0)) }.map { .init(number: $0, weight: weight) }
  }

  @Test func `The closest texts share most, and a long one less for its length`() {
    #expect(texts.closest(to: asked("bee", "hive"), limit: 5) == [0, 1])
    #expect(texts.closest(to: asked("bee", "hive"), limit: 1) == [0])
    #expect(texts.closest(to: [], limit: 5) == [])
  }

  @Test func `A word that is asked twice counts once, with its greater weight`() {
    #expect(texts.closest(to: asked("bee", "bee", "wax"), limit: 1) == [2])
    #expect(texts.closest(to: asked("bee", "wax") + asked("bee", weight: 4), limit: 1) == [0])
  }
}
