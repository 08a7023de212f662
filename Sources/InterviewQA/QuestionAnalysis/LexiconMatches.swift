import Basics
import TextAnalysis

/// The phrases of the lexicon in a question.
struct LexiconMatches {
  typealias Unit = PhraseTable<Lexicon.Unit>.Match

  let names: [PhraseTable<Lexicon.Name>.Match]
  let synonyms: [PhraseTable<[Lexicon.Expansion]>.Match]
  /// Token ranges.
  let stopWords: [Range<Int>]
  let units: [Unit]

  /// - Parameter tokens: the analyzer's tokens of `utf8`.
  init(in tokens: [Token], of utf8: [UInt8], _ lexicon: Lexicon) {
    names = lexicon.names.matches(in: tokens).filter { match in
      match.tokens.count > 1
        || match.value.mayBeWritten(as: utf8[tokens[match.tokens.lowerBound].range])
    }
    synonyms = lexicon.synonyms.expansions.matches(in: tokens)
    stopWords = lexicon.stopWords.ranges(in: tokens)
    units = lexicon.units.matches(in: tokens)
  }
}

extension [LexiconMatches.Unit] {
  /// The units that directly follow some tokens.
  func following(_ questionWords: BitSet) -> Self {
    filter { questionWords.contains($0.tokens.lowerBound - 1) }
  }
}
