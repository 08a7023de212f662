import Basics
import TextAnalysis

/// The phrases of the lexicon in a question.
struct LexiconMatches {
  typealias Unit = PhraseTable<Lexicon.Unit>.Match

  /// Indices of the tokens that words begin with.
  private let starts: BitSet
  let names: [PhraseTable<Lexicon.Name>.Match]
  let synonyms: [PhraseTable<[Lexicon.Expansion]>.Match]
  /// Token ranges.
  let stopWords: [Range<Int>]
  let units: [Unit]

  /// - Parameter tokens: the analyzer's tokens of `utf8`.
  init(in tokens: [Token], of utf8: [UInt8], _ lexicon: Lexicon) {
    stopWords = lexicon.stopWords.ranges(in: tokens)
    let cutter = WordCutter(lexicon)
    let cut = cutter.pieces(of: tokens)
    let words = Self.words(
      among: cut, in: tokens, stopWords: BitSet(stopWords), lexicon.frequencies)
    starts = BitSet(
      cut.map { $0.lowerBound..<$0.lowerBound + 1 } + [tokens.count..<tokens.count + 1])
    names = Self.matches(in: words, of: tokens, cutter, lexicon.names.value).filter { match in
      match.tokens.count > 1
        || match.value.mayBeWritten(as: utf8[tokens[match.tokens.lowerBound].range])
    }
    synonyms = Self.matches(in: words, of: tokens, cutter, lexicon.synonyms.expansions)
    units = lexicon.units.matches(in: tokens)
  }

  /// The pieces that surely are words: of lone Han characters those that stand by themselves, and common
  /// ones beside longer words. 岭 in 青岭 is a part of a name that the lexicon does not know.
  static func words(
    among pieces: [Range<Int>], in tokens: [Token], stopWords: BitSet,
    _ frequencies: WordFrequencies
  ) -> [Range<Int>] {
    pieces.indices.filter { place in
      let piece = pieces[place]
      guard piece.count == 1, tokens[piece.lowerBound].kind == .han else { return true }
      let beside = [place - 1, place + 1].filter { other in
        pieces.indices.contains(other)
          && Analyzer.bigram(
            tokens[min(piece.lowerBound, pieces[other].upperBound - 1)],
            tokens[max(piece.lowerBound, pieces[other].lowerBound)]) != nil
          && !pieces[other].allSatisfy(stopWords.contains)
      }
      return beside.isEmpty
        || beside.allSatisfy { pieces[$0].count > 1 }
          && frequencies.zipf(of: tokens[piece]) ?? 0 >= commonZipf
    }.map { pieces[$0] }
  }

  /// On the Zipf scale.
  private static let commonZipf: Float = 4.6

  /// Whether tokens are whole words: 外公 in 对外公布 is none.
  func areWords(_ tokens: Range<Int>) -> Bool {
    starts.contains(tokens.lowerBound) && starts.contains(tokens.upperBound)
  }

  /// The words that have a value, or else their parts that have one.
  private static func matches<Value>(
    in words: [Range<Int>], of tokens: [Token], _ cutter: WordCutter,
    _ value: (ArraySlice<Token>) -> Value?
  ) -> [PhraseTable<Value>.Match] {
    words.flatMap { word -> [PhraseTable<Value>.Match] in
      if let value = value(tokens[word]) { return [.init(tokens: word, value: value)] }
      let parts = cutter.parts(of: word, in: tokens)
      guard parts.count > 1 else { return [] }
      // 珠 in 港珠澳 is no pearl.
      let whole = parts.filter { $0.count > 1 || tokens[$0.lowerBound].kind != .han }
      return matches(in: whole, of: tokens, cutter, value)
    }
  }
}

extension [LexiconMatches.Unit] {
  /// The units that directly follow some tokens.
  func following(_ questionWords: BitSet) -> Self {
    filter { questionWords.contains($0.tokens.lowerBound - 1) }
  }
}
