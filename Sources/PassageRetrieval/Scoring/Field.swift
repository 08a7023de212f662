/// The parts of a passage that are searched, each with its own weight.
package enum Field: Int, CaseIterable, Sendable {
  /// The paragraph's own words.
  case text
  /// The same paragraph in the other editions.
  case otherEditions
  /// The subjects of the facts that it proves, in an editor's words.
  case facts
  /// The questions that an editor says it answers.
  case anticipated
  /// The question it answers.
  case question
  case heading
  case speaker
  /// What is said right before and after it in the same conversation.
  case context
}
