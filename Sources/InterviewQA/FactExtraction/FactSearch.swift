import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the facts that hold all of several words.
struct FactSearch {
  private let analyzer: Analyzer
  /// For each word its variants.
  private let words: [[[Term]]]

  init(words: String, knowledge: KnowledgeBase) {
    analyzer = knowledge.analyzer
    let tokens = analyzer.tokens(of: words)
    let names = knowledge.lexicon.names.matches(in: tokens)
    let covered = Set(names.flatMap(\.tokens))
    let others = Self.runs(of: tokens.indices.filter { !covered.contains($0) }, in: tokens)
    let analyzer = analyzer
    self.words =
      names.map { $0.value.variants.map { analyzer.tokens(of: $0.text).map(\.term) } }
      + others.map { [tokens[$0].map(\.term)] }
  }

  /// Tokens that stand next to each other without a blank.
  private static func runs(of indices: [Int], in tokens: [Token]) -> [Range<Int>] {
    indices.reduce(into: []) { runs, index in
      if let last = runs.last, last.upperBound == index,
        tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
  }

  /// Numbers of the documents that may state such facts, ascending: those that hold all of the
  /// words. The name of a relation, and what an editor wrote down, need not stand in the text.
  func documents(of corpus: Corpus) -> [Int] {
    let sought = words.filter { variants in
      !FactRelation.allCases.contains { relation in
        variants.contains(analyzer.tokens(of: relation.rawValue).map(\.term))
      }
    }
    let documentsByWord = sought.map { variants in
      let alternatives = variants.map { $0.map { Query.WeightedTerm(term: $0, weight: 1) } }
      let passages = corpus.index.passages(
        matching: alternatives, in: 0..<corpus.index.passageCount)
      return Set(passages.map { corpus.place(of: $0).document })
    }
    return corpus.entries.indices.filter { number in
      corpus.entries[number].known != nil || documentsByWord.allSatisfy { $0.contains(number) }
    }
  }

  func isHeld(by fact: Fact, of document: Document) -> Bool {
    guard !words.isEmpty else { return true }
    let source = document.primary.interview.source
    let texts = [
      fact.relation, fact.subject, fact.value, fact.time, fact.speaker,
      source.reading(of: fact.sentence).string,
    ]
    let terms = texts.compactMap { $0 }.map { analyzer.tokens(of: $0).map(\.term) }
    return words.allSatisfy { variants in
      variants.contains { variant in terms.contains { $0.firstRange(of: variant) != nil } }
    }
  }
}
