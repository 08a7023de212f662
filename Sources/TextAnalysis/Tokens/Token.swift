/// A word, a number or one Han character of a text.
public struct Token: Hashable, Sendable {
  /// Byte offsets in the text's UTF-8.
  @usableFromInline package let range: Range<Int>
  @usableFromInline package let kind: Kind
  /// The folded word as it stands: `investing`. Patterns and stop words compare this.
  @usableFromInline package let word: Term
  /// The folded word by its stem: `invest`. The index and the lexicon compare this.
  @usableFromInline package let term: Term

  public enum Kind: Sendable {
    case han, word, number
    /// `%` and `$`: the signs that change what a number means.
    case sign
    /// A punctuation mark that parts clauses or items; only `MarkedTokens` holds such.
    case mark
  }
}
