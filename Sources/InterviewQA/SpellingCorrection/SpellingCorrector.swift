import Basics
import Corpora
import TextAnalysis

/// Corrects misspelt names to names that the sources mention.
///
/// Only a word that no source contains and that the lexicon does not know can be misspelt, and it
/// is corrected only if a single name is nearest: a question about someone else must not be
/// answered with a similar name.
struct SpellingCorrector {
  private let names: SourceNames
  private let tokens: [Token]
  private let utf8: [UInt8]
  /// Indices of the tokens of the lexicon's phrases, and of words of asking.
  private let known: BitSet
  /// The same without lone characters, which may be part of any name.
  private let knownPhrases: BitSet

  init(names: SourceNames, reading: QuestionReading) {
    let words = reading.words
    let phrases =
      words.names.map(\.tokens) + words.synonyms.map(\.tokens) + words.stopWords
      + words.units.map(\.tokens)
    let questionWords = reading.match?.words ?? BitSet()
    self.names = names
    tokens = reading.tokens
    utf8 = Array(reading.text.utf8)
    known = questionWords.union(BitSet(phrases))
    knownPhrases = questionWords.union(BitSet(phrases.lazy.filter { $0.count > 1 }))
  }

  /// In the order of the question; they do not overlap.
  ///
  /// - Throws: `SourceError` when a source has to be read and cannot be.
  func corrections() throws(SourceError) -> [Correction] {
    var corrections: [Correction] = []
    for index in tokens.indices where mayBeMisspelt(index) {
      if let correction = try word(at: index) { corrections.append(correction) }
    }
    if tokens.contains(where: { $0.kind == .han }) { corrections += runs() }
    return corrections.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func correction(of range: Range<Int>, to read: String) -> Correction {
    let start = tokens[range.lowerBound].range.lowerBound
    let bytes = start..<tokens[range.upperBound - 1].range.upperBound
    return Correction(
      written: String(decoding: utf8[bytes], as: UTF8.self), read: read, range: bytes)
  }
}

// Words in Latin letters.
extension SpellingCorrector {
  private func mayBeMisspelt(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && !known.contains(index)
      && token.range.count >= (isWrittenAsName(index) ? MinLength.name : MinLength.lowercase)
      && !names.know([token])
  }

  /// Whether a Latin word counts as written like a name: any is among Han characters; otherwise it
  /// needs a capital and must not begin the question.
  private func isWrittenAsName(_ index: Int) -> Bool {
    tokens.contains { $0.kind == .han }
      || index > 0 && (0x41...0x5A).contains(utf8[tokens[index].range.lowerBound])
  }

  /// Minimum lengths, in bytes.
  private enum MinLength {
    /// Too many shorter words are similar to others.
    static let name = 4
    /// For a word in lower case, which may be an ordinary word that the lexicon lacks.
    static let lowercase = 6
    /// For two errors instead of one, and for names that only the text shows to be names: Andrea is
    /// not Andrew, and two of 400 questions of FriendsQA asked of `drcd_dev` were answered by such
    /// a name.
    static let twoErrors = 8
  }

  private func word(at index: Int) throws(SourceError) -> Correction? {
    let word = LetterWord(tokens[index].word)
    var found = nearNames(for: word)
    if isWrittenAsName(index), word.bytes.count >= MinLength.twoErrors {
      found += try textNames(for: word)
    }
    return NearName.nearest(found).map { correction(of: index..<index + 1, to: $0.text) }
  }

  private func nearNames(for word: LetterWord) -> [NearName] {
    let maxErrors = Self.maxErrors(in: word)
    return names.spellings.latinWords { $0.word.mayBe(word, within: maxErrors) }.compactMap {
      other in
      guard let near = nearName(for: word, other.text, other.word),
        names.mention(names.spellings[other.spelling].name)
      else { return nil }
      return near
    }
  }

  private func textNames(for word: LetterWord) throws(SourceError) -> [NearName] {
    let maxErrors = Self.maxErrors(in: word)
    let texts = try names.latinNames { term in
      guard term.beginsInASCII else { return false }
      let stem = LetterWord(term)
      return stem.bytes.count > MinLength.name - 2 && word.mayBegin(with: stem, within: maxErrors)
        && stem.bytes.allSatisfy { $0 < 0x80 }
        && EditDistance.ofPrefixes(of: word.bytes, to: stem.bytes).contains { $0 <= maxErrors }
    } _: { other in
      nearName(for: word, "", LetterWord(other)) != nil
    }
    return texts.compactMap { text in
      let token = names.knowledge.analyzer.tokens(of: text).first
      guard let token, token.kind == .word else { return nil }
      return nearName(for: word, text, LetterWord(token.word))
    }
  }

  private func nearName(
    for word: LetterWord, _ text: String, _ other: LetterWord
  ) -> NearName? {
    let maxErrors = Self.maxErrors(in: word)
    guard other.bytes.count >= MinLength.name,
      max(word.bytes.count, other.bytes.count) <= Self.maxLength,
      other.mayBe(word, within: maxErrors)
    else { return nil }
    let distance = EditDistance.between(word.bytes, and: other.bytes)
    let isAlike = word.bytes.first == other.bytes.first
    guard distance > 0, distance <= (isAlike ? maxErrors : 1),
      isAlike || word.bytes.count >= MinLength.lowercase
    else { return nil }
    return NearName(
      identity: String(decoding: other.bytes, as: UTF8.self), text: text, errors: distance,
      beginsAlike: isAlike)
  }

  private static func maxErrors(in word: LetterWord) -> Int {
    word.bytes.count >= MinLength.twoErrors ? 2 : 1
  }

  /// In bytes: terms are cut to this length.
  private static let maxLength = 16
}

// Runs of Han characters.
extension SpellingCorrector {
  private func runs() -> [Correction] {
    var corrections: [Correction] = []
    var start = 0
    while start < tokens.count {
      let run = run(at: start)
      run.map { corrections.append(correction(of: $0.tokens, to: $0.text)) }
      start = run?.tokens.upperBound ?? start + 1
    }
    return corrections
  }

  private func run(at start: Int) -> (tokens: Range<Int>, text: String)? {
    let found = names.spellings.hanNames(like: tokens, at: start).compactMap {
      nearName(at: start, for: names.spellings[$0])
    }
    guard let nearest = NearName.nearest(found) else { return nil }
    let end = start + nearest.text.unicodeScalars.count
    return (start..<end, nearest.text)
  }

  /// The name if the run that begins at a token differs from it in one character; else nil.
  private func nearName(at start: Int, for spelling: NameSpelling) -> NearName? {
    let range = start..<start + spelling.tokens.count
    guard range.upperBound <= tokens.count else { return nil }
    let run = tokens[range]
    let wrong = zip(range, spelling.tokens).filter { tokens[$0].word != $1.word }.map(\.0)
    guard wrong.count == 1, mayBeWrong(wrong[0], in: range), !names.know(run),
      names.mention(spelling.name)
    else { return nil }
    return NearName(
      identity: spelling.name.canonical, text: text(of: spelling, in: run),
      errors: wrong.count, beginsAlike: wrong[0] != start,
      isWritten: names.know(spelling.tokens[...]))
  }

  /// Whether a character may be the wrong one. A known character at the border belongs to the words
  /// beside the name; one with an unknown character beside it, to a longer name (托·马斯霍·布斯).
  private func mayBeWrong(_ index: Int, in range: Range<Int>) -> Bool {
    let beside = index == range.lowerBound ? index - 1 : index + 1
    let isAtBorder = !range.contains(beside)
    let mayEndHere = !known.contains(index) && !isUnknownHan(beside)
    return !range.contains(where: knownPhrases.contains) && (!isAtBorder || mayEndHere)
      && range.allSatisfy { tokens[$0].kind == .han }
      && zip(tokens[range], tokens[range].dropFirst())
        .allSatisfy { $0.range.upperBound == $1.range.lowerBound }
  }

  private func isUnknownHan(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .han && !known.contains(index)
  }

  /// The name in the script of the question, whose correct characters it takes over.
  private func text(of spelling: NameSpelling, in run: ArraySlice<Token>) -> String {
    let own = Array(spelling.text.utf8)
    let characters = zip(run, spelling.tokens).map { written, meant in
      written.word == meant.word ? utf8[written.range] : own[meant.range]
    }
    return String(decoding: characters.joined(), as: UTF8.self)
  }
}

/// A name that a misspelt one may stand for.
private struct NearName {
  /// Equal for two spellings of the same name.
  let identity: String
  let text: String
  let errors: Int
  let beginsAlike: Bool
  /// Whether the sources use this spelling.
  var isWritten = false

  /// The nearest name: one that begins alike if there is any, with the fewest errors. Nil if
  /// several names are equally near.
  static func nearest(_ candidates: [NearName]) -> NearName? {
    let alike = candidates.filter(\.beginsAlike)
    let eligible = alike.isEmpty ? candidates : alike
    guard let fewest = eligible.map(\.errors).min() else { return nil }
    let nearest = eligible.filter { $0.errors == fewest }
    guard Set(nearest.map(\.identity)).count == 1 else { return nil }
    return (nearest.filter(\.isWritten) + nearest).first
  }
}
