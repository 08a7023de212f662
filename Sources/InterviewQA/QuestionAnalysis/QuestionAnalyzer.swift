import PassageRetrieval
import TextAnalysis

/// Turns a line into a `Question`.
package struct QuestionAnalyzer: Sendable {
  private let analyzer: Analyzer
  private let lexicon: Lexicon
  private let rules: [QuestionRule]

  package init(knowledge: KnowledgeBase) {
    analyzer = knowledge.analyzer
    lexicon = knowledge.lexicon
    rules = knowledge.questionRules
  }

  package func question(from text: String, after previous: Question? = nil) -> Question {
    let tokens = analyzer.tokens(of: text)
    let rule = rules.first { $0.matches(tokens) }
    let topics = TopicFinder(tokens: tokens, analyzer: analyzer, lexicon: lexicon).topics()
    return Question(
      text: text, type: rule?.type ?? .statement, rule: rule?.name, topics: topics,
      language: Language.tag(of: text.unicodeScalars, analyzer.folding))
  }
}
