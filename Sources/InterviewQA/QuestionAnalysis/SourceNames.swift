import PassageRetrieval
import TextAnalysis
import Transcripts

/// The names that the sources mention: those of the lexicon that occur, who speaks, and what the
/// text writes as a name in Latin letters.
package struct SourceNames {
  let archive: Archive
  let knowledge: KnowledgeBase
  /// Those of the lexicon's names, from `spellings(in:)`: made once, for they are many.
  let known: [Spelling]
  /// The passages that are asked.
  let range: Range<Int>

  private var analyzer: Analyzer { knowledge.analyzer }

  /// One way to write a name.
  struct Spelling {
    let name: Lexicon.Name
    let text: String
    let tokens: [Token]

    /// Whether a part of it is a name by itself: `Bank`, not `of`.
    func isCapitalized(_ index: Int) -> Bool {
      Array(text.utf8)[tokens[index].range].contains { (0x41...0x5A).contains($0) }
    }

    func text(ofToken index: Int) -> String {
      String(decoding: Array(text.utf8)[tokens[index].range], as: UTF8.self)
    }
  }

  /// The spellings of the lexicon's and the speakers' names, whether they occur or not.
  func spellings() -> [Spelling] {
    known + Self.spellings(of: speakers(), analyzer)
  }

  /// The spellings of the lexicon's names, in the order of the names.
  static func spellings(in knowledge: KnowledgeBase) -> [Spelling] {
    spellings(of: knowledge.lexicon.names.values, knowledge.analyzer)
  }

  private static func spellings(of names: [Lexicon.Name], _ analyzer: Analyzer) -> [Spelling] {
    Set(names).sorted { $0.canonical < $1.canonical }.flatMap { name in
      name.variants.map { Spelling(name: name, text: $0, tokens: analyzer.tokens(of: $0)) }
    }
  }

  private func speakers() -> [Lexicon.Name] {
    let asked = archive.documents.indices.filter {
      archive.passages(ofDocument: $0).overlaps(range)
    }
    let names = asked.flatMap { archive.documents[$0].primary.interview.speakers.map(\.name) }
    return names.map { Lexicon.Name(kind: .person, canonical: $0, variants: [$0]) }
  }

  /// Whether a name stands in what is asked, in whatever spelling.
  func mention(_ name: Lexicon.Name) -> Bool {
    let alternatives = name.variants.map { weighted(analyzer.tokens(of: $0)) }
    return !archive.index.passages(holding: alternatives, in: range).isEmpty
  }

  /// Whether the terms of a text stand together in any source.
  func know(_ tokens: some BidirectionalCollection<Token>) -> Bool {
    let everywhere = 0..<archive.index.passageCount
    return !archive.index.passages(holding: [weighted(tokens)], in: everywhere).isEmpty
  }

  private func weighted(
    _ tokens: some BidirectionalCollection<Token>
  ) -> [Query.WeightedTerm] {
    analyzer.terms(of: tokens).map { .init(term: $0.term, weight: 1) }
  }

  /// The words that the text writes as names and whose stem is like that of a word.
  func latinNames(_ isAlike: (Term) -> Bool) -> [String] {
    archive.index.terms.filter(isAlike).sorted().flatMap { term in
      archive.index.passages(holding: [[.init(term: term, weight: 1)]], in: range)
        .prefix(Self.tried).flatMap { names(in: $0, saying: term) }
    }
  }

  /// So many passages with a word are looked at to tell whether it is written as a name.
  private static let tried = 3

  private func names(in passage: Int, saying term: Term) -> [String] {
    let place = archive.place(of: passage)
    return archive.documents[place.document].editions.flatMap { edition in
      let utf8 = edition.text(ofParagraph: place.paragraph).utf8
      let tokens = analyzer.tokens(of: utf8)
      let names = knowledge.recognizer.entities(in: tokens, of: utf8).filter(\.kind.isName)
      return names.flatMap(\.tokens).filter { tokens[$0].term == term }
        .map { String(decoding: utf8[tokens[$0].range], as: UTF8.self) }
    }
  }
}
