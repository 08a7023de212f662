import Basics
import EntityRecognition
import PassageRetrieval
import TextAnalysis

/// Finds what a question asks about: the phrases of the lexicon in it, and the words between them.
struct TopicFinder {
  private let tokens: [Token]
  /// Indices of the tokens that are words of asking.
  private let questionWords: BitSet
  /// Indices of the tokens of dates, periods and durations.
  private let times: BitSet
  /// Indices of the tokens of names that the lexicon does not know.
  private let unknownNames: BitSet
  /// Indices of the tokens that name a person, and of those that say which of several is meant.
  private let people, ordinals: BitSet
  private let analyzer: Analyzer
  private let lexicon: Lexicon
  private var frequencies: WordFrequencies { lexicon.frequencies }
  /// The unit that follows a question word; nil if none does. A measure word (`几家`) is no unit,
  /// since answers use many others.
  private let unit: Lexicon.Unit?
  /// Indices of the tokens that are stop words.
  private let stopWords: BitSet
  /// Indices of the tokens in `phrases`.
  private let covered: BitSet
  private let phrases: [Phrase]

  private typealias Weight = RankingWeights.Term

  /// A topic of words, one of which an answer tends to contain.
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
    tokens: [Token], questionWords: BitSet, entities: [Entity], words: LexiconMatches,
    references: ReferenceFinder, analyzer: Analyzer, lexicon: Lexicon
  ) {
    self.lexicon = lexicon
    self.tokens = tokens
    (people, ordinals) = (references.people, references.ordinals)
    let timeKinds = EntityKinds([.time, .quantity(.time)])
    times = BitSet(entities.lazy.filter { timeKinds.contains($0.kind) }.map(\.tokens))
    unknownNames = BitSet(
      entities.lazy.filter { $0.kind == .name(nil) || $0.kind == .name(.person) }.map(\.tokens))
    // 副 in 有没有副作用 is no unit.
    let units = words.units.following(questionWords).filter { unit in
      !(words.names.map(\.tokens) + words.synonyms.map(\.tokens)).contains {
        $0.lowerBound == unit.tokens.lowerBound && $0.upperBound > unit.tokens.upperBound
      }
    }
    let asking = units.filter { unit in
      unit.value.kind != .count || unit.tokens.contains { tokens[$0].kind == .han }
    }
    self.questionWords = questionWords.union(BitSet(asking.lazy.map(\.tokens)))
    let isAboutPerson = Self.mayBeAboutPerson(words.names)
    unit =
      units.first { unit in
        unit.value.kind != .count
          && (isAboutPerson || unit.value.kind != .time && unit.value.kind != .age)
      }?
      .value
    self.analyzer = analyzer
    let stopWords = BitSet(words.stopWords).union(references.fillers)
    self.stopWords = stopWords
    phrases = Self.phrases(of: words).filter { phrase in
      !phrase.tokens.allSatisfy(stopWords.contains)
        && !Self.straddles(phrase.tokens, questionWords)
    }
    covered = BitSet(phrases.lazy.map(\.tokens))
  }

  /// Whether a person is named, or nothing. The age of a company or product may be given in any
  /// unit.
  private static func mayBeAboutPerson(_ names: [PhraseTable<Lexicon.Name>.Match]) -> Bool {
    names.isEmpty || names.contains { $0.value.kind == .person }
  }

  /// Whether a phrase is partly within the question words (充华·为什么 does not contain 华为).
  private static func straddles(_ phrase: Range<Int>, _ questionWords: BitSet) -> Bool {
    let inside = phrase.count(where: questionWords.contains)
    return inside > 0 && inside < phrase.count
  }

  /// In the order of the question; repeated words are one topic.
  func topics() -> [Question.Topic] {
    var found = FoundTopics()
    for index in tokens.indices {
      for phrase in phrases where phrase.tokens.lowerBound == index {
        add(topic(of: phrase), phrase.tokens, to: &found)
      }
      let isBare = !covered.contains(index)
      if isBare, !stopWords.contains(index) { add(word(at: index), index..<index + 1, to: &found) }
      if index + 1 < tokens.count { add(pair(at: index), index..<index + 2, to: &found) }
      if isBare, stopWords.contains(index), tokens[index].kind != .han {
        add(stopWord(at: index), index..<index + 1, to: &found)
      }
    }
    return found.topics
  }

  private struct FoundTopics {
    var topics: [Question.Topic] = []
    /// By topic, its tokens.
    var tokens: [Range<Int>] = []
  }

  private func add(_ topic: Question.Topic?, _ range: Range<Int>, to found: inout FoundTopics) {
    guard var topic = topic?.weighted(by: rarity(of: range)),
      !found.tokens.contains(where: { saysSame(range, $0) })
    else { return }
    topic.tokens = range
    topic.isTime = range.allSatisfy(times.contains)
    topic.isWrittenAsName = range.allSatisfy(unknownNames.contains)
    topic.isPerson = range.contains(where: people.contains)
    topic.isOrdinal = range.contains(where: ordinals.contains)
    found.topics.append(topic)
    found.tokens.append(range)
  }

  /// How telling some words are by how rare they are in their language: one source is too small to
  /// tell. A phrase is as rare as its rarest word; 1 for numbers and signs.
  private func rarity(of range: Range<Int>) -> Float {
    let kind = tokens[range.lowerBound].kind
    guard kind == .han || kind == .word else { return 1 }
    let zipf =
      frequencies.zipf(of: tokens[range])
      ?? range.lazy.map { frequencies.zipf(of: tokens[$0...$0]) ?? Weight.unknownZipf }.min()
      ?? Weight.unknownZipf
    let rarity = 1 + Weight.rarity * (Weight.ordinaryZipf - zipf)
    return min(Weight.maxRarity, max(Weight.minRarity, rarity))
  }

  private func saysSame(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
    range.count == other.count
      && zip(range, other).allSatisfy { tokens[$0].word == tokens[$1].word }
  }

  /// The alternatives for the unit that is asked for; empty if none is.
  func unitForms() -> [[Query.WeightedTerm]] {
    (unit?.variants ?? []).map { weighted($0.terms) }
      .filter { !$0.isEmpty }
  }

  /// Names and synonyms. A name takes precedence over a synonym that overlaps it, and has the
  /// synonyms of the same tokens as further alternatives.
  private static func phrases(of words: LexiconMatches) -> [Phrase] {
    var phrases = words.names.map { match in
      Phrase(
        tokens: match.tokens, isName: true,
        expansions: match.value.variants.map { .init($0, weight: Weight.nameVariant) })
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

  /// The evidence of tokens that are no stop words.
  private func evidence(of range: Range<Int>) -> Question.EvidenceWeight {
    if range.contains(where: questionWords.contains) { return .asking }
    return range.contains { Numeral.isHan(tokens[$0].word) } ? .weak : .strong
  }

  private func topic(of phrase: Phrase) -> Question.Topic {
    let evidence = phrase.isName ? .strong : evidence(of: phrase.tokens)
    let weight = evidence == .asking ? Weight.asking : 1
    var alternatives = [weighted(analyzer.terms(of: tokens[phrase.tokens]), by: weight)]
    var expansions: [String] = []
    for expansion in phrase.expansions {
      let terms = expansion.variant.terms
      guard !alternatives.contains(where: { $0.elementsEqual(terms) { $0.term == $1.term } })
      else { continue }
      alternatives.append(
        weighted(expansion.variant, by: weight * expansion.weight * Weight.expansion))
      expansions.append(expansion.text)
    }
    return Question.Topic(
      text: text(of: phrase.tokens), isName: phrase.isName, alternatives: alternatives,
      expansions: expansions, evidence: evidence)
  }

  /// The topic of a word or Han character that is no stop word.
  private func word(at index: Int) -> Question.Topic {
    let isHan = tokens[index].kind == .han
    if isHan, isWord(index) {
      return topic(at: index, weight: Weight.loneCharacter, evidence: .strong)
    }
    let evidence = isHan ? .none : evidence(of: index..<index + 1)
    let weight = evidence == .asking ? Weight.asking : 1
    return topic(at: index, weight: isHan ? weight * Weight.character : weight, evidence: evidence)
  }

  private func topic(
    at index: Int, weight: Float, evidence: Question.EvidenceWeight
  ) -> Question.Topic {
    Question.Topic(
      text: text(of: index..<index + 1), isName: false,
      alternatives: [[.init(term: tokens[index].term, weight: weight)]], expansions: [],
      evidence: evidence)
  }

  /// Whether a Han character that is no stop word is a word by itself, as its neighbours are all
  /// stop words (耳 in 耳指的是什么).
  private func isWord(_ index: Int) -> Bool {
    [index - 1, index + 1].allSatisfy { other in
      guard tokens.indices.contains(other), tokens[other].kind == .han else { return true }
      let gap =
        tokens[max(index, other)].range.lowerBound
        - tokens[min(index, other)].range.upperBound
      return gap > 0 || stopWords.contains(other) || questionWords.contains(other)
    } && !questionWords.contains(index)
  }

  private func stopWord(at index: Int) -> Question.Topic {
    topic(at: index, weight: Weight.stopWord, evidence: .none)
  }

  /// The bigram of two Han characters that are not in the same phrase; nil if they are, or both are
  /// stop words.
  private func pair(at index: Int) -> Question.Topic? {
    let isStop = (stopWords.contains(index), stopWords.contains(index + 1))
    guard !(isStop.0 && isStop.1), let bigram = Analyzer.bigram(tokens[index], tokens[index + 1]),
      !phrases.contains(where: { $0.tokens.contains(index) && $0.tokens.contains(index + 1) })
    else { return nil }
    let isLoose = isStop.0 || isStop.1
    let isAsking = questionWords.contains(index) || questionWords.contains(index + 1)
    return Question.Topic(
      text: text(of: index..<index + 2), isName: false,
      alternatives: [[.init(term: bigram.term, weight: isLoose ? Weight.loosePair : 1)]],
      expansions: [],
      evidence: covered.contains(index) || covered.contains(index + 1)
        || isLoose && isAsking
        ? .none : isLoose ? .weak : evidence(of: index..<index + 2))
  }

  /// The terms of an expansion. In a phrase of several Latin words the stop words say nothing: a
  /// passage with *a* has nothing of *a little*.
  private func weighted(_ variant: Lexicon.Variant, by weight: Float) -> [Query.WeightedTerm] {
    let terms = weighted(variant.terms, by: weight)
    guard terms.count > 1, terms[0].term.beginsInASCII else { return terms }
    let words = analyzer.tokens(of: variant.text)
    let stop = BitSet(lexicon.stopWords.ranges(in: words))
    guard words.count == terms.count, words.indices.contains(where: { !stop.contains($0) }) else {
      return terms
    }
    return terms.enumerated().map { index, term in
      stop.contains(index)
        ? .init(term: term.term, weight: 0) : term
    }
  }

  private func weighted(_ terms: [IndexTerm], by weight: Float = 1) -> [Query.WeightedTerm] {
    terms.map {
      .init(term: $0.term, weight: $0.kind == .character ? weight * Weight.character : weight)
    }
  }

  /// The folded words, with blanks between Latin ones.
  private func text(of range: Range<Int>) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(range.count * 8)
    for token in tokens[range] {
      if !utf8.isEmpty, token.kind != .han { utf8.append(UInt8(ascii: " ")) }
      token.word.append(to: &utf8)
    }
    return String(decoding: utf8, as: UTF8.self)
  }
}
