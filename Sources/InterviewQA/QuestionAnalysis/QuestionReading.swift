import TextAnalysis

/// A question's text with what the lexicon and the rules of types find in it.
struct QuestionReading {
  let text: String
  let tokens: [Token]
  let words: LexiconMatches
  /// The first rule of types that matches; nil when none does.
  let match: QuestionRuleTable.Match?
}
