import Testing
import TextAnalysis

@testable import PassageRetrieval

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Compares the index with the formula, computed from the words: Σ idf · tf / (k1 + tf), where tf is the sum
/// of weight · count / (1 − b + b · length / average) over the fields.
struct BM25FTests {
  private static let passages: [[Field: String]] = [
    [.text: "a b b c", .heading: "a"], [.text: "b", .otherEditions: "a a d", .speaker: "c"],
    [.text: "c c c c c c a", .question: "b d", .context: "b b a"], [.otherEditions: "d"],
    [.text: "e", .heading: "a b", .question: "b", .context: "a"],
  ]

  @Test(arguments: ["a", "b", "c", "d", "e", "a b", "b c d", "a b c d e", "z a"])
  func `The score of every passage follows the formula`(words: String) throws {
    let index = PassageIndexTests.index(of: Self.passages)
    let found = index.search(query(words), limit: 9)
    for passage in Self.passages.indices {
      let score = found.first { $0.passage == passage }?.score ?? 0
      #expect(abs(Double(score) - Self.score(words, passage)) < 1e-5)
    }
  }

  private static func score(_ words: String, _ passage: Int) -> Double {
    words.split(separator: " ").reduce(0) { sum, word in
      let frequencies = passages.map { frequency(of: String(word), in: $0) }
      let documentFrequency = Double(frequencies.count { $0 > 0 })
      let idf = log(
        1 + (Double(passages.count) - documentFrequency + 0.5) / (documentFrequency + 0.5))
      return sum + idf * frequencies[passage] / (Double(BM25F.k1) + frequencies[passage])
    }
  }

  private static func frequency(of word: String, in passage: [Field: String]) -> Double {
    passage.reduce(0) { sum, entry in
      let constants = BM25F.weight(of: entry.key)
      let all = passages.compactMap { $0[entry.key].map(words) }
      let average = Double(all.reduce(0) { $0 + $1.count }) / Double(all.count)
      let own = words(entry.value)
      let b = Double(constants.b)
      let norm = 1 - b + b * Double(own.count) / average
      return sum + Double(constants.weight) * Double(own.count { $0 == word }) / norm
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
