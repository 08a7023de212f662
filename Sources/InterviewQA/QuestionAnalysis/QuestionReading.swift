import TextAnalysis

/// The text of a question with what the lexicon and the type rules find in it.
struct QuestionReading {
  let text: String
  let tokens: [Token]
  /// The one that made the tokens.
  let analyzer: Analyzer
  let words: LexiconMatches
  /// The first type rule that matches; nil if none does.
  let match: QuestionRuleTable.Match?
}
