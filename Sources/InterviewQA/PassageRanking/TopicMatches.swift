import Basics
import Corpora
import PassageRetrieval
import Synchronization
import TextAnalysis

/// What the alternatives of one topic match in a range of passages, with the scores.
///
/// The scores of passages and sentences are computed once and cached for a small range, since
/// people ask about the same names again and again. For a large range the index is searched each
/// time.
final class TopicMatches: Sendable {
  let alternatives: [[Query.WeightedTerm]]
  /// The score of a sentence that contains all of the best alternative.
  let maxScore: Float
  /// By passage of the range, the score of the best alternative; nil for a large range.
  let scores: [Float]?

  private let index: PassageIndex
  private let range: Range<Int>
  private let numbering: EditionNumbering
  private let sentences: SentenceMatcher
  private let cached: Mutex<Cached>

  private struct Cached {
    var passageCount: Int?
    var tellingCount: Int?
    var holders: [Holders] = []
    var shortTexts: [(index: ObjectIdentifier, matches: ShortTextMatches)] = []
    var sentenceScores: SentenceScoreCache
  }

  /// Which passages contain all terms of one of the alternatives in some of the fields.
  private struct Holders {
    let fields: FieldSet
    /// By passage of the range.
    let holds: [Bool]
    let occurs: Bool
  }

  /// Searches a small range; a large one is searched later.
  static func search(
    for alternatives: [[Query.WeightedTerm]], in index: PassageIndex, _ numbering: EditionNumbering
  ) -> TopicMatches {
    let range = numbering.passages
    return TopicMatches(
      alternatives: alternatives,
      sentences: SentenceMatcher(
        of: alternatives, termWeights: index.termWeights(of: alternatives, in: range)),
      scores: numbering.isSmall ? scores(of: alternatives, in: index, range) : nil,
      index: index, numbering: numbering)
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

  private init(
    alternatives: [[Query.WeightedTerm]], sentences: SentenceMatcher, scores: [Float]?,
    index: PassageIndex, numbering: EditionNumbering
  ) {
    self.alternatives = alternatives
    self.sentences = sentences
    self.scores = scores
    self.index = index
    self.numbering = numbering
    range = numbering.passages
    maxScore = sentences.maxScore
    cached = Mutex(
      Cached(
        sentenceScores: SentenceScoreCache(textCount: numbering.isSmall ? numbering.count : 0)))
  }
}

// Passages.
extension TopicMatches {
  /// The score of the best alternative in a passage.
  func score(in passage: Int) -> Float {
    if let scores, range.contains(passage) { return scores[passage - range.lowerBound] }
    let query = Query(clauses: [.init(alternatives: alternatives)])
    return index.explanation(of: passage, for: query, in: range)
      .contributions.reduce(0) { $0 + $1.score }
  }

  /// Number of passages that contain all terms of one of the alternatives. Estimated for large
  /// ranges, exact for small ones; never 0 if the topic occurs.
  var passageCount: Int {
    cached.withLock { cached in
      if let known = cached.passageCount { return known }
      let count = range.count > Self.maxCounted ? estimatedCount : passageCount(in: .all)
      cached.passageCount = count
      return count
    }
  }

  /// Number of passages that contain the question's own words for the topic, by which their telling
  /// is measured; of all words for it if none contains its own. Otherwise a word with many synonyms
  /// would tell less than one with few.
  var tellingCount: Int {
    if let known = cached.withLock({ $0.tellingCount }) { return known }
    let own = alternatives.count > 1 ? ownCount : 0
    let count = own > 0 ? own : passageCount
    cached.withLock { $0.tellingCount = count }
    return count
  }

  private var ownCount: Int {
    guard range.count <= Self.maxCounted else {
      return alternatives[0].map { index.documentFrequency(of: $0.term) }.min() ?? 0
    }
    return index.passageCount(matching: [alternatives[0]], in: range, fields: .all)
  }

  /// The count if alternatives occurred together by chance only. The index has the document
  /// frequency of single terms; passages with several terms together are counted in samples of the
  /// range.
  private var estimatedCount: Int {
    let isWhole = range.count == index.passageCount
    let single = isWhole ? alternatives.filter { $0.count == 1 } : []
    let others = isWhole ? alternatives.filter { $0.count > 1 } : alternatives
    let lacking = single.reduce(1 - sampledShare(holding: others)) { lacking, alternative in
      lacking
        * (1 - Double(index.documentFrequency(of: alternative[0].term)) / Double(range.count))
    }
    let count = Int((1 - lacking) * Double(range.count))
    return count == 0 && index.occurs(alternatives, in: range, fields: .all) ? 1 : count
  }

  /// The share of the passages that contain one of some alternatives, from samples spread evenly
  /// over the range.
  private func sampledShare(holding alternatives: [[Query.WeightedTerm]]) -> Double {
    let length = Self.maxCounted / Self.samples
    let found = (0..<Self.samples).reduce(0) { found, sample in
      let start = range.lowerBound + (range.count - length) / (Self.samples - 1) * sample
      return found + index.passageCount(matching: alternatives, in: start..<start + length)
    }
    return Double(found) / Double(Self.maxCounted)
  }

  private static let samples = 16
  /// Maximum number of passages that are counted; samples of a larger range have this many
  /// together.
  private static let maxCounted = 1 << 16

  /// Exact number of passages that contain all terms of one of the alternatives in some of the
  /// fields.
  func passageCount(in fields: FieldSet) -> Int {
    index.passageCount(matching: alternatives, in: range, fields: fields)
  }

  /// Whether a passage contains all terms of one of the alternatives in some of its fields.
  func stand(in passage: Int, fields: FieldSet = .all) -> Bool {
    guard scores != nil, range.contains(passage) else {
      return index.matches(alternatives, passage, in: fields)
    }
    return holders(in: fields) { $0.holds[passage - range.lowerBound] }
  }

  /// Whether any passage of the range does.
  func occur(in fields: FieldSet) -> Bool {
    scores == nil
      ? index.occurs(alternatives, in: range, fields: fields)
      : holders(in: fields, \.occurs)
  }

  private func holders(in fields: FieldSet, _ test: (Holders) -> Bool) -> Bool {
    cached.withLock { cached in
      if let known = cached.holders.firstIndex(where: { $0.fields == fields }) {
        return test(cached.holders[known])
      }
      let holders = holders(in: fields)
      cached.holders.append(holders)
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
  /// Adds the score of the best alternative in each sentence of some texts.
  ///
  /// - Parameter sums: scores by sentence of all the texts.
  func addScores(in texts: [CandidateText], to sums: inout [Float]) {
    cached.withLock { cached in
      for index in texts.indices {
        let (passage, own) = (texts[index].passage, texts[index].sentences)
        guard let number = number(of: passage, edition: texts[index].edition) else {
          let scores = sentences.scores(in: texts[index].text)
          for place in 0..<own.count { sums[own.lowerBound + place] += scores[place] }
          continue
        }
        guard mayStand(in: passage) else { continue }
        let start = cached.sentenceScores.start(ofText: number) {
          sentences.scores(in: texts[index].text)
        }
        for place in 0..<own.count {
          sums[own.lowerBound + place] += cached.sentenceScores[start + place]
        }
      }
    }
  }

  /// By sentence, the score of the best alternative with each word weighted by how few sentences of
  /// the text contain it; nil if no sentence contains any of the words.
  ///
  /// - Parameter edition: index of the edition that the text is from.
  func localScores(in text: AnalyzedText, passage: Int, edition: Int) -> ArraySlice<Float>? {
    let count = text.sentences.count
    guard let number = number(of: passage, edition: edition) else {
      return sentences.scores(in: text)[count...]
    }
    guard mayStand(in: passage) else { return nil }
    return cached.withLock { cached in
      let start = cached.sentenceScores.start(ofText: number) { sentences.scores(in: text) }
      return cached.sentenceScores[start + count..<start + 2 * count]
    }
  }

  /// The number of a text whose scores are cached; nil in a large range.
  private func number(of passage: Int, edition: Int) -> Int? {
    numbering.isSmall ? numbering.number(of: passage, edition: edition) : nil
  }

  private func mayStand(in passage: Int) -> Bool {
    scores.map { $0[passage - range.lowerBound] > 0 } ?? true
  }
}

// Short texts.
extension TopicMatches {
  /// What the alternatives of a topic match in an index of short texts.
  struct ShortTextMatches {
    /// All their terms that the index contains.
    let terms: [ShortTextIndex.WeightedTerm]
    /// The texts that contain all of one alternative, apart from lone Han characters.
    let texts: BitSet
    let textCount: Int
  }

  func matches(in shortTexts: ShortTextIndex) -> ShortTextMatches {
    let id = ObjectIdentifier(shortTexts)
    if let known = cached.withLock({ $0.shortTexts.first { $0.index == id } }) {
      return known.matches
    }
    let whole = alternatives.compactMap { alternative -> [Int]? in
      let words = Self.words(of: alternative)
      let numbers = words.compactMap { shortTexts.number(of: $0.term) }
      return numbers.count == words.count ? numbers : nil
    }
    let terms = alternatives.joined().compactMap { weighted in
      shortTexts.number(of: weighted.term).map {
        ShortTextIndex.WeightedTerm(number: $0, weight: weighted.weight)
      }
    }
    let texts = shortTexts.texts(holding: whole)
    let matches = ShortTextMatches(
      terms: shortTexts.distinct(terms), texts: texts, textCount: texts.count)
    cached.withLock { $0.shortTexts.append((id, matches)) }
    return matches
  }

  /// An alternative without its lone Han characters, unless it consists of them.
  private static func words(of alternative: [Query.WeightedTerm]) -> [Query.WeightedTerm] {
    let words = alternative.filter { !$0.term.isHanCharacter }
    return words.isEmpty ? alternative : words
  }
}
