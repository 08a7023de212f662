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
  /// The words that questions and answers about what will be tend to contain.
  private let future: Lazy<TermTable>
  private let utterances: UtteranceReader
  /// By type of question, the words that its answers tend to contain, as a topic.
  private let cues: [QuestionType: Lazy<Question.Topic>]

  package init(knowledge: KnowledgeBase) {
    analyzer = knowledge.analyzer
    lexicon = knowledge.lexicon
    rules = knowledge.questionRuleTables
    recognizer = knowledge.recognizer
    attributes = knowledge.attributes
    future = Lazy {
      TermTable((knowledge.cues[.prediction] ?? []).flatMap(knowledge.analyzer.terms))
    }
    utterances = UtteranceReader(lexicon: knowledge.lexicon)
    cues = knowledge.cues.mapValues { words in
      Lazy { TopicFinder.cue(words, analyzer: knowledge.analyzer) }
    }
  }

  func reading(of text: String) -> QuestionReading {
    let utf8 = Array(text.utf8)
    let tokens = analyzer.tokens(of: utf8)
    return QuestionReading(
      text: text, tokens: tokens, analyzer: analyzer,
      words: LexiconMatches(in: tokens, of: utf8, lexicon),
      match: rules.types.firstMatch(in: tokens))
  }

  /// What a line is if it consists of phrases that ask nothing; nil for any other.
  func utterance(of reading: QuestionReading) -> Utterance? {
    utterances.utterance(of: reading.tokens)
  }

  /// What a line asks the program to do, if it consists of one such phrase; nil for any other.
  func request(in line: String) -> Utterance.Request? {
    utterances.request(in: analyzer.tokens(of: line))
  }

  /// - Parameters:
  ///   - corrections: the misspelt names in it, in its order.
  ///   - previous: the previous question; a follow-up takes over what it leaves out.
  ///   - isGuest: whether a topic is the only guest of the source that is asked.
  func question(
    from reading: QuestionReading, corrections: [Correction] = [], after previous: Question? = nil,
    isGuest: (Question.Topic) -> Bool = { _ in false }
  ) -> Question {
    let meant =
      corrections.isEmpty ? reading : self.reading(of: reading.text.corrected(by: corrections))
    var question = question(readAs: meant, from: reading.text)
    question.corrections = corrections
    if let following = previous.flatMap({ question.following($0, isGuest: isGuest) }) {
      return following
    }
    if question.followUp == .more { question.utterance = .noise }
    return question
  }

  /// A line that asks nothing, as it would be understood if it were a question.
  func question(from reading: QuestionReading, asking nothing: Utterance) -> Question {
    var question = question(readAs: reading, from: reading.text)
    question.utterance = nothing
    return question
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
        ?? (match?.rule.type == .time ? nil : units.following(words).first?.value.kind),
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
    let entities = recognizer.entities(in: tokens, of: Array(reading.text.utf8))
    let references = ReferenceFinder(
      reading, questionWords: words, entities: entities, lexicon: lexicon)
    let finder = TopicFinder(
      tokens: tokens, questionWords: words, entities: entities, words: reading.words,
      references: references, analyzer: analyzer, lexicon: lexicon)
    let cue = rule?.type.flatMap { cues[$0]?.value }
    let followUp = rule?.follows ?? rules.followUps.firstMatch(in: tokens)?.rule.follows
    let expected = expected(by: match, in: tokens, reading.words.units)
    var question = Question(
      text: text, type: rule?.type ?? .statement, rule: rule?.name,
      target: rule?.target ?? target?.rule.target, position: position?.rule.position,
      credit: rule?.credit,
      topics: finder.topics() + (cue.map { [$0] } ?? []),
      unit: rule?.type == .number ? finder.unitForms() : [],
      expected: expected,
      asked: AskedPart(
        in: reading, questionWords: match?.words ?? BitSet(), expecting: expected,
        attributes: attributes, future: future.value, lexicon: lexicon),
      wordPairs: Self.wordPairs(in: tokens),
      language: Language.tag(ofQuestion: text.unicodeScalars, analyzer.folding),
      leaning: references.leaning(), followUp: followUp)
    if followUp != .more { question.take(utterances, of: reading, entities) }
    return question
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

extension Question {
  /// Takes note if a line that is understood as a question asks nothing.
  fileprivate mutating func take(
    _ utterances: UtteranceReader, of reading: QuestionReading, _ entities: [Entity]
  ) {
    if utterances.isNoise(reading) { utterance = .noise }
    guard let tokens = utterances.word(in: reading, entities) else { return }
    utterance = .word
    let bytes = reading.tokens.bytes(of: tokens)
    word = String(decoding: Array(reading.text.utf8)[bytes], as: UTF8.self)
  }
}
