import PassageRetrieval
import TextAnalysis

/// Turns a line into a `Question`.
package struct QuestionAnalyzer: Sendable {
  private let analyzer: Analyzer
  private let lexicon: Lexicon
  private let rules: [QuestionRule]
  /// For each type of question the topic that its answers tend to hold.
  private let cues: [QuestionType: Question.Topic]

  package init(knowledge: KnowledgeBase) {
    analyzer = knowledge.analyzer
    lexicon = knowledge.lexicon
    rules = knowledge.questionRules
    cues = knowledge.cues.mapValues { TopicFinder.cue($0, analyzer: knowledge.analyzer) }
  }

  /// - Parameter previous: the question before; a follow-up takes over what it leaves unsaid.
  package func question(from text: String, after previous: Question? = nil) -> Question {
    let tokens = analyzer.tokens(of: text)
    let match = rules.firstNonNil { rule in
      rule.questionWords(in: tokens).map { (rule: rule, words: Set($0)) }
    }
    let rule = match?.rule
    let finder = TopicFinder(
      tokens: tokens, questionWords: match?.words ?? [], analyzer: analyzer, lexicon: lexicon)
    let topics =
      finder.topics()
      + (rule.flatMap { cues[$0.type] }.map { [$0] } ?? [])
    let question = Question(
      text: text, type: rule?.type ?? .statement, rule: rule?.name, target: rule?.target,
      topics: topics, unit: rule?.type == .number ? finder.unitForms() : [],
      expected: ExpectedAnswer(type: rule?.type ?? .statement, measure: finder.measure),
      wordPairs: Self.wordPairs(in: tokens),
      language: Language.tag(of: text.unicodeScalars, analyzer.folding))
    return previous.flatMap(question.following) ?? question
  }

  private static func wordPairs(in tokens: [Token]) -> [TermPair] {
    let words = tokens.filter { $0.kind != .han }
    return zip(words, words.dropFirst()).map { TermPair(first: $0.term, second: $1.term) }
  }
}
