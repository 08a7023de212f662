import TextAnalysis

/// Finds names: those of the lexicon, and runs of capitalized Latin words.
struct NameFinder {
  private let tokens: [Token]
  private let utf8: [UInt8]
  private let known: PhraseTable<Lexicon.Name>
  private let lexicon: Lexicon
  /// In Chinese text every capitalized Latin word is a name, even at the start of a sentence.
  private let isChinese: Bool

  init(
    tokens: [Token], utf8: [UInt8], names: PhraseTable<Lexicon.Name>, lexicon: Lexicon
  ) {
    known = names
    self.tokens = tokens
    self.utf8 = utf8
    self.lexicon = lexicon
    let han = tokens.count { $0.kind == .han }
    isChinese = han > tokens.count { $0.kind == .word }
  }

  /// The longest name that begins at a token; nil when none does.
  func name(at start: Int) -> EntityDraft? {
    let known = known.longestMatch(in: tokens, at: start)
    let end = runEnd(from: start)
    if let known, known.tokens.upperBound >= end ?? 0, isWritten(known.tokens) {
      return EntityDraft(kind: .name(known.value.kind), tokens: known.tokens)
    }
    return end.map { EntityDraft(kind: .name(nil), tokens: start..<$0) }
  }

  /// Whether a Latin name has a capital: `Apple`, not `apple`.
  private func isWritten(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].kind != .word } || range.contains(where: hasCapital)
  }

  private func runEnd(from start: Int) -> Int? {
    guard tokens[start].kind == .word, hasCapital(start), !isStopWord(start),
      start == 0 || !belongs(start, toWordBefore: start - 1)
    else { return nil }
    var end = start + 1
    while end < tokens.count, continuesRun(end) { end += 1 }
    let isLone = end == start + 1
    guard isChinese || !isLone || !beginsSentence(start) || isAcronym(start) else { return nil }
    let named = numberEnd(from: end) ?? end
    return named == start + 1 && tokens[start].range.count == 1 ? nil : named
  }

  private func continuesRun(_ index: Int) -> Bool {
    tokens[index].kind == .word && hasCapital(index) && isNext(index) && !isStopWord(index)
  }

  /// Whether letters follow a number without a blank, as one word: the B of 2B.
  private func belongs(_ index: Int, toWordBefore other: Int) -> Bool {
    tokens[other].kind == .number
      && tokens[other].range.upperBound == tokens[index].range.lowerBound
  }

  /// Where the number that belongs to a name ends (`GPT 5`); nil if none follows or it has a unit.
  private func numberEnd(from end: Int) -> Int? {
    guard end < tokens.count, tokens[end].kind == .number, isNext(end) else { return nil }
    let isAttached = tokens[end].range.lowerBound == tokens[end - 1].range.upperBound
    let next = end + 1
    if isAttached, next < tokens.count, tokens[next].kind == .word,
      tokens[next].range.lowerBound == tokens[end].range.upperBound
    {
      return next + 1
    }
    let hasUnit =
      lexicon.units.longestMatch(in: tokens, at: next) != nil
      || lexicon.quantities.powers.longestMatch(in: tokens, at: next) != nil
    return hasUnit && !isAttached ? nil : next
  }

  /// Whether no more than a blank, a hyphen or an apostrophe separates a token from the one before.
  private func isNext(_ index: Int) -> Bool {
    tokens[index].range.lowerBound - tokens[index - 1].range.upperBound <= 1
  }

  private func beginsSentence(_ index: Int) -> Bool {
    index == 0 || tokens[index - 1].kind == .mark
  }

  private func isStopWord(_ index: Int) -> Bool {
    !hasNumberAttached(index)
      && lexicon.stopWords.longestMatch(in: tokens, at: index) != nil
  }

  /// Whether digits follow without a blank: the H of H100.
  private func hasNumberAttached(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].kind == .number
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
  }

  private func isAcronym(_ index: Int) -> Bool {
    let bytes = utf8[tokens[index].range]
    return bytes.count > 1 && bytes.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private func hasCapital(_ index: Int) -> Bool {
    let bytes = utf8[tokens[index].range]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return (isChinese ? bytes : bytes.prefix(1)).contains { (0x41...0x5A).contains($0) }
    }
    let text = String(decoding: utf8[tokens[index].range], as: UTF8.self)
    guard isChinese else { return text.unicodeScalars.first?.properties.isUppercase == true }
    return text.unicodeScalars.contains { $0.properties.isUppercase }
  }
}
