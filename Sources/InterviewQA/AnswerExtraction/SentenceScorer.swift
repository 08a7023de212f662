import PassageRetrieval
import TextAnalysis

/// Tells how much of what is asked about stands in each sentence of a passage.
struct SentenceScorer {
  private let analyzer: Analyzer
  private let expected: ExpectedAnswer
  private let topics: [AskedTopic]
  /// What a sentence that said all of the question would be worth.
  let most: Float
  /// In the order of the question.
  private let pairs: [ValuedPair]
  /// The words that they begin with.
  private let openings: TermTable

  /// Two words that follow each other in the question.
  private struct ValuedPair {
    let words: TermPair
    let value: Float
    /// Indices of the topics that are one of the words: where one is nowhere, the pair is not.
    let topics: [Int]
  }

  /// What it adds to a passage's score that question and passage share sentences, not just words.
  private enum Weight {
    /// The best sentence's score.
    static let sentence: Float = 0.4
    /// Two words that follow each other in the question as in the passage.
    static let pair: Float = 0.25
  }

  /// What a sentence counts beside its own words.
  private enum Share {
    /// What the passage's first sentence names, the others are about.
    static let first: Float = 0.6
    /// What the sentence before names.
    static let previous: Float = 0.2
    /// That it holds a name of the kind that is asked for, as a share of the question.
    static let name: Float = 0.1
    /// The same of a figure or a time.
    static let figure: Float = 0.2
  }

  /// - Parameters:
  ///   - topics: what is asked, all of it.
  ///   - range: the passages among which a term's information counts.
  init(
    question: Question, topics: [AskedTopic], index: PassageIndex, range: Range<Int>,
    analyzer: Analyzer
  ) {
    self.analyzer = analyzer
    self.topics = topics
    expected = question.expected
    most = topics.reduce(0) { $0 + $1.view.most }
    pairs = question.wordPairs.map { pair in
      let information = [pair.first, pair.second].map { index.idf(of: $0, in: range) }
      let own = topics.indices.filter { index in
        guard let way = topics[index].view.alternatives.first, way.count == 1 else { return false }
        return topics[index].view.alternatives.count == 1
          && (way[0].term == pair.first || way[0].term == pair.second)
      }
      return ValuedPair(words: pair, value: min(information[0], information[1]), topics: own)
    }
    openings = TermTable(question.wordPairs.map(\.first))
  }

  /// How close a passage comes to the question by its sentences.
  struct Closeness {
    /// What it gains by its best sentence and by the pairs of words it shares.
    var worth: Float = 0
    /// How much of what its best sentence says one says that holds the kind of thing asked for, from
    /// 0 to 1; 0 where none does.
    var expected: Float = 0
  }

  /// - Parameter edition: number of the passage's edition that the text is.
  func closeness(of text: AnalyzedText, passage: Int, edition: Int) -> Closeness {
    var values = [Float](repeating: 0, count: text.sentences.count)
    var isAbsent = pairs.isEmpty ? [] : [Bool](repeating: true, count: topics.count)
    for (number, topic) in topics.enumerated() {
      guard let own = topic.view.worth(in: text, passage: passage, edition: edition) else {
        continue
      }
      for index in values.indices {
        values[index] += own[index]
        if own[index] > 0, !pairs.isEmpty { isAbsent[number] = false }
      }
    }
    let best = values.max() ?? 0
    var expected: Float?
    var next = 0  // index of a sentence
    for entity in text.entities where isExpected(entity) {
      let start = entity.bytes.lowerBound
      while next < text.sentences.count, text.sentences[next].bytes.upperBound <= start {
        next += 1
      }
      guard next < text.sentences.count, text.sentences[next].bytes.contains(start) else {
        continue
      }
      expected = max(expected ?? 0, best > 0 ? values[next] / best : 1)
    }
    return Closeness(
      worth: Weight.sentence * best + Weight.pair * sharedPairs(with: text.terms, isAbsent),
      expected: expected ?? 0)
  }

  /// Where words of the question stand in a sentence of a text, lone Han characters aside; in bytes
  /// of the text, ascending.
  func askedBytes(in text: [UInt8], _ sentence: Range<Int>) -> [Range<Int>] {
    let evident = topics.filter { $0.topic.evidence == .strong || $0.topic.evidence == .weak }
    let told = TermTable(evident.flatMap { $0.topic.alternatives.joined() }.map(\.term))
    let tokens = analyzer.tokens(of: text).filter { sentence.contains($0.range.lowerBound) }
    let words = tokens.filter { $0.kind != .han && told.contains($0.term) }.map(\.range)
    let pairs = zip(tokens, tokens.dropFirst()).filter { first, second in
      first.kind == .han && second.kind == .han
        && told.contains(Term(joining: first.term, second.term))
    }
    return (words + pairs.map { $0.0.range.lowerBound..<$0.1.range.upperBound })
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The things of the expected kind in a text, ascending.
  func expectedEntities(in text: AnalyzedText) -> [Entity] {
    expected.isKnown ? text.entities.filter(isExpected) : []
  }

  func holdsExpected(_ text: AnalyzedText) -> Bool {
    text.entities.contains(where: isExpected)
  }

  private func isExpected(_ entity: Entity) -> Bool { expected.accepts(entity.kind) }

  /// The sentences of a passage with what each is worth as the one that answers.
  ///
  /// A sentence inherits what the passage is about from the first, since what follows speaks of it
  /// without its name. Where the gold paragraph stands first, the best sentence holds the answer for
  /// 89 % on `drcd_dev` and 79 % on `cmrc_trial`.
  func scored(_ text: AnalyzedText, passage: Int, edition: Int) -> [ScoredSentence] {
    var scores = [Float](repeating: 0, count: text.sentences.count)
    for topic in topics {
      guard let own = topic.view.localWorth(in: text, passage: passage, edition: edition) else {
        continue
      }
      for index in own.indices {
        let previous = index > 0 ? own[index - 1] : 0
        scores[index] += max(own[index], Share.first * own[0], Share.previous * previous)
      }
    }
    let entities = expectedEntities(in: text)
    return zip(text.sentences, scores).map { sentence, score in
      let isExpected = entities.contains { sentence.bytes.contains($0.bytes.lowerBound) }
      return ScoredSentence(
        range: sentence.bytes,
        score: isExpected ? score + (expected.isName ? Share.name : Share.figure) * most : score)
    }
  }

  /// Of each pair the information of its commoner word.
  ///
  /// - Parameter isAbsent: by topic whether the text has none of its words.
  private func sharedPairs(with terms: [Term], _ isAbsent: [Bool]) -> Float {
    guard pairs.contains(where: { pair in !pair.topics.contains { isAbsent[$0] } }) else {
      return 0
    }
    var isShared = [Bool](repeating: false, count: pairs.count)
    for (first, second) in zip(terms, terms.dropFirst()) where openings.contains(first) {
      for (index, pair) in pairs.enumerated()
      where pair.words == TermPair(first: first, second: second) {
        isShared[index] = true
      }
    }
    return zip(pairs, isShared).reduce(0) { $1.1 ? $0 + $1.0.value : $0 }
  }
}

/// A sentence of a passage.
struct ScoredSentence {
  /// In bytes of the passage's reading text.
  let range: Range<Int>
  /// How well it answers; comparable within one passage only.
  let score: Float
}

/// Two words that stand next to each other.
struct TermPair: Hashable, Sendable {
  let first: Term
  let second: Term
}
