import TextAnalysis

/// Finds the words that name what a quantity counts: 海报 in 两千张海报, `device types` in `44 device
/// types`.
struct CountedNounFinder {
  private let tokens: [Token]
  private let bytes: TokenBytes
  private let units: PhraseTable<Lexicon.Unit>
  private let words: QuantityWords

  init(tokens: [Token], bytes: TokenBytes, lexicon: Lexicon) {
    self.tokens = tokens
    self.bytes = bytes
    units = lexicon.units
    words = lexicon.quantities
  }

  /// A counter without the noun that the lexicon lists with it, and the noun: 个 and 国家 of 个国家. The
  /// noun of a counter that says little follows it; any other unit is the noun.
  ///
  /// - Parameter unit: indices of the tokens of a unit that counts.
  func split(_ unit: Range<Int>, end: Int) -> (unit: Range<Int>, noun: Range<Int>?) {
    guard let counter = words.end(of: .classifier, in: tokens, at: unit.lowerBound),
      counter <= unit.upperBound
    else { return (unit, unit) }
    guard counter == unit.upperBound else {
      return (unit.lowerBound..<counter, counter..<unit.upperBound)
    }
    return (unit, noun(after: end))
  }

  /// In tokens.
  private static let maxHan = 4
  private static let maxWords = 2
  private static let maxDescription = 8
  /// Bytes of a quotation mark before a noun.
  private static let maxGap = 3

  /// The noun that follows a counter; nil if none does.
  func noun(after counter: Int) -> Range<Int>? {
    guard counter < tokens.count,
      tokens[counter].range.lowerBound - tokens[counter - 1].range.upperBound <= Self.maxGap
    else { return nil }
    let start = described(from: counter) ?? counter
    guard start < tokens.count, !endsNoun(start) else { return nil }
    let isHan = tokens[start].kind == .han
    guard isHan || tokens[start].kind == .word else { return nil }
    var end = wordEnd(start)
    while end < tokens.count, end - start < (isHan ? Self.maxHan : Self.maxWords),
      tokens[end].kind == tokens[start].kind, isHan ? bytes.touches(end) : true, !endsNoun(end)
    {
      end = wordEnd(end)
    }
    return start..<min(end, start + Self.maxHan)
  }

  /// Where the noun begins behind a description that no noun begins: 三个很大的园子.
  private func described(from start: Int) -> Int? {
    guard endsNoun(start) else { return nil }
    let reach = tokens[start...].prefix(Self.maxDescription).prefix { $0.kind != .mark }
    return (start..<start + reach.count).lazy
      .compactMap { words.end(of: .of, in: tokens, at: $0) }
      .first
  }

  private func endsNoun(_ index: Int) -> Bool {
    guard tokens[index].kind != .mark else { return true }
    return words.end(of: .nounEnd, in: tokens, at: index) != nil
      && words.end(of: .inNoun, in: tokens, at: index) == nil && !bytes.isAcronym(index)
  }

  private func wordEnd(_ index: Int) -> Int {
    words.end(of: .inNoun, in: tokens, at: index) ?? index + 1
  }
}

extension CountedNounFinder {
  /// The words after a number up to the head noun in Latin letters, which is a plural or a unit:
  /// `new hives` in `fifty new hives`; with the kind of the unit, a count for any other word. Nil if
  /// there is none.
  func nounPhrase(from start: Int) -> (kind: Lexicon.Unit.Kind, tokens: Range<Int>)? {
    for index in start..<min(start + Self.maxPhrase, tokens.count) {
      guard tokens[index].kind == .word, !endsNoun(index) else { return nil }
      if index > start, let unit = units.longestMatch(in: tokens, at: index) {
        return (unit.value.kind, start..<unit.tokens.upperBound)
      }
      if words.isPlural(tokens[index]) { return (.count, start..<pluralEnd(index)) }
    }
    return nil
  }

  /// In tokens.
  private static let maxPhrase = 3

  /// Index after the plurals in a row: `sports clubs`
  private func pluralEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, end <= index + 1, words.isPlural(tokens[end]),
      !endsNoun(end)
    {
      end += 1
    }
    return end
  }
}
