import Corpora
import EntityRecognition
import PassageRetrieval
import TextAnalysis
import Transcripts

/// The names that the sources mention: those of the lexicon, the speakers, and words in Latin
/// letters that the text writes like names.
package struct SourceNames {
  let corpus: Corpus
  let knowledge: KnowledgeBase
  let spellings: NameSpellings
  /// The passages that are asked.
  let range: Range<Int>

  private var analyzer: Analyzer { knowledge.analyzer }

  /// Whether the passages that are asked contain a name, in any spelling.
  func mention(_ name: Lexicon.Name) -> Bool {
    let alternatives = name.variants.map { weighted($0.terms) }
    return corpus.index.occurs(alternatives, in: range)
  }

  /// Whether a passage of any source contains all terms of a text.
  func know(_ tokens: ArraySlice<Token>) -> Bool {
    let everywhere = 0..<corpus.index.passageCount
    return corpus.index.occurs([weighted(analyzer.terms(of: tokens))], in: everywhere)
  }

  private func weighted(_ terms: [IndexTerm]) -> [Query.WeightedTerm] {
    terms.map { .init(term: $0.term, weight: 1) }
  }

  /// The words that the text writes like names, and that are similar to a word.
  ///
  /// - Parameters:
  ///   - isAlike: whether a term of the index, usually a stem, can be similar.
  ///   - isNear: whether a folded word is similar.
  /// - Throws: `SourceError` when a source cannot be read.
  func latinNames(
    _ isAlike: (Term) -> Bool, _ isNear: (Term) -> Bool
  ) throws(SourceError) -> [String] {
    var found: [String] = []
    for term in corpus.index.terms.filter(isAlike).sorted() {
      let passages = corpus.index.passages(
        matching: [[.init(term: term, weight: 1)]], in: range, limit: Self.passagesReadPerWord)
      for passage in passages where try says(term, passage, isNear) {
        found += try names(in: passage, saying: term)
      }
    }
    return found
  }

  /// Whether a passage contains a term in a word that is similar. Finding that out first takes less
  /// time than recognising the names of every passage.
  private func says(
    _ term: Term, _ passage: Int, _ isNear: (Term) -> Bool
  ) throws(SourceError) -> Bool {
    try corpus.readings(of: passage).contains { reading in
      analyzer.tokens(of: reading.utf8).contains { $0.term == term && isNear($0.word) }
    }
  }

  /// Number of passages that are read to find out whether a word is written like a name.
  private static let passagesReadPerWord = 3

  private func names(in passage: Int, saying term: Term) throws(SourceError) -> [String] {
    try corpus.texts(of: passage).flatMap { text in
      let utf8 = text.reading.utf8
      let tokens = analyzer.tokens(of: utf8)
      let names = text.entities.filter(\.kind.isName)
      return names.flatMap(\.tokens).filter { tokens[$0].term == term }
        .map { String(decoding: utf8[tokens[$0].range], as: UTF8.self) }
    }
  }
}
