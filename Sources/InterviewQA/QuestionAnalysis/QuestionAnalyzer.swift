import Basics
import EntityRecognition
import PassageRetrieval
import TextAnalysis

/// Turns a line into a `Question`.
///
/// A class, so that copying an answerer does not retain each of its tables.
package final class QuestionAnalyzer: Sendable {
  private let analyzer: Analyzer
  private let lexicon: Lexicon
  private let rules: QuestionRuleTables
  private let recognizer: EntityRecognizer
  private let attributes: AttributeTable
  /// By type of question, the words that its answers tend to contain, as a topic.
  private let cues: [QuestionType: Lazy<Question.Topic>]

  package init(knowledge: KnowledgeBase) {
    analyzer = knowledge.analyzer
    lexicon = knowledge.lexicon
    rules = knowledge.questionRuleTables
    recognizer = knowledge.recognizer
    attributes = knowledge.attributes
    cues = knowledge.cues.mapValues { words in
      Lazy { TopicFinder.cue(words, analyzer: knowledge.analyzer) }
    }
  }

  func reading(of text: String) -> QuestionReading {
    let tokens = analyzer.tokens(of: text)
    return QuestionReading(
      text: text, tokens: tokens, analyzer: analyzer,
      words: LexiconMatches(in: tokens, lexicon), match: rules.types.firstMatch(in: tokens))
  }

  /// - Parameters:
  ///   - corrections: the misspelt names in it, in its order.
  ///   - previous: the previous question; a follow-up takes over what it leaves out.
  func question(
    from reading: QuestionReading, corrections: [Correction] = [], after previous: Question? = nil
  ) -> Question {
    let meant =
      corrections.isEmpty ? reading : self.reading(of: reading.text.corrected(by: corrections))
    var question = question(readAs: meant, from: reading.text)
    question.corrections = corrections
    return previous.flatMap(question.following) ?? question
  }

  /// A question as it is written, without regard to previous ones.
  package func question(from text: String) -> Question { question(from: reading(of: text)) }

  /// The type of a question and the kind of thing that is a short answer to it.
  func kind(of tokens: [Token]) -> (QuestionType, ExpectedAnswerType) {
    let match = rules.types.firstMatch(in: tokens)
    let units = lexicon.units.matches(in: tokens)
    return (match?.rule.type ?? .statement, expected(by: match, in: tokens, units))
  }

  private func expected(
    by match: QuestionRuleTable.Match?, in tokens: [Token], _ units: [LexiconMatches.Unit]
  ) -> ExpectedAnswerType {
    let words = match?.words ?? BitSet()
    let isExact = match?.rule.expects == .name
    return ExpectedAnswerType(
      type: match?.rule.type ?? .statement,
      measure: lexicon.measures.matches(in: tokens).first?.value
        ?? units.following(words).first?.value.kind,
      name: kindOfName(in: tokens, questionWords: words, isExact: isExact)
        .map { NameKind(kind: $0, isExact: isExact) })
  }

  /// The kind of name that is asked for: that of the first word for a kind shortly after the
  /// question words (哪家科技公司), or of the last before them, which takes precedence if the name itself
  /// is asked for (公司的创始人叫什么名字). Nil if there is neither.
  private func kindOfName(
    in tokens: [Token], questionWords: BitSet, isExact: Bool
  ) -> Lexicon.Name.Kind? {
    guard let first = questionWords.min, let last = questionWords.max else { return nil }
    let found = lexicon.kinds.matches(in: tokens)
    let after = found.first {
      (first...last + Self.maxTokensToNoun).contains($0.tokens.lowerBound)
    }
    let before = found.last { $0.tokens.lowerBound < (isExact ? last : first) }
    return (isExact ? before ?? after : after ?? before)?.value
  }

  /// Maximum distance from the question words to the beginning of their noun, in tokens.
  private static let maxTokensToNoun = 4

  private func question(
    readAs reading: QuestionReading, from text: String
  ) -> Question {
    let (tokens, match) = (reading.tokens, reading.match)
    let rule = match?.rule
    let target = rules.targets.firstMatch(in: tokens)
    let isOfParts = rule?.type == .asked || rule?.target != nil || target != nil
    let position = isOfParts ? rules.positions.firstMatch(in: tokens) : nil
    var words = match?.words ?? BitSet()
    if let target { words.formUnion(target.words) }
    if let position { words.formUnion(position.words) }
    let finder = TopicFinder(
      tokens: tokens, questionWords: words,
      entities: recognizer.entities(in: tokens, of: Array(reading.text.utf8)),
      words: reading.words, analyzer: analyzer)
    let cue = rule?.type.flatMap { cues[$0]?.value }
    return Question(
      text: text, type: rule?.type ?? .statement, rule: rule?.name,
      target: rule?.target ?? target?.rule.target, position: position?.rule.position,
      credit: rule?.credit,
      topics: finder.topics() + (cue.map { [$0] } ?? []),
      unit: rule?.type == .number ? finder.unitForms() : [],
      expected: expected(by: match, in: tokens, reading.words.units),
      asked: AskedPart(
        in: reading, questionWords: match?.words ?? BitSet(), attributes: attributes,
        lexicon: lexicon),
      wordPairs: Self.wordPairs(in: tokens),
      language: Language.tag(of: text.unicodeScalars, analyzer.folding),
      followUp: rule?.follows ?? rules.followUps.firstMatch(in: tokens)?.rule.follows)
  }

  private static func wordPairs(in tokens: [Token]) -> [TermBigram] {
    var pairs: [TermBigram] = []
    var previous: Term?
    for token in tokens where token.kind != .han {
      if let previous { pairs.append(TermBigram(first: previous, second: token.term)) }
      previous = token.term
    }
    return pairs
  }
}
