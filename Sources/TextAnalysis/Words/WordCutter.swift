/// Cuts tokens into words and phrases: of all ways to cut them the likeliest.
///
/// A cut is as likely as its words are frequent (a unigram language model; the best path by Viterbi's
/// algorithm, 1967), so that 对外公布 is 对外 and 公布, not 对 外公 布: two words that are used much beat three
/// that are used little.
package struct WordCutter {
  private let frequencies: WordFrequencies
  private let phrases: [PhraseIndex]

  /// - Parameter phrases: besides the words of the language, what else may be one piece.
  package init(frequencies: WordFrequencies, phrases: [PhraseIndex]) {
    self.frequencies = frequencies
    self.phrases = phrases
  }

  /// The pieces in their order: together they cover all of the tokens.
  package func pieces(of tokens: [Token]) -> [Range<Int>] {
    pieces(of: 0..<tokens.count, in: tokens, isWhole: true)
  }

  /// The parts that a word consists of; itself if it has none. A word of two Han characters has none:
  /// 外公 is not 公.
  package func parts(of word: Range<Int>, in tokens: [Token]) -> [Range<Int>] {
    guard word.count > 2 else { return [word] }
    return pieces(of: word, in: tokens, isWhole: false)
  }

  /// - Parameter isWhole: whether the range may be one piece.
  private func pieces(of range: Range<Int>, in tokens: [Token], isWhole: Bool) -> [Range<Int>] {
    let start = range.lowerBound
    // By place, the cost of the best way to get there, and where its last piece begins.
    var costs = [Float](repeating: .infinity, count: range.count + 1)
    var origins = [Int](repeating: start, count: range.count + 1)
    costs[0] = 0
    for place in range {
      let cost = costs[place - start]
      for piece in candidates(at: place, upTo: range.upperBound, in: tokens)
      where isWhole || piece.end - place < range.count {
        let sum = cost + piece.cost
        guard sum < costs[piece.end - start] else { continue }
        costs[piece.end - start] = sum
        origins[piece.end - start] = place
      }
    }
    var pieces: [Range<Int>] = []
    var end = range.upperBound
    while end > start {
      pieces.append(origins[end - start]..<end)
      end = origins[end - start]
    }
    return pieces.reversed()
  }

  private func candidates(
    at place: Int, upTo limit: Int, in tokens: [Token]
  ) -> [(end: Int, cost: Float)] {
    var found: [(end: Int, cost: Float)] = [
      (place + 1, cost(of: tokens[place...place], else: Self.unknown))
    ]
    for index in phrases {
      for end in index.ends(in: tokens, at: place) where end <= limit && end > place + 1 {
        found.append((end, cost(of: tokens[place..<end], else: Self.phrase)))
      }
    }
    guard tokens[place].kind == .han else { return found }
    var end = place + 1
    while end < limit, end - place < frequencies.maxHanLength,
      Analyzer.bigram(tokens[end - 1], tokens[end]) != nil
    {
      end += 1
      if let zipf = frequencies.zipf(of: tokens[place..<end]) {
        found.append((end, Self.maxZipf - zipf))
      }
    }
    return found
  }

  private func cost(of piece: ArraySlice<Token>, else unknown: Float) -> Float {
    guard piece.first?.kind == .han else { return piece.count == 1 ? Self.word : Self.phrase }
    return frequencies.zipf(of: piece).map { Self.maxZipf - $0 } ?? unknown
  }

  // Costs are logarithms to base 10 of a probability, negated.

  /// The upper end of the Zipf scale, where a word is all there is.
  private static let maxZipf: Float = 9
  /// A Han character that is never a word.
  private static let unknown: Float = 9
  /// A phrase of the lexicon that no table of frequencies has: as if its Zipf were 3.
  private static let phrase: Float = 6
  /// A word in Latin letters, a number or a sign, which is cut already: two of them cost more than a
  /// phrase.
  private static let word: Float = 4
}
