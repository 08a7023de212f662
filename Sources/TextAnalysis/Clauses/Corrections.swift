/// What a speaker takes back in the same sentence: `5 million, no, sorry, 7 million`.
struct Corrections {
  private let text: ClauseTokens
  private let segments: [Segment]
  private let utf8: [UInt8]
  /// In order.
  private(set) var all: [Correction] = []

  /// A part of a clause that is taken back.
  struct Correction {
    /// Index of the clause.
    let segment: Int
    /// Indices of the tokens that are taken back; nil for the whole clause.
    let part: Range<Int>?
    /// Indices of the tokens of the cue.
    let cue: Range<Int>
  }

  /// - Parameter utf8: the text that the tokens' ranges are of.
  init(_ text: ClauseTokens, _ segments: [Segment], of utf8: [UInt8]) {
    (self.text, self.segments, self.utf8) = (text, segments, utf8)
    var index = 1
    while index < segments.count {
      let start = index
      let opening = openings(from: index)
      index = max(start + 1, opening.segment)
      guard let cue = opening.cue else { continue }
      let rest = opening.rest
      guard rest.map(isBetterWord) ?? opening.isSure else { continue }
      all.append(
        Correction(
          segment: start - 1, part: rest.flatMap { taken(from: start - 1, by: $0) }, cue: cue))
    }
  }

  /// The words of correction that a run of clauses begins with.
  private struct Opening {
    /// Index of the first clause with other words.
    var segment: Int
    /// The tokens of that clause after the words of correction; nil if no clause is left.
    var rest: Range<Int>?
    /// The first word of correction.
    var cue: Range<Int>?
    /// Whether it takes back what is before it if nothing follows.
    var isSure = false
  }

  private func openings(from first: Int) -> Opening {
    var opening = Opening(segment: first, rest: nil, cue: nil)
    while opening.segment < segments.count {
      let tokens = segments[opening.segment].tokens
      var start = tokens.lowerBound
      while let word = correctingWord(at: start, in: tokens) {
        opening.cue = opening.cue ?? word.tokens
        opening.isSure =
          opening.isSure || word.word.contains(.correct) && !word.word.contains(.isFalse)
        start = word.end
      }
      opening.rest = start..<tokens.upperBound
      if start < tokens.upperBound { return opening }
      opening.segment += 1
    }
    opening.rest = nil
    return opening
  }

  /// `no` and 不 only correct where they stand between marks.
  private func correctingWord(at index: Int, in segment: Range<Int>) -> ClauseTokens.Cue? {
    guard segment.contains(index), let cue = text.cue(at: index), cue.start == index else {
      return nil
    }
    if !cue.word.isDisjoint(with: [.correct, .amend]) { return cue }
    let isBare = cue.word.contains(.no) || cue.word.contains(.deny) && cue.tokens.count == 1
    return isBare && cue.end == segment.upperBound ? cue : nil
  }

  /// Whether words may stand for others: a number or name with few words around it.
  private func isBetterWord(_ range: Range<Int>) -> Bool {
    range.count <= Self.maxBetterWord && !range.isEmpty
  }

  /// In tokens.
  private static let maxBetterWord = 12

  /// The part of a clause that better words stand for: from the word that both have first, the
  /// number before the same unit, the last number, the last name, or as many words at the end. Nil
  /// for the whole clause.
  private func taken(from segment: Int, by better: Range<Int>) -> Range<Int>? {
    let range = segments[segment].tokens
    if let first = better.first, !text.isNumber(first),
      let start = range.last(where: { text.tokens[$0].word == text.tokens[first].word }),
      start > range.lowerBound
    {
      return start..<range.upperBound
    }
    if hasOwnClause(better) { return nil }
    if better.contains(where: text.isNumber) { return number(in: range, like: better) }
    return name(in: range, like: better) ?? end(of: range, as: better)
  }

  private func hasOwnClause(_ range: Range<Int>) -> Bool {
    guard text.isHan(range) else {
      return range.contains(where: text.isVerb)
    }
    return range.first.map { text.has(.pronoun, at: $0) } == true
  }

  private func number(in range: Range<Int>, like better: Range<Int>) -> Range<Int>? {
    let numbers = range.filter { text.isNumber($0) && !text.isNumber($0 + 1) }
    guard let own = better.last(where: text.isNumber), let any = numbers.last else { return nil }
    let last =
      numbers.last { isSame($0 + 1, own + 1, in: range, better) }
      ?? numbers.last { isSame($0, own, in: range, better) } ?? any
    var start = last
    while start > range.lowerBound, text.isNumber(start - 1) { start -= 1 }
    return start..<last + (isSame(last + 1, own + 1, in: range, better) ? 2 : 1)
  }

  /// Whether two ranges have the same word, each at its index.
  private func isSame(_ left: Int, _ right: Int, in range: Range<Int>, _ other: Range<Int>) -> Bool
  {
    range.contains(left) && other.contains(right)
      && text.tokens[left].word == text.tokens[right].word
  }

  private func name(in range: Range<Int>, like better: Range<Int>) -> Range<Int>? {
    guard better.contains(where: isCapital), let last = range.last(where: isCapital) else {
      return nil
    }
    var start = last
    while start > range.lowerBound, isCapital(start - 1) { start -= 1 }
    return start..<last + 1
  }

  private func isCapital(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word
      && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(utf8[token.range.lowerBound])
  }

  private func end(of range: Range<Int>, as better: Range<Int>) -> Range<Int>? {
    better.count < range.count ? range.upperBound - better.count..<range.upperBound : nil
  }
}
