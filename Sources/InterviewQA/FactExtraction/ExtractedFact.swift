/// A fact that a rule found in a text, or a quantity that states one by itself.
package struct ExtractedFact: Hashable, Sendable {
  package let relation: FactRelation
  /// What it is about, as the text writes it; nil if nothing is named before it.
  package let subject: String?
  /// The words of the text that state it, or the place in a ranking that its order shows.
  package let value: String
  /// The words of the text that limit it: 将近, about.
  package let hedge: String?
  /// When, in the words of the same sentence; nil if it does not say.
  package let time: String?
  /// Whose words the text reports; nil if it reports nobody's.
  package let claimant: String?
  /// Index of the paragraph in the interview.
  package let paragraph: Int
  /// Byte range in the file of the words that state it.
  package let bytes: Range<Int>
  /// Byte range in the file of their sentence.
  package let sentence: Range<Int>
  /// Name of the rule; for a quantity, the name of its relation.
  package let rule: String
}
