import Basics
import TextAnalysis
import Transcripts

/// All spellings of the names that a question may mean, with indexes to find similar ones.
///
/// A class for the same reason as `QuestionAnalyzer`.
final class NameSpellings: Sendable {
  /// Those of the lexicon's names in the order of their canonical spelling, then those of the
  /// speakers.
  private let spellings: LazyArray<NameSpelling>
  /// The spellings of at least three Han characters, by their first and by their second.
  private let first, second: NumbersByTerm
  /// The capitalised Latin words of the spellings, in their order.
  private let latinWords: LazyArray<LatinWord>

  /// A word of a name, which a misspelt word may stand for.
  struct LatinWord {
    /// Index of its spelling.
    let spelling: Int
    let text: String
    let term: Term
    let word: LetterWord

    init(spelling: Int, text: String, term: Term) {
      self.spelling = spelling
      self.text = text
      self.term = term
      word = LetterWord(term)
    }
  }

  /// - Parameter speakers: the names of the speakers in the sources.
  init(of knowledge: KnowledgeBase, and speakers: some Sequence<String>) {
    let names = Set(knowledge.lexicon.names.values).sorted { $0.canonical < $1.canonical }
    var known: Set<String> = []
    let speakers = speakers.filter { known.insert($0).inserted }.map {
      Lexicon.Name(kind: .person, variants: [Lexicon.Variant($0, analyzer: knowledge.analyzer)])
    }
    let spellings = (names + speakers).flatMap { name in
      name.variants.map { NameSpelling(name: name, text: $0.text, analyzer: knowledge.analyzer) }
    }
    var first: [(term: Term, number: Int)] = []
    var second: [(term: Term, number: Int)] = []
    var latinWords: [LatinWord] = []
    for (index, spelling) in spellings.enumerated() {
      if spelling.isHan {
        first.append((spelling.tokens[0].word, index))
        second.append((spelling.tokens[1].word, index))
      }
      latinWords += spelling.tokens.indices.filter(spelling.isCapitalized).map {
        LatinWord(
          spelling: index, text: spelling.text(ofToken: $0),
          term: spelling.tokens[$0].word)
      }
    }
    self.spellings = LazyArray(spellings)
    self.first = NumbersByTerm(first)
    self.second = NumbersByTerm(second)
    self.latinWords = LazyArray(latinWords)
  }

  init(from reader: inout StoreReader, analyzer: Analyzer) {
    spellings = LazyArray(
      reader.list {
        NameSpelling(
          name: Lexicon.Name(from: &$0, analyzer: analyzer), text: $0.value(), analyzer: analyzer)
      })
    (first, second) = reader.values()
    latinWords = LazyArray(reader.list { $0.value() })
  }

  func store(in writer: inout StoreWriter) {
    writer.add(list: spellings) { spelling, writer in
      spelling.name.store(in: &writer)
      writer.add(spelling.text)
    }
    writer.add(first, second)
    writer.add(list: latinWords) { $1.add($0) }
  }

  subscript(index: Int) -> NameSpelling { spellings[index] }

  /// The spellings in Han characters that the tokens from `start` on may stand for with one
  /// character wrong: the first or the second has to be right. Indices, ascending.
  func hanNames(like tokens: [Token], at start: Int) -> [Int] {
    guard start + 2 < tokens.count else { return [] }
    let found = [first[tokens[start].word], second[tokens[start + 1].word]]
    guard !found[0].isEmpty, !found[1].isEmpty else { return Array(found.joined()) }
    return Set(found.joined()).sorted()
  }

  /// In the order of the spellings.
  func latinWords(where isAlike: (LatinWord) -> Bool) -> [LatinWord] { latinWords.filter(isAlike) }
}

/// A spelling of a name.
struct NameSpelling: Sendable {
  let name: Lexicon.Name
  let text: String
  let tokens: [Token]

  init(name: Lexicon.Name, text: String, analyzer: Analyzer) {
    self.name = name
    self.text = text
    tokens = analyzer.tokens(of: text)
  }

  /// Whether it has at least three characters, all Han, so that one may be wrong.
  var isHan: Bool { tokens.count >= 3 && tokens.allSatisfy { $0.kind == .han } }

  /// Whether a word of it has a capital: `Bank`, not `of`.
  func isCapitalized(_ index: Int) -> Bool {
    tokens[index].kind == .word
      && Array(text.utf8)[tokens[index].range].contains { (0x41...0x5A).contains($0) }
  }

  func text(ofToken index: Int) -> String {
    String(decoding: Array(text.utf8)[tokens[index].range], as: UTF8.self)
  }
}

extension NameSpellings.LatinWord: Storable {
  init(from reader: inout StoreReader) {
    self.init(spelling: reader.value(), text: reader.value(), term: reader.value())
  }

  func store(in writer: inout StoreWriter) {
    writer.add(spelling, text, term)
  }
}
