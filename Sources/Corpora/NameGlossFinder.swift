import EntityRecognition
import Knowledge
import TextAnalysis
import Transcripts

/// Finds the names that a source gives in both scripts, one of them in brackets:
/// `Audrey Tang（唐鳳）`, `唐鳳 (Audrey Tang)`. A source without such brackets is only searched for them.
struct NameGlossFinder {
  private let analyzer: Analyzer
  private let recognizer: EntityRecognizer
  private let lexicon: Lexicon
  private let cutter: WordCutter

  init(knowledge: KnowledgeBase) {
    analyzer = knowledge.analyzer
    recognizer = knowledge.recognizer
    lexicon = knowledge.lexicon
    cutter = WordCutter(knowledge.lexicon)
  }

  /// Those that the lexicon does not have, in the order of the text and each once.
  func glosses(in document: Document) -> [NameGloss] {
    var found: [NameGloss] = []
    var known: Set<NameGloss> = []
    for interview in document.editions.map(\.interview) {
      guard Bracket.next(in: interview.source.utf8.span, from: 0) != nil else { continue }
      for paragraph in interview.paragraphs {
        found += glosses(in: interview.text(of: paragraph).utf8).filter {
          known.insert($0).inserted
        }
      }
    }
    return found
  }

  private func glosses(in utf8: [UInt8]) -> [NameGloss] {
    var found: [NameGloss] = []
    var next = 0
    while let bracket = Bracket.next(in: utf8.span, from: next) {
      next = bracket.inner.upperBound
      if let gloss = gloss(by: bracket, in: utf8) { found.append(gloss) }
    }
    return found
  }

  private func gloss(by bracket: Bracket, in utf8: [UInt8]) -> NameGloss? {
    var start = max(0, bracket.end - Self.maxBytesBefore)
    while UTF8.isContinuation(utf8[start]) { start += 1 }
    let before = words(Array(utf8[start..<bracket.end]))
    let inner = words(Array(utf8[bracket.inner]))
    let (han, latin) =
      bracket.isLatinInside
      ? (hanName(atEndOf: before), latinName(atEndOf: inner))
      : (hanName(atEndOf: inner), latinName(atEndOf: before))
    let whole = bracket.isLatinInside ? latin : han
    guard let han, let latin, whole?.tokens.count == inner.tokens.count, inner.isBare,
      mayBeSame(han, latin), !isKnown(han, latin)
    else { return nil }
    return NameGloss(han: han.text, latin: latin.text)
  }

  /// Enough to know a name by what stands before it.
  private static let maxBytesBefore = 96

  private func words(_ utf8: [UInt8]) -> GlossWords {
    let tokens = analyzer.tokens(of: utf8)
    return GlossWords(
      utf8: utf8, tokens: tokens, entities: recognizer.entities(in: tokens, of: utf8))
  }

  /// Whether both can be names of one person or thing: no person is called CEO, Monday or Beijing.
  private func mayBeSame(_ han: GlossWords.Name, _ latin: GlossWords.Name) -> Bool {
    guard han.kind == .person else { return latin.kind != .person }
    guard latin.kind == nil || latin.kind == .person else { return false }
    let words = latin.tokens
    return words.indices.contains { index in
      [.given, .doubtfulGiven, .surname, .leadingSurname].contains { isWord($0, words, index) }
        || !lexicon.frequencies.isOrdinary(words[index...index])
          && !Self.noNames.contains { isWord($0, words, index) }
    }
  }

  private static let noNames: [NameWords.Part] = [
    .noName, .nationality, .opener, .title, .shortTitle, .suffix, .person, .people, .modifier,
  ]

  private func isKnown(_ han: GlossWords.Name, _ latin: GlossWords.Name) -> Bool {
    let terms = analyzer.terms(of: latin.tokens)
    guard let match = lexicon.names.longestMatch(in: Array(han.tokens), at: 0) else { return false }
    return match.tokens.count == han.tokens.count
      && match.value.variants.contains { $0.terms == terms }
  }

  private func isWord(_ part: NameWords.Part, _ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    lexicon.nameWords.end(of: part, in: [tokens[index]], at: 0) != nil
  }
}

// Names in Latin letters.
extension NameGlossFinder {
  /// The words in capitals that a text ends with, without titles before them.
  private func latinName(atEndOf words: GlossWords) -> GlossWords.Name? {
    let tokens = words.tokens
    var start = tokens.count
    while start > 0, tokens.count - start < Self.maxWords, words.isJoined(start),
      words.isCapitalised(start - 1) || isParticle(start - 1, in: words)
    {
      start -= 1
    }
    while start < tokens.count, !words.isCapitalised(start) || isLead(start, in: words) {
      start += 1
    }
    guard start < tokens.count, words.isCapitalised(tokens.count - 1),
      !(start == tokens.count - 1 && words.isAcronym(start))
        || words.nameKind(of: start..<tokens.count) != nil
    else { return nil }
    return words.name(of: start..<tokens.count)
  }

  private static let maxWords = 5

  /// `van` in Vincent van Gogh.
  private func isParticle(_ index: Int, in words: GlossWords) -> Bool {
    words.tokens[index].kind == .word && index < words.tokens.count - 1
      && isWord(.particle, words.tokens[...], index)
  }

  /// Whether a capital before a name is no part of it: Minister, Yesterday, Did.
  private func isLead(_ index: Int, in words: GlossWords) -> Bool {
    func isWord(_ part: NameWords.Part) -> Bool { self.isWord(part, words.tokens[...], index) }
    return index < words.tokens.count - 1 && !isWord(.given) && !isWord(.doubtfulGiven)
      && ([.title, .shortTitle, .opener, .noName].contains(where: isWord)
        || lexicon.stopWords.end(in: words.tokens, at: index) == index + 1)
  }
}

// Names in Han characters.
extension NameGlossFinder {
  /// The name that a text ends with: one that is recognised, or the longest that may be a person's
  /// and begins where a word does.
  private func hanName(atEndOf words: GlossWords) -> GlossWords.Name? {
    let (tokens, run) = (words.tokens, words.endingHan)
    if !words.hasDot(run), let entity = words.entities.last,
      entity.bytes.upperBound == words.utf8.count,
      entity.kind.isName, entity.tokens.count > 1,
      entity.tokens.allSatisfy({ tokens[$0].kind == .han })
    {
      return words.name(of: entity.tokens)
    }
    guard run.count > 1 else { return nil }
    let pieces = cutter.pieces(of: Array(tokens[run])).map {
      $0.lowerBound + run.lowerBound..<$0.upperBound + run.lowerBound
    }
    return pieces.lazy.map(\.lowerBound)
      .first { isPerson($0..<run.upperBound, in: words, cutInto: pieces) }
      .map { words.name(of: $0..<run.upperBound, as: .person) }
  }

  /// Whether characters may be a person's name: a family name with a given name, or those that spell
  /// foreign names.
  private func isPerson(
    _ name: Range<Int>, in words: GlossWords, cutInto pieces: [Range<Int>]
  ) -> Bool {
    let (tokens, frequencies) = (words.tokens, lexicon.frequencies)
    let isForeign = words.firstPart(of: name).allSatisfy {
      lexicon.nameWords.end(of: .transliteration, in: tokens, at: $0) != nil
    }
    if words.hasDot(name) { return isForeign }
    guard (2...Self.maxCharacters).contains(name.count), !frequencies.isOrdinary(tokens[name]),
      (lexicon.nameWords.end(of: .notPerson, in: tokens, at: name.lowerBound) ?? 0)
        < name.upperBound
    else { return false }
    if isForeign { return true }
    guard
      let given = lexicon.nameWords.end(of: .hanSurname, in: tokens, at: name.lowerBound),
      (1...2).contains(name.upperBound - given)
    else { return false }
    // 金融 begins 金融业.
    return !pieces.contains {
      $0.lowerBound == name.lowerBound && $0.count > 1 && frequencies.isOrdinary(tokens[$0])
    }
  }

  private static let maxCharacters = 6
}
