/// A word, a number or one Han character of a text.
package struct Token: Hashable, Sendable {
  /// Byte offsets in the text's UTF-8.
  package let range: Range<Int>
  package let kind: Kind
  /// The folded word as it stands: `investing`. Patterns and stop words compare this.
  package let word: Term
  /// The folded word by its stem: `invest`. The index and the lexicon compare this.
  package let term: Term

  package enum Kind: Sendable {
    case han, word, number
    /// `%` and `$`: the signs that change what a number means.
    case sign
    /// A punctuation mark that parts clauses or items; only `MarkedTokens` holds such.
    case mark
  }
}
