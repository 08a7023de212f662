import TextAnalysis

/// The text of a question with what the lexicon and the type rules find in it.
struct QuestionReading {
  let text: String
  let tokens: [Token]
  let words: LexiconMatches
  /// The first type rule that matches; nil if none does.
  let match: QuestionRuleTable.Match?
}
