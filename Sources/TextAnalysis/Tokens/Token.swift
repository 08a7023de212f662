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
