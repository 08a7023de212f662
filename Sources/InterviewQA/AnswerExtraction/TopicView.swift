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
  private let kept: Mutex<Kept>

  private struct ValuedTerm {
    /// As `numbers` has it.
    let number: Int
    let value: Float
  }

  private struct Kept {
    var passageCount: Int?
    var holders: [Holders] = []
    /// By passage, then by edition; nil for what was not asked yet.
    var sentences: [SentenceValues?]
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
  /// A document has at most so many editions: an original, and a record in each language.
  private static let editions = 4

  init(
    of alternatives: [[Query.WeightedTerm]], in index: PassageIndex, range: Range<Int>
  ) {
    let isSmall = range.count <= Self.small
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
    scores = isSmall ? Self.scores(of: alternatives, in: index, range) : nil
    kept = Mutex(
      Kept(sentences: Array(repeating: nil, count: isSmall ? range.count * Self.editions : 0)))
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

// Sentences.
extension TopicView {
  /// What the topic makes of the sentences of a text.
  struct SentenceValues {
    /// By sentence: what its best way is worth.
    var plain: [Float]
    /// The same, a word weighed by how few sentences of the text hold it.
    var local: [Float]
  }

  /// The rest of a word's value is weighed by how few sentences of the text hold it.
  private static let everywhere: Float = 0.15

  /// Nil where no sentence has any of its words.
  ///
  /// - Parameter edition: number of the passage's edition that the text is.
  func values(of text: AnalyzedText, passage: Int, edition: Int) -> SentenceValues? {
    if let scores, range.contains(passage) {
      if scores[passage - range.lowerBound] == 0 { return nil }
      let place = (passage - range.lowerBound) * Self.editions + edition
      if edition < Self.editions {
        if let known = kept.withLock({ $0.sentences[place] }) { return known }
        let values = values(of: text)
        kept.withLock { $0.sentences[place] = values }
        return values
      }
    }
    return values(of: text)
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
  private let known = Mutex<[Key: TopicView]>([:])

  /// Two topics with the same key are most likely the same.
  private struct Key: Hashable {
    let text: String
    let weight: Float
    let range: Range<Int>
  }

  /// So many are kept.
  private static let most = 1000

  init(of index: PassageIndex) {
    self.index = index
  }

  func view(of topic: Question.Topic, in range: Range<Int>) -> TopicView {
    let key = Key(
      text: topic.text, weight: topic.alternatives.first?.first?.weight ?? 0, range: range)
    if let view = known.withLock({ $0[key] }), view.alternatives == topic.alternatives {
      return view
    }
    let view = TopicView(of: topic.alternatives, in: index, range: range)
    known.withLock { known in
      if known.count >= Self.most { known.removeAll() }
      known[key] = view
    }
    return view
  }
}
