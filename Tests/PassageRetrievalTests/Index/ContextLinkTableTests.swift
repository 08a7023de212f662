import TestSupport
import Testing
import TextAnalysis

@testable import PassageRetrieval

/// Compares passages that share text and questions by links with the same passages written out.
struct ContextLinkTableTests {
  /// A passage with its links and its exchange.
  private struct Passage {
    let text: [Term]
    var links: ContextLinks
    /// Passages of the same exchange have the same question.
    let exchange: (number: Int, question: [Term])?
  }

  @Test(arguments: 0..<8)
  func `Linked text counts like text written out`(seed: Int) {
    let passages = Self.passages(400, seed: seed)
    let linked = Self.linked(passages)
    let written = Self.written(passages)
    for term in "abcdefgh".map({ Term(String($0)) }) {
      #expect(linked.documentFrequency(of: term) == written.documentFrequency(of: term))
      #expect(
        passages.indices.map { linked.impact(of: term, in: $0) }
          == passages.indices.map { written.impact(of: term, in: $0) })
    }
    for words in ["a", "a b", "c d e", "a b c d e f g h"] {
      for range in [0..<400, 37..<390, 200..<201] {
        #expect(Self.best(words, range, linked) == Self.best(words, range, written))
        #expect(
          linked.passages(matching: [terms(words)], in: range)
            == written.passages(matching: [terms(words)], in: range))
      }
    }
  }

  @Test(arguments: 0..<8)
  func `Merged parts give the index of the whole`(seed: Int) throws {
    var passages = Self.passages(300, seed: seed)
    for index in stride(from: 0, to: 300, by: 100) {
      passages[index].links.remove(.previous)
      passages[index + 99].links.remove(.next)
    }
    let whole = Self.linked(passages)
    var merger = IndexMerger()
    let last = merger.add(Self.linked(passages[100...]))
    let first = merger.add(Self.linked(passages[..<200]))
    merger.append(0..<100, of: first)
    merger.append(0..<200, of: last)
    let merged = merger.index()
    #expect(Array(merged.terms) == Array(whole.terms))
    for words in ["a b c", "d", "e f g h i j k l m n"] {
      #expect(Self.best(words, 0..<300, merged) == Self.best(words, 0..<300, whole))
    }
  }

  /// The result of the pruned search.
  private static func best(
    _ words: String, _ range: Range<Int>, _ index: PassageIndex
  ) -> [ScoredPassage] {
    let query = WeightedQuery(query(words), in: range, of: index.invertedIndex)
    var search = PrunedSearch(
      query, index.invertedIndex.impactScorer, in: range, limit: 7)
    return search.result { $1 }
  }

  /// Exchanges end at every hundredth passage, where parts can be cut.
  private static func passages(_ count: Int, seed: Int) -> [Passage] {
    var random = SeededGenerator(seed: UInt64(seed))
    var exchange: (Int, [Term])?
    return (0..<count).map { index in
      if index % 100 == 0 || random.next() % 5 == 0 {
        exchange = random.next() % 2 == 0 ? nil : (index, randomTerms(upTo: 9, &random))
      }
      let links = ContextLinks(rawValue: UInt8.random(in: 0...3, using: &random))
        .subtracting(index == 0 ? .previous : index == count - 1 ? .next : [])
      return Passage(text: randomTerms(upTo: 6, &random), links: links, exchange: exchange)
    }
  }

  private static func randomTerms(upTo count: Int, _ random: inout SeededGenerator) -> [Term] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in
      Term([UInt8.random(in: 97...108, using: &random)])
    }
  }

  private static func linked(_ passages: some Sequence<Passage>) -> PassageIndex {
    var builder = IndexBuilder()
    var exchange: Int?
    for passage in passages {
      if let next = passage.exchange, next.number != exchange {
        builder.beginExchange(asking: [builder.numbers(of: next.question)])
      }
      exchange = passage.exchange?.number
      builder.add(builder.numbers(of: passage.text), to: .text)
      builder.endPassage(context: passage.links, isAnswer: exchange != nil)
    }
    return builder.index()
  }

  private static func written(_ passages: [Passage]) -> PassageIndex {
    var builder = IndexBuilder()
    for (index, passage) in passages.enumerated() {
      let before = passage.links.contains(.previous) ? passages[index - 1].text : []
      let after = passage.links.contains(.next) ? passages[index + 1].text : []
      builder.add([
        .text: passage.text, .context: before + after,
        .question: passage.exchange?.question ?? [],
      ])
    }
    return builder.index()
  }
}
