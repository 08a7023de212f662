import TextAnalysis

/// The words that sources use, to complete questions as they are typed.
public struct Vocabulary: Sendable, Equatable {
  /// Names that occur, in every form the lexicon has, the most frequent name first.
  public let names: [String]
  /// Other words of the lexicon that occur, and frequent words in Latin letters, spelt as in the
  /// sources; the most frequent first.
  public let words: [String]
}

extension Vocabulary {
  /// No words at all.
  public static let none = Vocabulary(names: [], words: [])

  init(of texts: some Sequence<[UInt8]>, analyzer: Analyzer, lexicon: Lexicon) {
    var counts = WordCounts(lexicon: lexicon)
    for text in texts {
      counts.add(text, tokens: analyzer.tokens(of: text))
    }
    self = counts.vocabulary
  }

  /// More paragraphs would hardly add to the vocabulary.
  static let maxParagraphs = 20_000
}

/// Counts the words of texts that may be offered as completions.
private struct WordCounts {
  let lexicon: Lexicon
  private var names: [Lexicon.Name: Int] = [:]
  private var words: [String: Int] = [:]

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  mutating func add(_ text: [UInt8], tokens: [Token]) {
    for match in lexicon.names.matches(in: tokens) { names[match.value, default: 0] += 1 }
    for match in lexicon.synonyms.expansions.matches(in: tokens) {
      let range =
        tokens[match.tokens.lowerBound].range
        .lowerBound..<tokens[match.tokens.upperBound - 1]
        .range.upperBound
      add(text[range], Self.minOccurrences)
    }
    for token in tokens where token.kind == .word && token.range.count >= Self.minBytes {
      if lexicon.stopWords.value(of: [token]) == nil { add(text[token.range], 1) }
    }
  }

  private mutating func add(_ word: ArraySlice<UInt8>, _ count: Int) {
    words[String(decoding: word, as: UTF8.self), default: 0] += count
  }

  var vocabulary: Vocabulary {
    Vocabulary(
      names: Self.ordered(names, by: \.canonical).flatMap { $0.variants.map(\.text) },
      words: Self.ordered(words.filter { $0.value >= Self.minOccurrences }, by: \.self))
  }

  private static func ordered<Word: Hashable>(
    _ counts: [Word: Int], by text: (Word) -> String
  ) -> [Word] {
    counts.sorted { ($1.value, text($0.key)) < ($0.value, text($1.key)) }.map(\.key)
  }

  /// A word in Latin letters is offered if it occurs this often and is this long.
  private static let minOccurrences = 2
  private static let minBytes = 4
}
