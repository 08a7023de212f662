import TextAnalysis
import Transcripts

/// What the sources talk about, for whoever types a question.
public struct Vocabulary: Sendable, Equatable {
  /// Names that occur, in every way the lexicon writes them.
  public let names: [String]
  /// Other words of the lexicon that occur, and frequent words in Latin letters, as the sources
  /// write them; the most frequent first.
  public let words: [String]
}

extension QuestionAnswerer {
  public func vocabulary() -> Vocabulary {
    var count = WordCount(lexicon: knowledge.lexicon)
    for text in texts().prefix(WordCount.sample) {
      count.add(text, tokens: knowledge.analyzer.tokens(of: text))
    }
    return count.vocabulary
  }

  /// The words of a text as byte ranges of its UTF-8, in order: phrases of the lexicon, and what
  /// stands between them in one script.
  public func words(in text: String) -> [Range<Int>] {
    WordSegmenter(lexicon: knowledge.lexicon).words(of: knowledge.analyzer.tokens(of: text))
  }

  private func texts() -> some Sequence<[UInt8]> {
    archive.documents.lazy.flatMap(\.editions).flatMap { edition in
      edition.interview.paragraphs.lazy.map { edition.interview.text(of: $0).utf8 }
    }
  }
}

/// Counts the words of a text that are worth offering.
private struct WordCount {
  /// So many paragraphs tell enough.
  static let sample = 20_000

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
      add(text[range], Self.frequent)
    }
    for token in tokens where token.kind == .word && token.range.count >= Self.shortest {
      if lexicon.stopWords.value(of: [token]) == nil { add(text[token.range], 1) }
    }
  }

  private mutating func add(_ word: ArraySlice<UInt8>, _ count: Int) {
    words[String(decoding: word, as: UTF8.self), default: 0] += count
  }

  var vocabulary: Vocabulary {
    Vocabulary(
      names: Self.ordered(names, by: \.canonical).flatMap { $0.variants.map(\.text) },
      words: Self.ordered(words.filter { $0.value >= Self.frequent }, by: \.self))
  }

  private static func ordered<Word: Hashable>(
    _ counts: [Word: Int], by text: (Word) -> String
  ) -> [Word] {
    counts.sorted { ($1.value, text($0.key)) < ($0.value, text($1.key)) }.map(\.key)
  }

  /// A word in Latin letters is offered from so many occurrences and bytes.
  private static let frequent = 2
  private static let shortest = 4
}
