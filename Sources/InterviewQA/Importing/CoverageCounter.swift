import Basics
import Knowledge
import TextAnalysis

/// Counts the words of texts that have an entry in the lexicon. Texts are cut into words as questions
/// are.
struct CoverageCounter {
  private let analyzer: Analyzer
  private let lexicon: Lexicon
  private let cutter: WordCutter
  private var counts: [Occurrence: Int] = [:]

  init(knowledge: KnowledgeBase) {
    analyzer = knowledge.analyzer
    lexicon = knowledge.lexicon
    cutter = WordCutter(knowledge.lexicon)
  }

  /// A word as it stands in a text.
  private struct Occurrence: Hashable {
    /// Folded.
    let word: String
    let writing: Writing
    let hasEntry: Bool
  }

  private enum Writing {
    case hanWord
    /// One character that question analysis takes for no word: 岭 in 青岭.
    case hanCharacter
    case small
    /// With a capital, though no sentence begins with it.
    case capital
    /// With the capital that begins a sentence.
    case opening
  }

  mutating func add(_ utf8: [UInt8]) {
    for sentence in analyzer.sentences(of: utf8) { add(sentence: Array(utf8[sentence])) }
  }

  private mutating func add(sentence utf8: [UInt8]) {
    let tokens = analyzer.tokens(of: utf8)
    let stopWords = BitSet(lexicon.stopWords.ranges(in: tokens))
    let pieces = cutter.pieces(of: tokens)
    let words = Set(
      LexiconMatches.words(among: pieces, in: tokens, stopWords: stopWords, lexicon.frequencies))
    let first = tokens.firstIndex { $0.kind == .word }
    for piece in pieces where !piece.allSatisfy(stopWords.contains) && !isNumber(tokens[piece]) {
      let hasEntry = hasEntry(piece, in: tokens)
      if tokens[piece].contains(where: { $0.kind == .han }) {
        let word = tokens[piece].flatMap { utf8[$0.range] }
        count(word, words.contains(piece) ? .hanWord : .hanCharacter, hasEntry)
        continue
      }
      for index in piece where !stopWords.contains(index) && isContent(tokens[index], in: utf8) {
        let word = Array(utf8[tokens[index].range])
        let writing: Writing =
          !Self.isCapitalised(word) ? .small : index == first ? .opening : .capital
        count(word, writing, hasEntry)
      }
    }
  }

  /// `三`, `two million`
  private func isNumber(_ piece: ArraySlice<Token>) -> Bool {
    let numbers = [lexicon.quantities.values, lexicon.quantities.powers]
    return piece.indices.allSatisfy { index in
      numbers.contains { $0.holds(piece[index...index]) }
    }
  }

  /// Whether a token is a word with a meaning of its own: no number, no single letter, no stop word
  /// with an ending such as `it's`.
  private func isContent(_ token: Token, in utf8: [UInt8]) -> Bool {
    guard token.kind == .word, token.range.count > 1 else { return false }
    let stem = utf8[token.range].prefix { !Self.apostrophes.contains($0) }
    return !lexicon.stopWords.holds(analyzer.tokens(of: Array(stem))[...])
  }

  /// The first bytes of `'` and `’`, which join an ending to its word.
  private static let apostrophes: [UInt8] = [0x27, 0xE2]

  /// Whether question analysis finds names or synonyms of the lexicon for all of a piece, be it part
  /// by part.
  private func hasEntry(_ piece: Range<Int>, in tokens: [Token]) -> Bool {
    let word = tokens[piece]
    if lexicon.names.holds(word) || lexicon.synonyms.expansions(of: word) != nil { return true }
    let parts = cutter.parts(of: piece, in: tokens)
    return parts.count > 1 && parts.allSatisfy { $0.count > 1 && hasEntry($0, in: tokens) }
  }

  private static func isCapitalised(_ word: [UInt8]) -> Bool {
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
    return scalars.first?.properties.isUppercase == true
  }

  private mutating func count(_ word: [UInt8], _ writing: Writing, _ hasEntry: Bool) {
    let folded = analyzer.folding.fold(String(decoding: word, as: UTF8.self))
    let occurrence = Occurrence(word: folded, writing: writing, hasEntry: hasEntry)
    counts[occurrence, default: 0] += 1
  }
}

extension CoverageCounter {
  /// The shares of all words counted so far. At the beginning of a sentence, a word is a name if it is
  /// written with a capital elsewhere too, and never in small letters.
  var coverage: LexiconCoverage {
    let small = words(written: .small)
    let names = words(written: .capital).subtracting(small)
    return LexiconCoverage(
      english: share { $0.writing == .small || $0.writing == .opening && !names.contains($0.word) },
      chinese: share { $0.writing == .hanWord },
      names: share {
        $0.writing == .capital || $0.writing == .opening && names.contains($0.word)
      },
      characters: share { $0.writing == .hanCharacter })
  }

  private func words(written writing: Writing) -> Set<String> {
    Set(counts.keys.filter { $0.writing == writing }.map(\.word))
  }

  private func share(where isCounted: (Occurrence) -> Bool) -> LexiconCoverage.Share {
    let counted = counts.filter { isCounted($0.key) }
    var missing: [String: Int] = [:]
    for (occurrence, count) in counted where !occurrence.hasEntry {
      missing[occurrence.word, default: 0] += count
    }
    return LexiconCoverage.Share(
      words: counted.values.reduce(0, +),
      missing: missing.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { (word: $0.key, count: $0.value) })
  }
}
