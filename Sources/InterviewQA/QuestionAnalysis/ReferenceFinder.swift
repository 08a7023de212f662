import Basics
import EntityRecognition
import TextAnalysis

/// Finds the words of a question that point beyond it, and those that later ones may point at.
struct ReferenceFinder {
  /// Indices of the tokens that name a person.
  let people: BitSet
  /// Indices of the tokens that say which of several is meant: 第二, *third*.
  let ordinals: BitSet
  /// Indices of the tokens of particles, and of phrases that only look like a pronoun with its
  /// verb: 呢, *it takes*.
  let fillers: BitSet
  private let tokens: [Token]
  private let utf8: [UInt8]
  private let references: [PhraseTable<Lexicon.Reference>.Match]
  private let questionWords: BitSet
  /// Indices of the tokens that carry a subject.
  private let content: BitSet
  private let wordCount: Int

  /// - Parameters:
  ///   - questionWords: indices of the tokens that are words of asking.
  ///   - entities: those of the question.
  init(
    _ reading: QuestionReading, questionWords: BitSet, entities: [Entity], lexicon: Lexicon
  ) {
    let tokens = reading.tokens
    self.tokens = tokens
    utf8 = Array(reading.text.utf8)
    self.questionWords = questionWords
    let references = lexicon.references.matches(in: tokens)
    self.references = references
    let names = entities.filter { $0.kind == .name(.person) || $0.kind == .name(nil) }
    people = BitSet(
      references.lazy.filter { $0.value == .human && reading.words.areWords($0.tokens) }
        .map(\.tokens) + names.map(\.tokens)
        + reading.words.names.lazy.filter { $0.value.kind == .person }.map(\.tokens))
    fillers = BitSet(
      references.lazy.filter { $0.value == .dummy || $0.value == .final }.map(\.tokens))
    ordinals = BitSet(Self.ordinals(in: tokens, lexicon.quantities))
    let empty = BitSet(
      reading.words.stopWords + entities.lazy.filter { Self.isTime($0) }.map(\.tokens)
        + references.lazy.filter { $0.value.isEmpty }.map(\.tokens)
    ).union(questionWords)
    let phrases = (reading.words.names.map(\.tokens) + reading.words.synonyms.map(\.tokens))
      .filter { phrase in !phrase.contains(where: questionWords.contains) }
    let named = BitSet(phrases)
    content = BitSet(tokens.indices.filter { named.contains($0) || !empty.contains($0) })
    wordCount = Self.count(content, phrases, in: tokens)
  }

  private static func isTime(_ entity: Entity) -> Bool {
    entity.kind == .time || entity.kind == .quantity(.time)
  }

  /// Token ranges of 第二, *second* and the like.
  private static func ordinals(in tokens: [Token], _ words: QuantityWords) -> [Range<Int>] {
    tokens.indices.compactMap { start in
      if let number = words.end(of: .ordinal, in: tokens, at: start), number < tokens.count,
        tokens[number].kind == .number || words.values.canBegin(with: tokens[number])
      {
        return start..<number + 1
      }
      return words.ordinals.end(in: tokens, at: start).map { start..<$0 }
    }
  }

  /// Number of words: those of the lexicon, and the rest, of which two Han characters are one.
  private static func count(
    _ content: BitSet, _ phrases: [Range<Int>], in tokens: [Token]
  ) -> Int {
    let named = BitSet(phrases)
    var (count, run) = (phrases.count, 0)
    for index in 0...tokens.count {
      let isLoose = index < tokens.count && content.contains(index) && !named.contains(index)
      if isLoose, tokens[index].kind == .han {
        run += 1
      } else {
        count += (run + 1) / 2 + (isLoose ? 1 : 0)
        run = 0
      }
    }
    return count
  }

  /// Which words point beyond the question.
  func leaning() -> Leaning {
    var leaning = Leaning()
    leaning.wordCount = wordCount
    leaning.lacksSubject = lacksSubject
    for (index, reference) in references.enumerated() {
      let start = reference.tokens.lowerBound
      switch reference.value {
      case .person, .object:
        let isMeant = namesPerson(before: reference)
        if isMeant { leaning.isResolved = true } else { leaning.isToPerson = true }
      case .thing, .possessive:
        let isMeant =
          reference.value == .possessive
          ? (0..<start).contains(where: content.contains) : namesThing(before: index)
        if isMeant { leaning.isResolved = true } else { leaning.isToThing = true }
      case .said:
        if tellsMuch(before: start) {
          leaning.isResolved = true
        } else {
          leaning.isToWhatWasSaid = true
        }
      case .deictic: if asks(in: reference.tokens) { leaning.isDeictic = true }
      case .connective:
        if start == 0, goesOn(from: reference.tokens.upperBound) { leaning.isConnected = true }
      case .final:
        if reference.tokens.upperBound == tokens.count { leaning.isConnected = true }
      case .guest: leaning.isAboutSpeaker = true
      case .human, .clause, .dummy, .none: break
      }
    }
    return leaning
  }

  /// Whether the question is words of asking and one word after them; in Chinese, where the subject
  /// may be left out, also with particles between and after.
  private var lacksSubject: Bool {
    guard wordCount == 1, let asking = questionWords.min, let first = content.min, first > asking
    else { return false }
    if tokens[first].kind == .han { return true }
    return asking == 0 && questionWords.max == first - 1 && content.max == tokens.count - 1
  }

  /// Whether somebody whom a pronoun may mean is named before it. At the end of a clause it is the
  /// object, and not who is named in the same clause.
  private func namesPerson(before reference: PhraseTable<Lexicon.Reference>.Match) -> Bool {
    let start = reference.tokens.lowerBound
    guard let person = (0..<start).last(where: people.contains) else { return false }
    let isObject = reference.value == .object || isFinal(reference.tokens)
    return !isObject || hasBorder(in: person + 1..<start)
  }

  /// Whether no word follows, or only particles.
  private func isFinal(_ range: Range<Int>) -> Bool {
    tokens[range.lowerBound].kind == .han
      && (range.upperBound..<tokens.count).allSatisfy { index in
        !content.contains(index) && !questionWords.contains(index)
      }
  }

  /// Whether the clause that begins at a token is the one that asks, and no preface to it.
  private func goesOn(from start: Int) -> Bool {
    let asking = questionWords.first { $0 >= start } ?? tokens.count
    return start + 1 >= asking || !hasMark(in: start + 1..<min(asking, tokens.count - 1))
  }

  /// Whether a word stands in a clause with words of asking.
  private func asks(in range: Range<Int>) -> Bool {
    questionWords.contains { index in
      index < range.lowerBound
        ? !hasMark(in: index + 1..<range.lowerBound)
        : !hasMark(in: range.upperBound..<max(index, range.upperBound))
    }
  }

  /// Whether the words before a token tell what it points at: 年轻人不愿意结婚这件事.
  private func tellsMuch(before start: Int) -> Bool {
    let told = content.filter { $0 < start }
    let han = told.count { tokens[$0].kind == .han }
    return told.count - han + han / 2 > Self.fewWords
  }

  /// The number of words up to which it is not told what is meant.
  private static let fewWords = 2

  /// Whether an earlier clause names anything that the pronoun may mean.
  private func namesThing(before index: Int) -> Bool {
    let start = references[index].tokens.lowerBound
    guard let named = content.min, named < start else { return false }
    return hasBorder(in: named + 1..<start)
  }

  /// Whether a clause ends between the tokens before and after a range.
  private func hasBorder(in range: Range<Int>) -> Bool {
    references.contains {
      ($0.value == .clause || $0.value == .connective) && range.contains($0.tokens.lowerBound)
    } || hasMark(in: range)
  }

  /// Whether a punctuation mark stands between the tokens before and after a range.
  private func hasMark(in range: Range<Int>) -> Bool {
    (range.lowerBound...range.upperBound).contains { index in
      index > 0 && index < tokens.count
        && utf8[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
          .contains { !Self.isJoining($0) }
    }
  }

  /// Blanks, hyphens and apostrophes end no clause.
  private static func isJoining(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }
}

extension Lexicon.Reference {
  /// Whether such a word carries no subject by itself.
  fileprivate var isEmpty: Bool {
    switch self {
    case .human, .clause, .none: false
    default: true
    }
  }
}
