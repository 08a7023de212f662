import Basics
import PassageRetrieval
import TextAnalysis

/// An index of short texts that questions are compared with, by their content terms: words and
/// bigrams without stop words.
final class ShortTextIndex: Storable, Sendable {
  /// The number of each term, from 0.
  private let terms: TermTable
  /// The numbers of the terms of all texts, text by text, each in the order of its terms.
  private let words: StoredArray<Int32>
  /// By text, the index of its first word; at the end, the number of words.
  private let starts: StoredArray<Int>
  /// By text, the norm of its length: 1 for average length. Eight texts make a row; the last row is
  /// filled up with infinity, which gives a similarity of 0.
  private let norms: StoredArray<SIMD8<Float>>
  /// The texts that contain each term, ascending, term by term.
  private let holders: StoredArray<Int32>
  /// By number of the term, the index of its first text in `holders`; at the end, their number.
  private let holderStarts: StoredArray<Int>
  /// By number of the term.
  let idf: StoredArray<Float>

  /// A term of the index with its weight in a question.
  struct WeightedTerm {
    let number: Int
    var weight: Float
  }

  /// - Parameters:
  ///   - texts: the terms of each, without repetition.
  ///   - idf: returns the idf of a term, given the number of texts that contain it.
  init(_ texts: [[Term]], idf: (_ term: Term, _ holders: Int) -> Float) {
    var terms = TermTable()
    var distinct: [Term] = []
    var words: [Int32] = []
    var starts = [0]
    for text in texts {
      for term in text {
        let number = terms.number(adding: term)
        if number == distinct.count { distinct.append(term) }
        words.append(Int32(number))
      }
      starts.append(words.count)
    }
    let (holders, holderStarts) = Self.holders(of: distinct.count, words, starts)
    let termIDF = distinct.enumerated().map { number, term in
      max(
        idf(term, holderStarts[number + 1] - holderStarts[number]), RankingWeights.Similarity.minIDF
      )
    }
    let total = texts.indices.map { text in
      words[starts[text]..<starts[text + 1]].reduce(0) { $0 + termIDF[Int($1)] }
    }
    let average = total.reduce(0, +) / Float(max(1, total.count))
    var norms = [SIMD8<Float>](
      repeating: SIMD8(repeating: .infinity), count: (total.count + 7) / 8)
    let b = RankingWeights.Similarity.lengthNormalisation
    for (text, total) in total.enumerated() {
      norms[text / 8][text % 8] = 1 - b + b * total / average
    }
    self.norms = StoredArray(norms)
    self.idf = StoredArray(termIDF)
    self.terms = terms
    self.words = StoredArray(words)
    self.starts = StoredArray(starts)
    self.holders = StoredArray(holders)
    self.holderStarts = StoredArray(holderStarts)
  }

  init(from reader: inout StoreReader) {
    (terms, words, starts, norms, holders, holderStarts, idf) = reader.values()
  }

  func store(in writer: inout StoreWriter) {
    writer.add(terms, words, starts, norms, holders, holderStarts, idf)
  }

  /// Inverts the words of each text to the texts of each word.
  private static func holders(
    of terms: Int, _ words: [Int32], _ starts: [Int]
  ) -> (holders: [Int32], starts: [Int]) {
    var next = [Int](repeating: 0, count: terms + 1)
    for word in words { next[Int(word) + 1] += 1 }
    for number in 0..<terms { next[number + 1] += next[number] }
    let holderStarts = next
    var holders = [Int32](repeating: 0, count: words.count)
    for text in 0..<starts.count - 1 {
      for word in words[starts[text]..<starts[text + 1]] {
        holders[next[Int(word)]] = Int32(text)
        next[Int(word)] += 1
      }
    }
    return (holders, holderStarts)
  }

  var textCount: Int { starts.count - 1 }

  func number(of term: Term) -> Int? { terms.number(of: term) }

  /// Indices of a text's words, for `word(at:)`.
  func places(ofText text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }

  /// Number of the term at an index.
  func word(at place: Int) -> Int { Int(words[place]) }

  private func holds(_ terms: [Int], text: Int) -> Bool {
    terms.allSatisfy { term in places(ofText: text).contains { words[$0] == term } }
  }

  private func places(ofHolders term: Int) -> Range<Int> {
    holderStarts[term]..<holderStarts[term + 1]
  }

  /// The texts that contain all terms of at least one of the alternatives.
  func texts(holding alternatives: [[Int]]) -> BitSet {
    var texts = BitSet()
    for alternative in alternatives {
      let lists = alternative.map(places(ofHolders:))
      guard let rarest = lists.min(by: { $0.count < $1.count }) else { continue }
      for text in holders[rarest] where holds(alternative, text: Int(text)) {
        texts.insert(Int(text))
      }
    }
    return texts
  }

  /// Each term once, with the greatest of its weights, in the order of first occurrence.
  func distinct(_ terms: [WeightedTerm]) -> [WeightedTerm] {
    var known = BitSet()
    var distinct: [WeightedTerm] = []
    distinct.reserveCapacity(terms.count)
    for term in terms {
      guard known.contains(term.number) else {
        known.insert(term.number)
        distinct.append(term)
        continue
      }
      for index in distinct.indices where distinct[index].number == term.number {
        distinct[index].weight = max(distinct[index].weight, term.weight)
      }
    }
    return distinct
  }

  /// The texts that share the most with a question, normalised by length: at most `limit`, closest
  /// first; the earlier text comes first if they are equally close.
  ///
  /// - Parameter asked: the greatest weight counts for a term that occurs several times.
  func closest(to asked: [WeightedTerm], limit: Int) -> [Int] {
    var best = BestPassages(limit: limit)
    var least: Float = 0
    for (row, shares) in shares(of: distinct(asked)).enumerated() {
      // Most rows are too far, which this finds out without a division.
      guard any(shares .> norms[row] * (least * Self.justBelow)) else { continue }
      let close = shares / norms[row]
      for place in 0..<8 where close[place] > least {
        best.offer(ScoredPassage(passage: row * 8 + place, score: close[place]))
        least = best.threshold ?? 0
      }
    }
    return best.sorted.map(\.passage)
  }

  /// So that rounding does not exclude a text that is close enough.
  private static let justBelow: Float = 0.999_999

  /// By text, how much of the question it contains; in rows as `norms`.
  private func shares(of asked: [WeightedTerm]) -> [SIMD8<Float>] {
    var shares = [SIMD8<Float>](repeating: SIMD8(), count: norms.count)
    // Setting an element of a vector by its index would copy the whole vector twice.
    unsafe shares.withUnsafeMutableBytes { bytes in
      for term in asked {
        let score = term.weight * idf[term.number]
        for place in places(ofHolders: term.number) {
          let offset = Int(holders[place]) * MemoryLayout<Float>.stride
          let share = unsafe bytes.load(fromByteOffset: offset, as: Float.self)
          unsafe bytes.storeBytes(of: share + score, toByteOffset: offset, as: Float.self)
        }
      }
    }
    return shares
  }
}
