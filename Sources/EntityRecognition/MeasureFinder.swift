import TextAnalysis

/// What a number measures.
struct Measure {
  let kind: Lexicon.Unit.Kind
  /// Index after its last token.
  let end: Int
  /// Indices of the tokens of the unit and of what is counted.
  var unit: Range<Int>?
  var noun: Range<Int>?
  /// What is added to the number: 0.5 for 一年半.
  var rest = 0.0
  /// How many of it are a whole: 100 for %.
  var parts = 1.0
}

/// A unit in a text.
struct FoundUnit {
  let unit: Lexicon.Unit
  let start: Int
  let end: Int
  /// Whether it includes a half: 年半.
  let hasHalf: Bool
}

/// Finds what the numbers of a text measure or count.
struct MeasureFinder {
  private let tokens: [Token]
  private let units: PhraseTable<Lexicon.Unit>
  private let words: QuantityWords
  private let bytes: TokenBytes
  private let nouns: CountedNounFinder

  init(tokens: [Token], bytes: TokenBytes, lexicon: Lexicon) {
    self.tokens = tokens
    units = lexicon.units
    words = lexicon.quantities
    self.bytes = bytes
    nouns = CountedNounFinder(tokens: tokens, bytes: bytes, lexicon: lexicon)
  }

  /// What a number measures; nil if nothing says so.
  ///
  /// - Parameter sign: indices of the tokens of the money before the number.
  func measure(after number: NumberReading, sign: Range<Int>?) -> Measure? {
    if let sign {
      return Measure(kind: .money, end: moneyEnd(after: number.end) ?? number.end, unit: sign)
    }
    if let half = words.end(of: .andHalf, in: tokens, at: number.end),
      let unit = unit(at: half), unit.unit.kind != .count
    {
      var measure = measure(by: unit)
      measure.rest = 0.5
      return measure
    }
    guard let unit = unit(after: number), !isLoneAge(unit) else {
      return counted(after: number) ?? countedInChinese(after: number)
    }
    guard unit.unit.kind != .rank, !isArticle(number, unit), !isDateUnit(unit) else { return nil }
    if let age = words.end(of: .ageAfter, in: tokens, at: unit.end), unit.unit.kind == .time,
      isLatin(unit.start)
    {
      return Measure(kind: .age, end: age, unit: unit.start..<age)
    }
    return measure(by: unit)
  }

  /// What a number with a unit measures.
  func measure(by unit: FoundUnit) -> Measure {
    var end = unit.end
    var rest = unit.hasHalf ? 0.5 : 0
    if let half = words.end(of: .andHalf, in: tokens, at: end), unit.unit.kind != .count {
      (end, rest) = (half, 0.5)
    } else if let more = words.end(of: .moreAfter, in: tokens, at: end) {
      end = more
    } else if let tenths = tenths(after: unit) {
      (end, rest) = (tenths.end, tenths.value)
    }
    let own = unit.start..<unit.end
    guard unit.unit.kind == .count else {
      let parts =
        unit.unit.kind == .share
        ? words.denominators.longestMatch(in: tokens, at: unit.start)?.value : nil
      return Measure(kind: unit.unit.kind, end: end, unit: own, rest: rest, parts: parts ?? 1)
    }
    let (counter, noun) = nouns.split(own, end: end)
    return Measure(kind: .count, end: end, unit: counter, noun: noun)
  }

  /// `fifty new hives`: what is counted follows in the plural, perhaps after other words.
  private func counted(after number: NumberReading) -> Measure? {
    guard !number.isOne, isLatin(number.end - 1), !isYear(number), !bytes.touches(number.end)
    else { return nil }
    let start = words.end(of: .more, in: tokens, at: number.end) ?? number.end
    return nouns.nounPhrase(from: start).flatMap { phrase in
      phrase.kind == .rank
        ? nil
        : Measure(
          kind: phrase.kind, end: phrase.tokens.upperBound,
          noun: phrase.kind == .count ? phrase.tokens : nil)
    }
  }

  /// `三千多工人`: what is counted follows without a counter.
  private func countedInChinese(after number: NumberReading) -> Measure? {
    guard let more = words.end(of: .more, in: tokens, at: number.end),
      tokens[more - 1].kind == .han, let noun = nouns.noun(after: more), noun.lowerBound == more,
      noun.count > 1, tokens[more].kind == .han
    else { return nil }
    return Measure(kind: .count, end: more, noun: noun)
  }

  /// The digits after a unit that are tenths of it: the 八 of 一米八, the 75 of 1米75, the 五 of 三成五.
  private func tenths(after unit: FoundUnit) -> (value: Double, end: Int)? {
    guard words.end(of: .tenths, in: tokens, at: unit.start) == unit.end else { return nil }
    var (value, scale, end) = (0.0, 1.0, unit.end)
    while scale < 100, end < tokens.count, let digit = digit(at: end) {
      (value, scale, end) = (value * 10 + digit, scale * 10, end + 1)
    }
    let figures = tokens.indices.contains(end) && scale == 1 ? figures(at: end) : nil
    if let figures { (value, scale, end) = (figures, figures < 10 ? 10 : 100, end + 1) }
    guard scale > 1, end == tokens.count || tokens[end].kind != .number,
      units.end(in: tokens, at: end) == nil, words.powers.end(in: tokens, at: end) == nil
    else { return nil }
    return (value / scale, end)
  }

  private func digit(at index: Int) -> Double? {
    guard tokens[index].kind == .han, bytes.touches(index),
      let digit = words.values.value(of: tokens[index...index]), digit < 10
    else { return nil }
    return digit
  }

  /// One or two digits that touch the unit before them.
  private func figures(at index: Int) -> Double? {
    guard tokens[index].kind == .number, bytes.touches(index), tokens[index].range.count <= 2
    else { return nil }
    return Double(tokens[index].word.description)
  }

  /// Whether a number can only be a year before a word in the plural: the 2003 elections.
  private func isYear(_ number: NumberReading) -> Bool {
    let token = tokens[number.end - 1]
    guard token.kind == .number, token.range.count == 4, number.values.count == 1 else {
      return false
    }
    return (1900...2099).contains(number.values[0]) && number.values[0] != 2000
  }

  /// 一个 is no more than an article; 一年 counts.
  private func isArticle(_ number: NumberReading, _ unit: FoundUnit) -> Bool {
    unit.unit.kind == .count && (number.isOne || number.isSome)
  }

  private func isDateUnit(_ unit: FoundUnit) -> Bool {
    words.start(of: .dateUnit, in: tokens, before: unit.end) == unit.start
  }

  /// Whether a unit is no more than `old`, which may describe what follows: twelve old hives.
  private func isLoneAge(_ unit: FoundUnit) -> Bool {
    unit.unit.kind == .age && words.end(of: .ageAfter, in: tokens, at: unit.start) == unit.end
  }

  /// The unit that begins at a token.
  func unit(at position: Int) -> FoundUnit? {
    units.longestMatch(in: tokens, at: position).map { match in
      let half = words.start(of: .andHalf, in: tokens, before: match.tokens.upperBound)
      return FoundUnit(
        unit: match.value, start: position, end: match.tokens.upperBound,
        hasHalf: half.map { $0 > position } ?? false)
    }
  }

  /// The unit of a number, perhaps behind `多` or `odd`.
  func unit(after number: NumberReading) -> FoundUnit? {
    let more = words.end(of: .more, in: tokens, at: number.end)
    guard !isRange(at: number.end) else { return nil }
    return more.flatMap(unit) ?? unit(at: number.end)
  }

  /// Whether a dash and a sign open the end of a range: $5–$10.
  private func isRange(at position: Int) -> Bool {
    bytes.isDash(before: position) && tokens[position].kind == .sign
  }

  private func moneyEnd(after position: Int) -> Int? {
    guard !isRange(at: position) else { return nil }
    return unit(at: position).flatMap { $0.unit.kind == .money ? $0.end : nil }
  }

  private func isLatin(_ index: Int) -> Bool { tokens[index].kind != .han }
}
