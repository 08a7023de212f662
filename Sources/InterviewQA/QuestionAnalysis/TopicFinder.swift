import PassageRetrieval
import TextAnalysis

/// Finds what a question asks about: the phrases of the lexicon in it, then the words between them.
struct TopicFinder {
  private let tokens: [Token]
  /// Indices of the tokens that only say how something is asked.
  private let questionWords: Set<Int>
  /// Indices of the tokens of dates, periods and durations.
  private let times: Set<Int>
  /// Indices of the tokens of names that the lexicon does not know.
  private let unknownNames: Set<Int>
  private let analyzer: Analyzer
  /// The unit that follows a question word. What is merely counted (`几家`) is no unit: answers
  /// write it in many ways.
  private let unit: Lexicon.Unit?
  private let isStopWord: [Bool]
  private let phrases: [Phrase]

  /// What a term of the question counts, by its form.
  private enum Weight {
    /// A lone Han character.
    static let character: Float = 0.5
    /// One that is a word by itself.
    static let loneCharacter: Float = 0.9
    /// Two Han characters one of which is a stop word.
    static let loosePair: Float = 0.3
    /// A Latin stop word: where nothing else tells passages apart, it may.
    static let stopWord: Float = 0.3
    /// A word that says how something is asked.
    static let asking: Float = 0.5
    /// Another word for what was asked, besides what the lexicon says it is worth.
    static let expansion: Float = 0.7
    /// A word that answers of the question's type tend to hold.
    static let cue: Float = 0.3
  }

  /// The topic of words one of which an answer tends to hold.
  static func cue(_ words: [String], analyzer: Analyzer) -> Question.Topic {
    let alternatives = words.map { word in
      analyzer.terms(of: analyzer.tokens(of: word)).filter {
        $0.kind != .character || word.unicodeScalars.count == 1
      }
      .map { Query.WeightedTerm(term: $0.term, weight: Weight.cue) }
    }
    return Question.Topic(
      text: "", isName: false, alternatives: alternatives, expansions: [], evidence: .none)
  }

  private struct Phrase {
    var tokens: Range<Int>
    var isName = false
    var expansions: [Lexicon.Expansion] = []
  }

  init(
    tokens: [Token], questionWords: Set<Int>, entities: [Entity], words: LexiconMatches,
    analyzer: Analyzer
  ) {
    self.tokens = tokens
    times = Set(
      entities.filter { $0.kind == .time || $0.kind == .quantity(.time) }.flatMap(\.tokens))
    unknownNames = Set(entities.filter { $0.kind == .name(nil) }.flatMap(\.tokens))
    let units = words.units.behind(questionWords)
    let asking = units.filter { unit in
      unit.value.kind != .count || unit.tokens.contains { tokens[$0].kind == .han }
    }
    self.questionWords = questionWords.union(asking.flatMap(\.tokens))
    let isAboutPerson = Self.mayBeAboutPerson(words.names)
    unit =
      units.first { $0.value.kind != .count && ($0.value.kind != .time || isAboutPerson) }?
      .value
    self.analyzer = analyzer
    let isStopWord = Self.flags(count: tokens.count, ranges: words.stopWords)
    self.isStopWord = isStopWord
    phrases = Self.phrases(of: words).filter { phrase in
      !phrase.tokens.allSatisfy { isStopWord[$0] }
        && !Self.straddles(phrase.tokens, questionWords)
    }
  }

  /// Whether no company, product or the like is named: how old one is may be told in any unit.
  private static func mayBeAboutPerson(_ names: [PhraseTable<Lexicon.Name>.Match]) -> Bool {
    names.isEmpty || names.contains { $0.value.kind == .person }
  }

  /// Whether a phrase begins or ends within the question words (充华·为什么 has no 华为).
  private static func straddles(_ phrase: Range<Int>, _ questionWords: Set<Int>) -> Bool {
    let inside = phrase.count(where: questionWords.contains)
    return inside > 0 && inside < phrase.count
  }

  /// In the order of the question; what it says twice is one topic.
  func topics() -> [Question.Topic] {
    let covered = Self.flags(count: tokens.count, ranges: phrases.map(\.tokens))
    let named = phrases.map { ($0.tokens, topic(of: $0)) }
    let words = tokens.indices.filter { !covered[$0] && !isStopWord[$0] }.map { index in
      let range = index..<index + 1
      if tokens[index].kind == .han, isWord(index) { return (range, topic(ofLoneCharacter: index)) }
      let evidence = tokens[index].kind == .han ? .none : evidence(of: range)
      return (range, topic(ofTokens: range, evidence: evidence))
    }
    let pairs = tokens.indices.dropLast().compactMap { index in
      pair(at: index, covered: covered).map { (index..<index + 2, $0) }
    }
    let stops = tokens.indices.filter { !covered[$0] && isStopWord[$0] && tokens[$0].kind != .han }
      .map { ($0..<$0 + 1, stopWord(at: $0)) }
    let ordered = (named + words + pairs + stops).enumerated()
      .sorted { ($0.element.0.lowerBound, $0.offset) < ($1.element.0.lowerBound, $1.offset) }
      .map { marked($0.element.1, tokens: $0.element.0) }
    var texts: Set<String> = []
    return ordered.filter { texts.insert($0.text).inserted }
  }

  private func marked(_ topic: Question.Topic, tokens: Range<Int>) -> Question.Topic {
    var topic = topic
    topic.isTime = tokens.allSatisfy(times.contains)
    topic.isWrittenAsName = tokens.allSatisfy(unknownNames.contains)
    return topic
  }

  /// The ways to write the unit that is asked for; empty when none is.
  func unitForms() -> [[Query.WeightedTerm]] {
    (unit?.variants ?? []).map { weighted($0.terms) }
      .filter { !$0.isEmpty }
  }

  /// Names and synonyms; where both begin, the longer phrase counts, and of two equal ones both.
  private static func phrases(of words: LexiconMatches) -> [Phrase] {
    var phrases = words.names.map { match in
      Phrase(
        tokens: match.tokens, isName: true,
        expansions: match.value.variants.map { .init($0, weight: nameWeight) })
    }
    for match in words.synonyms {
      if let same = phrases.firstIndex(where: { $0.tokens == match.tokens }) {
        phrases[same].expansions += match.value
      } else if !phrases.contains(where: { $0.tokens.overlaps(match.tokens) }) {
        phrases.append(Phrase(tokens: match.tokens, expansions: match.value))
      }
    }
    return phrases
  }

  /// What another spelling of a name is worth against the one in the question.
  private static let nameWeight: Float = 0.95

  /// What tokens prove that are no stop words.
  private func evidence(of range: Range<Int>) -> Question.EvidenceWeight {
    if range.contains(where: questionWords.contains) { return .asking }
    return range.contains { Numeral.isHan(tokens[$0].word) } ? .weak : .strong
  }

  private func topic(of phrase: Phrase) -> Question.Topic {
    let own = Array(tokens[phrase.tokens])
    let evidence = phrase.isName ? .strong : evidence(of: phrase.tokens)
    let weight = evidence == .asking ? Weight.asking : 1
    var alternatives = [weighted(analyzer.terms(of: own), by: weight)]
    var expansions: [String] = []
    for expansion in phrase.expansions {
      let alternative = weighted(
        expansion.wording.terms, by: weight * expansion.weight * Weight.expansion)
      guard !alternatives.contains(where: { $0.elementsEqual(alternative) { $0.term == $1.term } })
      else { continue }
      alternatives.append(alternative)
      expansions.append(expansion.text)
    }
    return Question.Topic(
      text: text(of: own), isName: phrase.isName, alternatives: alternatives,
      expansions: expansions, evidence: evidence)
  }

  private func topic(ofTokens range: Range<Int>, evidence: Question.EvidenceWeight)
    -> Question.Topic
  {
    let own = Array(tokens[range])
    let weight = evidence == .asking ? Weight.asking : 1
    return Question.Topic(
      text: text(of: own), isName: false,
      alternatives: [weighted(analyzer.terms(of: own), by: weight)],
      expansions: [], evidence: evidence)
  }

  /// Whether a Han character that is no stop word stands among such only: it is a word by itself
  /// (耳 in 耳指的是什么).
  private func isWord(_ index: Int) -> Bool {
    [index - 1, index + 1].allSatisfy { other in
      guard tokens.indices.contains(other), tokens[other].kind == .han else { return true }
      let gap =
        tokens[max(index, other)].range.lowerBound
        - tokens[min(index, other)].range.upperBound
      return gap > 0 || isStopWord[other] || questionWords.contains(other)
    } && !questionWords.contains(index)
  }

  private func topic(ofLoneCharacter index: Int) -> Question.Topic {
    Question.Topic(
      text: text(of: [tokens[index]]), isName: false,
      alternatives: [[.init(term: tokens[index].term, weight: Weight.loneCharacter)]],
      expansions: [], evidence: .strong)
  }

  private func stopWord(at index: Int) -> Question.Topic {
    Question.Topic(
      text: text(of: [tokens[index]]), isName: false,
      alternatives: [[.init(term: tokens[index].term, weight: Weight.stopWord)]],
      expansions: [], evidence: .none)
  }

  /// The bigram of two Han characters that do not stand in one phrase.
  private func pair(at index: Int, covered: [Bool]) -> Question.Topic? {
    let isInPhrase = phrases.contains { $0.tokens.contains(index) && $0.tokens.contains(index + 1) }
    let isStop = [isStopWord[index], isStopWord[index + 1]]
    let pair = Array(tokens[index...index + 1])
    guard !isInPhrase, isStop != [true, true],
      let bigram = analyzer.terms(of: pair).first(where: { $0.kind == .bigram })
    else { return nil }
    let isLoose = isStop.contains(true)
    let isAsking = questionWords.contains(index) || questionWords.contains(index + 1)
    return Question.Topic(
      text: text(of: pair), isName: false,
      alternatives: [[.init(term: bigram.term, weight: isLoose ? Weight.loosePair : 1)]],
      expansions: [],
      evidence: covered[index] || covered[index + 1]
        || isLoose && isAsking
        ? .none : isLoose ? .weak : evidence(of: index..<index + 2))
  }

  private func weighted(_ terms: [IndexTerm], by weight: Float = 1) -> [Query.WeightedTerm] {
    terms.map {
      .init(term: $0.term, weight: $0.kind == .character ? weight * Weight.character : weight)
    }
  }

  /// The folded words; Latin ones with blanks between them.
  private func text(of tokens: [Token]) -> String {
    tokens.reduce(into: "") { text, token in
      if !text.isEmpty, token.kind != .han { text += " " }
      text += token.word.description
    }
  }

  private static func flags(count: Int, ranges: [Range<Int>]) -> [Bool] {
    var flags = [Bool](repeating: false, count: count)
    for index in ranges.joined() { flags[index] = true }
    return flags
  }
}
