import Basics

/// A term of a text, with what it is made of.
package struct IndexTerm: Hashable, BitwiseStorable, Sendable {
  package let term: Term
  package let kind: Kind

  /// What a term is made of.
  package enum Kind: BitwiseStorable, Sendable {
    /// A single Han character: it says little by itself.
    case character
    /// Two adjacent Han characters.
    case bigram
    /// A word or a number.
    case word
  }
}
