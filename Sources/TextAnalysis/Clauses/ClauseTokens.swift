import Basics

/// The tokens and marks of a sentence with what `assertion.txt` and `clauses.txt` say of them.
struct ClauseTokens: Sendable {
  /// With marks.
  let tokens: [Token]
  /// By token and for the end: its index among the tokens of the text, without marks.
  let plainIndices: [Int]
  /// The phrases of `assertion.txt`, in order, without overlaps.
  let cues: [Cue]
  /// By token: what it is for the borders of clauses.
  private let words: [ClauseWord]
  /// By token: index of the token after the phrase that begins with it.
  private let ends: [Int]
  /// By token: index of the cue that covers it, negative if there is none.
  private let covers: [Int]
  /// By token: whether it is part of a number.
  private let numbers: [Bool]

  /// A phrase of `assertion.txt` in a sentence.
  struct Cue: Sendable {
    /// Indices among the tokens.
    let tokens: Range<Int>
    let word: AssertionWord

    var start: Int { tokens.lowerBound }
    var end: Int { tokens.upperBound }
  }

  /// - Parameters:
  ///   - sentence: byte range in the text.
  ///   - plain: the analyzer's tokens of the text.
  ///   - utf8: the text.
  init(
    in sentence: Range<Int>, tokens plain: [Token], of utf8: [UInt8], analyzer: Analyzer,
    lexicon: Lexicon
  ) {
    let first = plain.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
    let own = plain[first...].prefix { $0.range.upperBound <= sentence.upperBound }
    let marked = MarkedTokens(Array(own), of: Array(utf8[..<sentence.upperBound]))
    let kept = marked.tokens.indices.filter { index in
      !Self.endsAbbreviation(index, in: marked.tokens, utf8, analyzer.abbreviations)
    }
    let tokens = kept.map { marked.tokens[$0] }
    self.tokens = tokens
    plainIndices = kept.map { marked.plainIndices[$0] + first } + [first + own.count]
    let assertion = lexicon.assertion
    cues = assertion.cues.matches(in: tokens).map { Cue(tokens: $0.tokens, word: $0.value) }
    var covers = [Int](repeating: -1, count: tokens.count)
    for (number, cue) in cues.enumerated() {
      for index in cue.tokens { covers[index] = number }
    }
    self.covers = covers
    (words, ends) = Self.words(of: tokens, utf8, assertion)
    numbers = tokens.map { Self.isNumber($0, lexicon.quantities) }
  }

  /// Whether a mark is the full stop of an abbreviation: `Mr. Hale`.
  private static func endsAbbreviation(
    _ index: Int, in tokens: [Token], _ utf8: [UInt8], _ abbreviations: Abbreviations
  ) -> Bool {
    let mark = tokens[index]
    guard mark.kind == .mark, index > 0, index + 1 < tokens.count,
      utf8[mark.range.lowerBound] == UInt8(ascii: ".")
    else { return false }
    return abbreviations.kind(of: utf8[tokens[index - 1].range]) != nil
  }

  private static func words(
    of tokens: [Token], _ utf8: [UInt8], _ assertion: AssertionWords
  ) -> (words: [ClauseWord], ends: [Int]) {
    var words = tokens.map { form(of: $0, utf8) }
    var ends = Array(1..<tokens.count + 1)
    for match in assertion.stems.matches(in: tokens) {
      words[match.tokens.lowerBound].formUnion(match.value)
    }
    for match in assertion.words.matches(in: tokens) {
      words[match.tokens.lowerBound].formUnion(match.value)
      ends[match.tokens.lowerBound] = match.tokens.upperBound
    }
    return (words, ends)
  }

  /// What the last letters of a word say of it; nothing if it is shorter than 5 letters.
  private static func form(of token: Token, _ utf8: [UInt8]) -> ClauseWord {
    guard token.kind == .word, token.range.count > 4 else { return [] }
    let end = token.range.upperBound
    switch (utf8[end - 2] | 0x20, utf8[end - 1] | 0x20) {
    case (UInt8(ascii: "e"), UInt8(ascii: "d")): return token.word == token.term ? [] : .past
    case (UInt8(ascii: "l"), UInt8(ascii: "y")): return .adverb
    default: return []
    }
  }

  private static func isNumber(_ token: Token, _ quantities: QuantityWords) -> Bool {
    token.kind == .number || quantities.values.canBegin(with: token)
      || quantities.powers.canBegin(with: token) || quantities.ordinals.canBegin(with: token)
  }

  /// Whether a token is one of some words; false beyond the sentence.
  func has(_ word: ClauseWord, at index: Int) -> Bool {
    words.indices.contains(index) && !words[index].isDisjoint(with: word)
  }

  /// Index of the token after the word that begins at a token.
  func end(at index: Int) -> Int { ends[index] }

  /// The cue that covers a token; nil if none does.
  func cue(at index: Int) -> Cue? {
    guard covers.indices.contains(index), covers[index] >= 0 else { return nil }
    return cues[covers[index]]
  }

  /// The cues within a range of tokens.
  func cues(in range: Range<Int>) -> ArraySlice<Cue> {
    let first = range.first { covers[$0] >= 0 && cues[covers[$0]].start >= range.lowerBound }
    guard let first else { return [] }
    let rest = cues[covers[first]...]
    return rest.prefix { $0.start < range.upperBound }
  }

  func isNumber(_ index: Int) -> Bool { numbers.indices.contains(index) && numbers[index] }

  func isMark(_ index: Int) -> Bool { tokens[index].kind == .mark }

  /// Whether a clause is in Chinese.
  func isHan(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].kind == .han }
  }

  /// Whether a token is a verb in any form: an auxiliary, a verb of the lexicon or one in `-ed`,
  /// unless it stands after a determiner or preposition, as nouns do.
  func isVerb(_ index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    if has([.auxiliary, .contracted], at: index) { return true }
    guard has([.verb, .finite, .past], at: index) else { return false }
    return !isAfterNounOpening(index)
  }

  /// Whether a token is a verb in a form that has a subject.
  func isFinite(_ index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    if has([.auxiliary, .contracted], at: index) { return true }
    return has([.finite, .past], at: index) && !isAfterNounOpening(index)
  }

  private func isAfterNounOpening(_ index: Int) -> Bool {
    index > 0 && has([.determiner, .preposition], at: index - 1)
      && !has(.infinitive, at: index - 1) && !has([.relative, .that], at: index - 1)
  }

  /// Bytes from the first of some tokens to the last; nil if there are none.
  func bytes(of range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, let last = range.last else { return nil }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }
}
