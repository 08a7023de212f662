/// A fact that a rule found in a text, or a quantity that states one by itself.
package struct ExtractedFact: Hashable, Sendable {
  package let relation: FactRelation
  /// The nearest thing named before it, as the text writes it; nil when nothing is.
  package let subject: String?
  /// The words of the text that state it, or the place in a ranking that is told by its order.
  package let value: String
  /// What limits it, as the text writes it: 将近, about.
  package let hedge: String?
  /// When, as the same sentence says it.
  package let time: String?
  /// Who is said to have said it, where the text tells of somebody's words.
  package let claimant: String?
  /// Index in the interview.
  package let paragraph: Int
  /// Byte ranges in the file: of the words that state it, and of their sentence.
  package let bytes: Range<Int>
  package let sentence: Range<Int>
  /// Name of the rule; that of its relation for a quantity.
  package let rule: String
}
