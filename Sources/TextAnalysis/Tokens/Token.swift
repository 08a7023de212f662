/// A word, a number, a sign or one Han character of a text.
public struct Token: Hashable, Sendable {
  /// Byte offsets in the text's UTF-8.
  @usableFromInline package let range: Range<Int>
  /// What it is.
  @usableFromInline package let kind: Kind
  /// The folded word as written: `investing`. Patterns and stop words compare this.
  @usableFromInline package let word: Term
  /// The stem of the folded word: `invest`. The index and the lexicon compare this.
  @usableFromInline package let term: Term

  /// What a token is.
  public enum Kind: Sendable {
    /// One Han character, a kana or a Hangul syllable.
    case han
    /// Letters.
    case word
    /// Digits, with a decimal point: `5.1`.
    case number
    /// `%`, `$`, `€`, `℃`: the signs that change what a number means.
    case sign
    /// A punctuation mark that separates clauses or items; only in `MarkedTokens`.
    case mark
  }
}

extension Token {
  /// Whether it is a word that begins with one of the letters A to Z in the text it is of.
  package func isCapitalised(in utf8: [UInt8]) -> Bool {
    kind == .word && (0x41...0x5A).contains(utf8[range.lowerBound])
  }
}

extension [Token] {
  /// The bytes from the first to the last of some tokens, at least one, in the text they are of.
  package func bytes(of range: Range<Int>) -> Range<Int> {
    self[range.lowerBound].range.lowerBound..<self[range.upperBound - 1].range.upperBound
  }
}

extension Token {
  /// The token that a word is with the word after it: `we` and `re` of `we're`.
  ///
  /// - Parameter joint: what stands between them in the folded word.
  package func joined(to next: Token, by joint: String) -> Token {
    Token(
      range: range.lowerBound..<next.range.upperBound, kind: kind,
      word: Term("\(word)\(joint)\(next.word)"), term: next.term)
  }

  /// The token with its bytes counted from the beginning of a longer text.
  ///
  /// - Parameter offset: where its own text begins in the longer one, in bytes.
  package func moved(by offset: Int) -> Token {
    Token(
      range: range.lowerBound + offset..<range.upperBound + offset, kind: kind, word: word,
      term: term)
  }
}
