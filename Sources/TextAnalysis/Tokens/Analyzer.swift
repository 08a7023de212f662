import Basics

/// Turns text into tokens and terms, in the same way for the index and for questions.
package struct Analyzer: Sendable {
  /// Folds spellings before they are compared.
  package let folding: ScriptFolding
  let abbreviations: Abbreviations
  private let tokenizer: Tokenizer

  package init(
    folding: ScriptFolding = ScriptFolding(), abbreviations: Abbreviations = Abbreviations()
  ) {
    self.folding = folding
    self.abbreviations = abbreviations
    tokenizer = Tokenizer(folding: folding)
  }

  /// The tokens of UTF-8 text, in its order.
  package func tokens(of utf8: [UInt8]) -> [Token] {
    tokenizer.tokens(of: utf8.span)
  }

  /// The tokens of UTF-8 text without stems: the term of each is its word. Takes half the time.
  package func words(of utf8: [UInt8]) -> [Token] {
    tokenizer.tokens(of: utf8.span, stemmed: false)
  }

  /// The tokens of a text, in its order.
  package func tokens(of text: String) -> [Token] {
    tokens(of: Array(text.utf8))
  }

  /// The terms of a run of tokens: each token's own, preceded by the bigram with the token before
  /// it if both are adjacent Han characters.
  package func terms(of tokens: ArraySlice<Token>) -> [IndexTerm] {
    var terms: [IndexTerm] = []
    terms.reserveCapacity(tokens.count * 2)
    var previous: Token?
    for token in tokens {
      if let previous, let bigram = Self.bigram(previous, token) { terms.append(bigram) }
      terms.append(IndexTerm(term: token.term, kind: token.kind == .han ? .character : .word))
      previous = token
    }
    return terms
  }

  /// The terms of tokens: see the overload for a run of tokens.
  package func terms(of tokens: [Token]) -> [IndexTerm] { terms(of: tokens[...]) }

  /// The terms of UTF-8 text, without their kinds.
  package func terms(in utf8: [UInt8]) -> [Term] {
    terms(of: tokens(of: utf8)).map(\.term)
  }

  /// The terms of a text, without their kinds.
  package func terms(in text: String) -> [Term] { terms(in: Array(text.utf8)) }

  /// The bigram of two tokens; nil unless they are adjacent Han characters.
  package static func bigram(_ first: Token, _ second: Token) -> IndexTerm? {
    guard first.kind == .han, second.kind == .han, first.range.upperBound == second.range.lowerBound
    else { return nil }
    return IndexTerm(term: Term(joining: first.term, second.term), kind: .bigram)
  }
}

extension Analyzer: Storable {
  package init(from reader: inout StoreReader) {
    let folding = ScriptFolding(from: &reader)
    self.init(folding: folding, abbreviations: Abbreviations(from: &reader))
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(folding, abbreviations)
  }
}
