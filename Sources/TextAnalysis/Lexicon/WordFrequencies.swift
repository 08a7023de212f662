import Basics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How often words are used in their language: the files of `frequencies`.
///
/// On the Zipf scale: the logarithm to base 10 of the occurrences in a thousand million words (van
/// Heuven, Mandera, Keuleers, Brysbaert, "SUBTLEX-UK", 2014). A word of 3 is rare, one of 6 is common.
package struct WordFrequencies: Sendable {
  private var words = TermTable()
  /// By number of the word.
  private var frequencies = StoredArray<Float>()
  /// Length of the longest word of Han characters, in characters.
  package private(set) var maxHanLength = 0

  /// An empty table.
  package init() {}

  /// - Throws: `KnowledgeError` for a line without a frequency, or with one that is out of range.
  package init(from files: [KnowledgeFile], analyzer: Analyzer) throws(KnowledgeError) {
    for file in files {
      for line in file.lines {
        guard let (key, text) = halves(of: line.text, separatedBy: ":"), let zipf = Float(key),
          (0...9).contains(zipf)
        else { throw file.error(at: line, "expected ‘3.4: word word’, from 0 to 9") }
        for word in Self.words(in: analyzer.tokens(of: text)) { add(word, zipf) }
      }
    }
  }

  /// The words of a line: Han characters that touch one another are one word.
  private static func words(in tokens: [Token]) -> [ArraySlice<Token>] {
    var words: [ArraySlice<Token>] = []
    var start = 0
    for end in 1..<(tokens.count + 1) {
      if end < tokens.count, Analyzer.bigram(tokens[end - 1], tokens[end]) != nil { continue }
      words.append(tokens[start..<end])
      start = end
    }
    return words
  }

  /// Forms of one stem, and spellings of one word, are counted together.
  private mutating func add(_ word: ArraySlice<Token>, _ zipf: Float) {
    guard let term = Self.term(of: word) else { return }
    let number = words.number(adding: term)
    if number < frequencies.count {
      frequencies[number] = log10(pow(10, frequencies[number]) + pow(10, zipf))
    } else {
      frequencies.append(zipf)
    }
    if word.first?.kind == .han { maxHanLength = max(maxHanLength, word.count) }
  }

  /// The key of one token, or of Han characters in a row; nil for other tokens.
  private static func term(of word: ArraySlice<Token>) -> Term? {
    guard let first = word.first else { return nil }
    if word.count == 1 { return first.term }
    guard word.allSatisfy({ $0.kind == .han }) else { return nil }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(16)
    for token in word { token.term.append(to: &utf8) }
    return Term(utf8)
  }

  /// Whether a word is used so often that it is an ordinary one.
  package func isOrdinary(_ word: ArraySlice<Token>) -> Bool {
    zipf(of: word).map { $0 >= Self.ordinary } ?? false
  }

  /// Whether a word is one that people use. Of Han characters only an ordinary one counts, since there
  /// is a rarer one for nearly any two.
  package func isWord(_ word: [Token]) -> Bool {
    word.contains { $0.kind == .han } ? isOrdinary(word[...]) : zipf(of: word[...]) != nil
  }

  /// On the Zipf scale. Among rarer words of Han characters there is one for nearly any two.
  private static let ordinary: Float = 4

  /// On the Zipf scale; nil for a word that is not in the table.
  package func zipf(of word: ArraySlice<Token>) -> Float? {
    Self.term(of: word).flatMap(words.number).map { frequencies[$0] }
  }
}

extension WordFrequencies: Storable {
  /// Reads a stored table.
  package init(from reader: inout StoreReader) {
    (words, frequencies, maxHanLength) = reader.values()
  }

  /// Stores the table.
  package func store(in writer: inout StoreWriter) {
    writer.add(words, frequencies, maxHanLength)
  }
}
