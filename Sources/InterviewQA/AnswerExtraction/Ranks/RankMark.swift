import Basics
import TextAnalysis

/// A word of a text that states a place in an order: `第二`, `垫底`, `followed by`.
struct RankMark {
  /// Indices of its tokens.
  let tokens: Range<Int>
  let kind: Kind
  /// Whether it states a rank by itself, and not perhaps the parts of a reason or of a procedure.
  let isCertain: Bool

  /// Whether it continues an order.
  var isNext: Bool { if case .next = kind { true } else { false } }

  /// What it says of the things beside it.
  enum Kind {
    case place(RankWords.Place)
    /// The place after the one before it.
    case next
    /// The things behind it are in their order; only the first of more for `isHead`.
    case list(isHead: Bool)
    /// The things before it in its sentence are in their order.
    case listBefore
  }
}

/// Finds the words that state places.
struct RankMarkFinder {
  /// With marks between clauses.
  let tokens: [Token]
  let words: RankWords
  let quantities: QuantityWords
  let units: PhraseTable<Lexicon.Unit>

  init(tokens: [Token], lexicon: Lexicon) {
    self.tokens = tokens
    words = lexicon.ranks
    quantities = lexicon.quantities
    units = lexicon.units
  }

  /// Without overlaps, in the order of the text.
  func marks() -> [RankMark] {
    var marks: [RankMark] = []
    var start = 0
    while start < tokens.count {
      guard tokens[start].kind != .mark, let mark = mark(at: start) else {
        start += 1
        continue
      }
      if !isDenied(mark) { marks.append(mark) }
      start = mark.tokens.upperBound
    }
    return marks
  }

  /// How many of the first are spoken of: 3 in `前三名`, `the top three`; nil if the text does not
  /// say so.
  func headCount() -> Int? {
    tokens.indices.firstNonNil { start in
      words.end(of: .top, in: tokens, at: start).flatMap { number(at: $0)?.value }
        .flatMap { (2...Self.maxPlace).contains($0) ? $0 : nil }
    }
  }

  /// The longest mark that begins at a token; nil if none does.
  private func mark(at start: Int) -> RankMark? {
    let found = [
      head(at: start),
      words.end(of: .orderBefore, in: tokens, at: start).map {
        RankMark(tokens: start..<$0, kind: .listBefore, isCertain: true)
      },
      words.end(of: .order, in: tokens, at: start).map {
        RankMark(tokens: start..<$0, kind: .list(isHead: false), isCertain: true)
      },
      place(at: start), ordinal(at: start), superlative(at: start),
      words.end(of: .next, in: tokens, at: start).map {
        RankMark(tokens: start..<$0, kind: .next, isCertain: false)
      },
    ]
    return found.compactMap(\.self).reduce(nil) { best, next in
      best.map { next.tokens.upperBound > $0.tokens.upperBound ? next : $0 } ?? next
    }
  }

  /// `前三名`, `top three`: what follows is the head of an order.
  private func head(at start: Int) -> RankMark? {
    guard let number = words.end(of: .top, in: tokens, at: start),
      let count = self.number(at: number), count.value > 1, count.value <= Self.maxPlace
    else { return nil }
    let end = words.end(of: .counter, in: tokens, at: count.end) ?? count.end
    guard units.longestMatch(in: tokens, at: count.end).map({ $0.value.kind != .time }) ?? true
    else { return nil }
    return RankMark(tokens: start..<end, kind: .list(isHead: true), isCertain: true)
  }

  /// `冠军`, `last`, `倒数第二`
  private func place(at start: Int) -> RankMark? {
    guard let match = words.places.longestMatch(in: tokens, at: start) else { return nil }
    var (end, place) = (match.tokens.upperBound, match.value)
    if !place.isCertain, let counter = words.end(of: .counter, in: tokens, at: end) {
      end = counter
      place = RankWords.Place(place.number, isFromEnd: place.isFromEnd, isCertain: true)
    }
    return RankMark(tokens: start..<end, kind: .place(place), isCertain: place.isCertain)
  }

  /// `第二`, `第二名`, `second`, `second largest`, `number two`
  private func ordinal(at start: Int) -> RankMark? {
    guard let (value, numberEnd, isNumbered) = ordinalNumber(at: start), value > 0,
      value <= Self.maxPlace
    else { return nil }
    var (end, isCertain) = (numberEnd, isNumbered)
    if let counter = words.end(of: .counter, in: tokens, at: end) {
      (end, isCertain) = (counter, true)
    } else if let superlative = words.end(of: .superlative, in: tokens, at: end) {
      (end, isCertain) = (superlative, true)
    } else if let unit = units.longestMatch(in: tokens, at: end), unit.value.kind != .rank {
      // The third day, the second time.
      guard unit.value.kind == .count, isFollowedByCopula(unit.tokens.upperBound) else {
        return nil
      }
      end = unit.tokens.upperBound
    }
    return RankMark(
      tokens: start..<end, kind: .place(RankWords.Place(value, isCertain: isCertain)),
      isCertain: isCertain)
  }

  private func isFollowedByCopula(_ start: Int) -> Bool {
    words.end(of: .copula, in: tokens, at: start) != nil
  }

  private func ordinalNumber(at start: Int) -> (value: Int, end: Int, isNumbered: Bool)? {
    if let match = quantities.ordinals.longestMatch(in: tokens, at: start) {
      return (Int(match.value), match.tokens.upperBound, false)
    }
    if let first = quantities.end(of: .ordinal, in: tokens, at: start),
      let number = number(at: first)
    {
      return (number.value, number.end, false)
    }
    if let first = words.end(of: .numbering, in: tokens, at: start),
      let number = number(at: first), tokens[first].kind != .mark
    {
      return (number.value, number.end, true)
    }
    return nil
  }

  /// A small whole number in digits or words: `3`, `三`, `十二`, `three`.
  private func number(at start: Int) -> (value: Int, end: Int)? {
    guard start < tokens.count else { return nil }
    if tokens[start].kind == .number {
      return Int(tokens[start].word.description).map { ($0, start + 1) }
    }
    var (value, end) = (0, start)
    if let match = quantities.values.longestMatch(in: tokens, at: end), match.value >= 1 {
      (value, end) = (Int(match.value), match.tokens.upperBound)
    }
    if tokens.indices.contains(end), tokens[end].kind == .han, value < 10,
      let ten = quantities.powers.longestMatch(in: tokens, at: end), ten.value == 10
    {
      (value, end) = (max(1, value) * 10, ten.tokens.upperBound)
      if let one = quantities.values.longestMatch(in: tokens, at: end), one.value < 10 {
        (value, end) = (value + Int(one.value), one.tokens.upperBound)
      }
    }
    return end > start ? (value, end) : nil
  }

  /// `the largest is …`, `A 最大，`: the first; only before a copula or at the end of a clause, as most
  /// superlatives rank nothing.
  private func superlative(at start: Int) -> RankMark? {
    guard let end = words.end(of: .superlative, in: tokens, at: start) else { return nil }
    let reach = min(tokens.count, end + Self.maxTokensToCopula)
    let hasCopula = (end..<reach).prefix { tokens[$0].kind != .mark }.contains {
      isFollowedByCopula($0)
    }
    guard hasCopula || end == tokens.count || tokens[end].kind == .mark else { return nil }
    return RankMark(
      tokens: start..<end, kind: .place(RankWords.Place(1)), isCertain: false)
  }

  /// Whether the words right before a place deny it: 不是第一, not the first.
  private func isDenied(_ mark: RankMark) -> Bool {
    var end = mark.tokens.lowerBound
    for part in [RankWords.Part.article, .copula, .lead, .glue] {
      end = words.start(of: part, in: tokens, before: end) ?? end
    }
    return words.start(of: .denial, in: tokens, before: end) != nil
      || words.start(of: .denial, in: tokens, before: mark.tokens.lowerBound) != nil
  }

  private static let maxPlace = 100
  /// In tokens: `the largest city in the north is …`
  private static let maxTokensToCopula = 6
}
