import Testing
import TextAnalysis

@testable import PassageRetrieval

/// Holds the context that is told by links to the same context written out.
struct ContextTests {
  @Test(arguments: 0..<8)
  func `A linked neighbour's text counts like a context that is written out`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let texts = (0..<400).map { _ in
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Term([UInt8.random(in: 97...104, using: &random)])
      }
    }
    let links = texts.indices.map { index in
      ContextLinks(rawValue: UInt8.random(in: 0...3, using: &random))
        .subtracting(index == 0 ? .previous : index == texts.count - 1 ? .next : [])
    }
    let linked = Self.linked(texts, links)
    let written = Self.written(texts, links)
    for term in "abcdefgh".map({ Term(String($0)) }) {
      #expect(linked.passageCount(holding: term) == written.passageCount(holding: term))
      #expect(
        texts.indices.map { linked.impact(of: term, in: $0) }
          == texts.indices.map { written.impact(of: term, in: $0) })
    }
    for words in ["a", "a b", "c d e", "a b c d e f g h"] {
      for range in [0..<400, 37..<390, 200..<201] {
        let found = linked.search(query(words), in: range, limit: 7)
        #expect(found == written.search(query(words), in: range, limit: 7))
        #expect(
          linked.passages(holding: [terms(words)], in: range)
            == written.passages(holding: [terms(words)], in: range))
      }
    }
  }

  @Test func `Merged parts are the index of the whole`() throws {
    var random = SplitMix(seed: 9)
    let texts = (0..<300).map { _ in
      (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Term([UInt8.random(in: 97...110, using: &random)])
      }
    }
    let links = texts.indices.map { index -> ContextLinks in
      index % 100 == 0 ? .next : index % 100 == 99 ? .previous : [.previous, .next]
    }
    let whole = Self.linked(texts, links)
    var merger = IndexMerger()
    let last = merger.add(Self.linked(Array(texts[100...]), Array(links[100...])))
    let first = merger.add(Self.linked(Array(texts[..<200]), Array(links[..<200])))
    merger.append(0..<100, of: first)
    merger.append(0..<200, of: last)
    let merged = merger.index()
    #expect(Array(merged.terms) == Array(whole.terms))
    for words in ["a b c", "d", "e f g h i j k l m n"] {
      #expect(merged.search(query(words), limit: 9) == whole.search(query(words), limit: 9))
    }
  }

  private static func linked(_ texts: [[Term]], _ links: [ContextLinks]) -> PassageIndex {
    var builder = IndexBuilder()
    for (text, links) in zip(texts, links) {
      builder.add(builder.numbers(of: text), to: .text)
      builder.endPassage(context: links)
    }
    return builder.index()
  }

  private static func written(_ texts: [[Term]], _ links: [ContextLinks]) -> PassageIndex {
    var builder = IndexBuilder()
    for index in texts.indices {
      let before = links[index].contains(.previous) ? texts[index - 1] : []
      let after = links[index].contains(.next) ? texts[index + 1] : []
      builder.add([.text: texts[index], .context: before + after])
    }
    return builder.index()
  }
}
