import EntityRecognition
import PassageRetrieval
import TextAnalysis

/// Tells how much of what is asked about stands in each sentence of a passage.
struct SentenceScorer {
  private let analyzer: Analyzer
  private let expected: ExpectedAnswerType
  private let topics: [MatchedTopic]
  /// What a sentence that said all of the question would be worth.
  let most: Float
  /// The words that follow each other in the question, in its order.
  private let pairs: [BigramMatches]

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
    question: Question, topics: [MatchedTopic], views: TopicMatchCache, range: Range<Int>,
    analyzer: Analyzer
  ) {
    self.analyzer = analyzer
    self.topics = topics
    expected = question.expected
    most = topics.reduce(0) { $0 + $1.view.most }
    pairs = question.wordPairs.map { views.view(of: $0, in: range) }
  }

  /// How close a passage comes to the question by its sentences.
  struct Closeness {
    /// What it gains by its best sentence and by the pairs of words it shares.
    var worth: Float = 0
    /// How much of what its best sentence says one says that holds the kind of thing asked for, from
    /// 0 to 1; 0 where none does.
    var expected: Float = 0
  }

  /// By passage how close the closest of its texts comes.
  ///
  /// - Parameter passages: the number of passages that are read.
  func closeness(of read: CandidateTexts, passages: Int) -> [Closeness] {
    var worth = [Float](repeating: 0, count: read.sentenceCount)
    for topic in topics { topic.view.addWorth(in: read.texts, to: &worth) }
    var shared = [Float](repeating: 0, count: read.texts.count)
    for pair in pairs { pair.addValue(in: read.texts, to: &shared) }
    var closeness = [Closeness](repeating: Closeness(), count: passages)
    for (number, text) in read.texts.enumerated() {
      let best = text.sentences.reduce(0) { max($0, worth[$1]) }
      let own = Weight.sentence * best + Weight.pair * shared[number]
      closeness[text.index].worth = max(closeness[text.index].worth, own)
      for mention in text.text.mentions where !expected.kinds.isDisjoint(with: mention.kind) {
        let said = worth[text.sentences.lowerBound + mention.sentence]
        closeness[text.index].expected = max(
          closeness[text.index].expected, best > 0 ? said / best : 1)
      }
    }
    return closeness
  }

  /// Where words of the question stand in a sentence of a text, lone Han characters aside; in bytes
  /// of the text, ascending.
  func askedBytes(in text: [UInt8], _ sentence: Range<Int>) -> [Range<Int>] {
    let evident = topics.filter { $0.topic.evidence == .strong || $0.topic.evidence == .weak }
    let told = TermTable(evident.flatMap { $0.topic.alternatives.joined() }.map(\.term))
    let tokens = analyzer.tokens(of: Array(text[sentence]))
    let words = tokens.filter { $0.kind != .han && told.contains($0.term) }.map(\.range)
    let pairs = zip(tokens, tokens.dropFirst()).filter { first, second in
      first.kind == .han && second.kind == .han
        && told.contains(Term(joining: first.term, second.term))
    }
    return (words + pairs.map { $0.0.range.lowerBound..<$0.1.range.upperBound })
      .map { $0.lowerBound + sentence.lowerBound..<$0.upperBound + sentence.lowerBound }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The things of the expected kind in a text, ascending.
  func expectedEntities(in text: AnalyzedText) -> [Entity] {
    expected.isKnown ? text.entities.filter { expected.accepts($0.kind) } : []
  }

  /// The sentences of a passage with what each is worth as the one that answers.
  ///
  /// A sentence inherits what the passage is about from the first, since what follows speaks of it
  /// without its name. Where the gold paragraph stands first, the best sentence holds the answer for
  /// 89 % on `drcd_dev` and 79 % on `cmrc_trial`.
  func scored(_ text: AnalyzedText, passage: Int, edition: Int) -> [ScoredSentence] {
    var scores = [Float](repeating: 0, count: text.sentences.count)
    for topic in topics {
      guard let own = topic.view.localWorth(in: text, passage: passage, edition: edition),
        let first = own.first
      else { continue }
      var previous: Float = 0
      for (place, worth) in own.enumerated() {
        scores[place] += max(worth, max(Share.first * first, Share.previous * previous))
        previous = worth
      }
    }
    let share = expected.isName ? Share.name : Share.figure
    var last: Int?
    for mention in text.mentions where !expected.kinds.isDisjoint(with: mention.kind) {
      if mention.sentence != last { scores[mention.sentence] += share * most }
      last = mention.sentence
    }
    return zip(text.sentences, scores).map { ScoredSentence(range: $0.bytes, score: $1) }
  }
}

/// A sentence of a passage.
struct ScoredSentence {
  /// In bytes of the passage's reading text.
  let range: Range<Int>
  /// How well it answers; comparable within one passage only.
  let score: Float
}
