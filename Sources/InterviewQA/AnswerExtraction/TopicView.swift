import PassageRetrieval
import Synchronization
import TextAnalysis

/// What the ways to say one thing find in some passages.
///
/// In a small range it is reckoned once for each passage and sentence and kept: people ask again and
/// again of the same names. In a large one the index is asked each time.
final class TopicView: Sendable {
  let alternatives: [[Query.WeightedTerm]]
  /// What a sentence that says it best would be worth.
  let most: Float
  /// By passage what the best way scores there; nil for a large range.
  let scores: [Float]?

  private let index: PassageIndex
  private let range: Range<Int>
  /// By alternative, then by term: what each term is worth.
  private let ways: [[ValuedTerm]]
  /// The number of each term, from 0.
  private let numbers: TermTable
  private let kept = Mutex(Kept())

  private struct ValuedTerm {
    /// As `numbers` has it.
    let number: Int
    let value: Float
  }

  private struct Kept {
    var passageCount: Int?
    var holders: [Holders] = []
    /// By table.
    var knownWays: [(table: ObjectIdentifier, ways: KnownWays)] = []
    var sentences: [Place: SentenceValues] = [:]
  }

  /// A text of an archive.
  private struct Place: Hashable {
    let passage: Int
    /// Number of the passage's edition.
    let edition: Int
  }

  /// Which passages hold all terms of one of the ways in some of the fields.
  private struct Holders {
    let fields: FieldSet
    /// By passage.
    let holds: [Bool]
    let occurs: Bool
  }

  /// Ranges up to so many passages are small.
  private static let small = 4096

  init(
    of alternatives: [[Query.WeightedTerm]], in index: PassageIndex, range: Range<Int>
  ) {
    var numbers = TermTable()
    let ways = zip(alternatives, index.values(of: alternatives, in: range)).map { way, values in
      zip(way, values).map {
        ValuedTerm(number: numbers.number(adding: $0.term), value: $1)
      }
    }
    self.alternatives = alternatives
    self.index = index
    self.range = range
    self.ways = ways
    self.numbers = numbers
    most = ways.map { $0.reduce(0) { $0 + $1.value } }.max() ?? 0
    scores = range.count > Self.small ? nil : Self.scores(of: alternatives, in: index, range)
  }

  private static func scores(
    of alternatives: [[Query.WeightedTerm]], in index: PassageIndex, _ range: Range<Int>
  ) -> [Float] {
    var scores = [Float](repeating: 0, count: range.count)
    let query = Query(clauses: [.init(alternatives: alternatives)])
    for found in index.search(query, in: range, limit: range.count) {
      scores[found.passage - range.lowerBound] = found.score
    }
    return scores
  }

  /// In so many of the passages all terms of one of the ways stand.
  var passageCount: Int {
    if let known = kept.withLock(\.passageCount) { return known }
    let count = passageCount(in: .all)
    kept.withLock { $0.passageCount = count }
    return count
  }

  /// The same in some of their fields.
  func passageCount(in fields: FieldSet) -> Int {
    index.passageCount(holding: alternatives, in: range, fields: fields)
  }

  /// Whether a passage holds all terms of one of the ways in some of its fields.
  func stands(in passage: Int, fields: FieldSet = .all) -> Bool {
    guard scores != nil, range.contains(passage) else {
      return index.holds(alternatives, passage, in: fields)
    }
    return holders(in: fields).holds[passage - range.lowerBound]
  }

  /// Whether some passage does.
  func occurs(in fields: FieldSet) -> Bool {
    scores == nil
      ? index.occurs(alternatives, in: range, fields: fields) : holders(in: fields).occurs
  }

  private func holders(in fields: FieldSet) -> Holders {
    if let known = kept.withLock({ $0.holders.first { $0.fields == fields } }) { return known }
    var holds = [Bool](repeating: false, count: range.count)
    let passages = index.passages(holding: alternatives, in: range, fields: fields)
    for passage in passages { holds[passage - range.lowerBound] = true }
    let holders = Holders(fields: fields, holds: holds, occurs: !passages.isEmpty)
    kept.withLock { $0.holders.append(holders) }
    return holders
  }
}

// Short texts.
extension TopicView {
  /// The ways of a topic as a table knows them.
  struct KnownWays {
    /// Numbers of all their terms that the table has.
    let terms: [Int]
    /// Of those that the table knows whole, lone Han characters left out: the numbers of the terms.
    let whole: [[Int]]
    /// So many texts hold one of them.
    let texts: Int
  }

  func ways(in table: TellingTable) -> KnownWays {
    let id = ObjectIdentifier(table)
    if let known = kept.withLock({ $0.knownWays.first { $0.table == id } }) { return known.ways }
    let whole = alternatives.compactMap { way -> [Int]? in
      let words = Self.words(of: way)
      let numbers = words.compactMap { table.number(of: $0.term) }
      return numbers.count == words.count ? numbers : nil
    }
    let ways = KnownWays(
      terms: alternatives.joined().compactMap { table.number(of: $0.term) }, whole: whole,
      texts: table.count(holding: whole))
    kept.withLock { $0.knownWays.append((id, ways)) }
    return ways
  }

  /// A way without its lone Han characters, unless it has nothing else.
  private static func words(of way: [Query.WeightedTerm]) -> [Query.WeightedTerm] {
    let words = way.filter { !$0.term.isHanCharacter }
    return words.isEmpty ? way : words
  }
}

// Sentences.
extension TopicView {
  /// What the topic makes of the sentences of a text.
  private final class SentenceValues: Sendable {
    /// By sentence: what its best way is worth.
    let plain: [Float]
    /// The same, a word weighed by how few sentences of the text hold it.
    let local: [Float]

    init(plain: [Float], local: [Float]) {
      self.plain = plain
      self.local = local
    }
  }

  /// The rest of a word's value is weighed by how few sentences of the text hold it.
  private static let everywhere: Float = 0.15

  /// By sentence what the best way is worth in it; nil where none has any of the words.
  ///
  /// - Parameter edition: number of the passage's edition that the text is.
  func worth(in text: AnalyzedText, passage: Int, edition: Int) -> [Float]? {
    values(of: text, passage: passage, edition: edition)?.plain
  }

  /// The same, a word weighed by how few sentences of the text hold it.
  func localWorth(in text: AnalyzedText, passage: Int, edition: Int) -> [Float]? {
    values(of: text, passage: passage, edition: edition)?.local
  }

  private func values(of text: AnalyzedText, passage: Int, edition: Int) -> SentenceValues? {
    guard let scores, range.contains(passage) else { return values(of: text) }
    guard scores[passage - range.lowerBound] > 0 else { return nil }
    let place = Place(passage: passage, edition: edition)
    if let known = kept.withLock({ $0.sentences[place] }) { return known }
    let values = values(of: text)
    kept.withLock { $0.sentences[place] = values }
    return values
  }

  private func values(of text: AnalyzedText) -> SentenceValues {
    let found = text.sentences.map { sentence in
      var isFound = [Bool](repeating: false, count: numbers.count)
      for term in text.terms[sentence.terms] {
        if let number = numbers.number(of: term) { isFound[number] = true }
      }
      return isFound
    }
    let rarity = (0..<numbers.count).map { number in
      let holding = found.count { $0[number] }
      let local = BM25F.idf(passages: found.count, holding: holding)
      return Self.everywhere + (1 - Self.everywhere) * local
    }
    return SentenceValues(
      plain: found.map { isFound in best(isFound) { $0.value } },
      local: found.map { isFound in best(isFound) { $0.value * rarity[$0.number] } })
  }

  private func best(_ isFound: [Bool], _ worth: (ValuedTerm) -> Float) -> Float {
    ways.reduce(0) { best, way in
      max(best, way.reduce(0) { isFound[$1.number] ? $0 + worth($1) : $0 })
    }
  }
}

/// The views that questions had of an archive.
final class TopicViews: Sendable {
  private let index: PassageIndex
  private let known = Memo<Key, TopicView>(most: 1000)

  /// Two topics with the same key are most likely the same.
  private struct Key: Hashable {
    let first: Query.WeightedTerm?
    /// Of the first way, and of the ways.
    let terms, ways: Int
    let last: Term?
    let range: Range<Int>
  }

  init(of index: PassageIndex) {
    self.index = index
  }

  func view(of topic: Question.Topic, in range: Range<Int>) -> TopicView {
    let ways = topic.alternatives
    let key = Key(
      first: ways.first?.first, terms: ways.first?.count ?? 0, ways: ways.count,
      last: ways.last?.last?.term, range: range)
    return known.value(
      of: key, where: { $0.alternatives == ways },
      { TopicView(of: ways, in: index, range: range) })
  }
}
