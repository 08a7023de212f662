import Basics
import PassageRetrieval
import Synchronization
import TextAnalysis

/// What the ways to say one thing find in some passages.
///
/// In a small range it is reckoned once for each passage and sentence and kept: people ask again and
/// again of the same names. In a large one the index is asked each time.
final class TopicMatches: Sendable {
  let alternatives: [[Query.WeightedTerm]]
  /// What a sentence that says it best would be worth.
  let most: Float
  /// By passage what the best way scores there; nil for a large range.
  let scores: [Float]?

  private let index: PassageIndex
  private let range: Range<Int>
  private let texts: EditionNumbering
  private let sentences: SentenceMatcher
  private let kept: Mutex<Kept>

  private struct Kept {
    var passageCount: Int?
    var holders: [Holders] = []
    /// By table.
    var knownWays: [(table: ObjectIdentifier, ways: KnownWays)] = []
    var worths: SentenceScoreCache
  }

  /// Which passages hold all terms of one of the ways in some of the fields.
  private struct Holders {
    let fields: FieldSet
    /// By passage.
    let holds: [Bool]
    let occurs: Bool
  }

  init(
    of alternatives: [[Query.WeightedTerm]], in index: PassageIndex, _ texts: EditionNumbering
  ) {
    let range = texts.passages
    let sentences = SentenceMatcher(
      of: alternatives, worth: index.termWeights(of: alternatives, in: range))
    self.alternatives = alternatives
    self.index = index
    self.range = range
    self.texts = texts
    self.sentences = sentences
    most = sentences.most
    scores = texts.areFew ? Self.scores(of: alternatives, in: index, range) : nil
    kept = Mutex(Kept(worths: SentenceScoreCache(texts: texts.areFew ? texts.count : 0)))
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

  /// In so many of the passages all terms of one of the ways stand. Of a large range it is reckoned:
  /// that it tells how rare the topic is needs no more. It is 0 only if there is none.
  var passageCount: Int {
    kept.withLock { kept in
      if let known = kept.passageCount { return known }
      let count = range.count > Self.large ? reckonedCount : passageCount(in: .all)
      kept.passageCount = count
      return count
    }
  }

  /// As if the ways came together by chance: of single terms the index knows the number of passages,
  /// those that hold several together are counted in parts of the range.
  private var reckonedCount: Int {
    let isWhole = range.count == index.passageCount
    let single = isWhole ? alternatives.filter { $0.count == 1 } : []
    let others = isWhole ? alternatives.filter { $0.count > 1 } : alternatives
    let lacking = single.reduce(1 - sampledShare(holding: others)) { lacking, way in
      lacking * (1 - Double(index.documentFrequency(of: way[0].term)) / Double(range.count))
    }
    let count = Int((1 - lacking) * Double(range.count))
    return count == 0 && index.occurs(alternatives, in: range, fields: .all) ? 1 : count
  }

  /// The share of the passages that hold one of some ways, told from parts that lie evenly in the
  /// range.
  private func sampledShare(holding ways: [[Query.WeightedTerm]]) -> Double {
    let length = Self.large / Self.parts
    let found = (0..<Self.parts).reduce(0) { found, part in
      let start = range.lowerBound + (range.count - length) / (Self.parts - 1) * part
      return found + index.passageCount(matching: ways, in: start..<start + length)
    }
    return Double(found) / Double(Self.large)
  }

  /// A larger range is counted in so many parts, which have so many passages together.
  private static let parts = 16
  private static let large = 1 << 16

  /// The same in some of their fields, counted.
  func passageCount(in fields: FieldSet) -> Int {
    index.passageCount(matching: alternatives, in: range, fields: fields)
  }

  /// Whether a passage holds all terms of one of the ways in some of its fields.
  func stands(in passage: Int, fields: FieldSet = .all) -> Bool {
    guard scores != nil, range.contains(passage) else {
      return index.matches(alternatives, passage, in: fields)
    }
    return holders(in: fields) { $0.holds[passage - range.lowerBound] }
  }

  /// Whether some passage does.
  func occurs(in fields: FieldSet) -> Bool {
    scores == nil
      ? index.occurs(alternatives, in: range, fields: fields)
      : holders(in: fields, \.occurs)
  }

  private func holders(in fields: FieldSet, _ test: (Holders) -> Bool) -> Bool {
    kept.withLock { kept in
      if let known = kept.holders.firstIndex(where: { $0.fields == fields }) {
        return test(kept.holders[known])
      }
      let holders = holders(in: fields)
      kept.holders.append(holders)
      return test(holders)
    }
  }

  private func holders(in fields: FieldSet) -> Holders {
    var holds = [Bool](repeating: false, count: range.count)
    let passages = index.passages(matching: alternatives, in: range, fields: fields)
    for passage in passages { holds[passage - range.lowerBound] = true }
    return Holders(fields: fields, holds: holds, occurs: !passages.isEmpty)
  }
}

// Sentences.
extension TopicMatches {
  /// Adds what the best way is worth in each sentence of some texts.
  ///
  /// - Parameter sums: by sentence of all the texts.
  func addWorth(in texts: [CandidateText], to sums: inout [Float]) {
    kept.withLock { kept in
      for index in texts.indices {
        let (passage, own) = (texts[index].passage, texts[index].sentences)
        guard let number = number(of: passage, edition: texts[index].edition) else {
          let worths = sentences.worths(in: texts[index].text)
          for place in 0..<own.count { sums[own.lowerBound + place] += worths[place] }
          continue
        }
        guard mayBeSaid(in: passage) else { continue }
        let start = kept.worths.start(ofText: number) { sentences.worths(in: texts[index].text) }
        for place in 0..<own.count {
          sums[own.lowerBound + place] += kept.worths[start + place]
        }
      }
    }
  }

  /// By sentence what the best way is worth in it, a word weighed by how few sentences of the text
  /// hold it; nil where none has any of the words.
  ///
  /// - Parameter edition: number of the passage's edition that the text is.
  func localWorth(in text: AnalyzedText, passage: Int, edition: Int) -> ArraySlice<Float>? {
    let count = text.sentences.count
    guard let number = number(of: passage, edition: edition) else {
      return sentences.worths(in: text)[count...]
    }
    guard mayBeSaid(in: passage) else { return nil }
    return kept.withLock { kept in
      let start = kept.worths.start(ofText: number) { sentences.worths(in: text) }
      return kept.worths[start + count..<start + 2 * count]
    }
  }

  /// Of a text whose worth is kept; nil in a large range.
  private func number(of passage: Int, edition: Int) -> Int? {
    texts.areFew ? texts.number(of: passage, edition: edition) : nil
  }

  private func mayBeSaid(in passage: Int) -> Bool {
    scores.map { $0[passage - range.lowerBound] > 0 } ?? true
  }
}

// Short texts.
extension TopicMatches {
  /// The ways of a topic as a table knows them.
  struct KnownWays {
    /// All their terms that the table has.
    let terms: [ShortTextIndex.WeightedTerm]
    /// The texts that hold all of one of them, lone Han characters left out.
    let texts: BitSet
    let textCount: Int
  }

  func ways(in table: ShortTextIndex) -> KnownWays {
    let id = ObjectIdentifier(table)
    if let known = kept.withLock({ $0.knownWays.first { $0.table == id } }) { return known.ways }
    let whole = alternatives.compactMap { way -> [Int]? in
      let words = Self.words(of: way)
      let numbers = words.compactMap { table.number(of: $0.term) }
      return numbers.count == words.count ? numbers : nil
    }
    let terms = alternatives.joined().compactMap { weighted in
      table.number(of: weighted.term).map {
        ShortTextIndex.WeightedTerm(number: $0, weight: weighted.weight)
      }
    }
    let texts = table.texts(holding: whole)
    let ways = KnownWays(
      terms: table.distinct(terms), texts: texts, textCount: texts.count)
    kept.withLock { $0.knownWays.append((id, ways)) }
    return ways
  }

  /// A way without its lone Han characters, unless it has nothing else.
  private static func words(of way: [Query.WeightedTerm]) -> [Query.WeightedTerm] {
    let words = way.filter { !$0.term.isHanCharacter }
    return words.isEmpty ? way : words
  }
}
