import TextAnalysis

/// Finds the names of things beside the words that rank them: what stands there without the words
/// of ranking, of saying and of being.
struct ThingFinder {
  /// With marks between clauses.
  let tokens: [Token]
  let words: RankWords

  /// In tokens: what is longer is no name.
  private static let (maxHan, maxWords) = (14, 9)

  /// Indices of the tokens of the thing that begins in a region; nil if there is none.
  func thing(beginningIn region: Range<Int>) -> Range<Int>? {
    guard let start = afterLeading(region) else { return nil }
    var end = start
    while end < region.upperBound, !isBorder(end) { end += 1 }
    return name(start..<end)
  }

  /// Indices of the tokens of the thing that ends in a region; nil if there is none.
  func thing(endingIn region: Range<Int>) -> Range<Int>? {
    let end = beforeTrailing(region)
    guard end > region.lowerBound else { return nil }
    var start = end - 1
    if tokens[start].kind == .han {
      start = region.lowerBound
    } else {
      while start > region.lowerBound, !isLead(before: start, from: region.lowerBound) {
        start -= 1
      }
    }
    guard let first = afterLeading(start..<end) else { return nil }
    return name(first..<end)
  }

  /// Whether some tokens do something, and so are no name: 我们挖土, we dig.
  func isActing(_ thing: Range<Int>) -> Bool {
    words.occurs(.acting, in: tokens, within: thing)
  }

  /// Whether some tokens look like a name: a capital, an article before them, or a few characters.
  func isNameLike(_ thing: Range<Int>, in utf8: [UInt8]) -> Bool {
    guard !isActing(thing) else { return false }
    if words.end(of: .article, in: tokens, at: thing.lowerBound) != nil { return true }
    if thing.allSatisfy({ tokens[$0].kind == .han }) { return thing.count <= Self.maxPlainHan }
    return thing.contains { index in
      let first = utf8[tokens[index].range.lowerBound]
      return (0x41...0x5A).contains(first) || first >= 0xC3 && tokens[index].kind == .word
    }
  }

  /// In characters: a name without other signs of being one.
  private static let maxPlainHan = 7

  private func name(_ range: Range<Int>) -> Range<Int>? {
    let trimmed = range.lowerBound..<max(range.lowerBound, beforeTrailing(range))
    guard !trimmed.isEmpty, trimmed.count <= Self.maxHan,
      trimmed.count(where: { tokens[$0].kind == .word }) <= Self.maxWords,
      !trimmed.allSatisfy({ tokens[$0].kind == .number })
    else { return nil }
    return trimmed
  }

  /// Whether a word ends before a token behind which the name of a thing begins.
  private func isLead(before end: Int, from limit: Int) -> Bool {
    [RankWords.Part.lead, .copula, .acting].contains {
      words.start(of: $0, in: tokens, before: end, from: limit) != nil
    }
  }

  private func isBorder(_ index: Int) -> Bool {
    words.end(of: .border, in: tokens, at: index) != nil
  }

  /// Index of the first token that is no word of ranking, saying or being; nil if all are.
  private func afterLeading(_ region: Range<Int>) -> Int? {
    var start = region.lowerBound
    while start < region.upperBound {
      let ends = [RankWords.Part.copula, .lead, .glue, .joint].compactMap {
        words.end(of: $0, in: tokens, at: start)
      }
      guard let end = ends.max(), end <= region.upperBound else { return start }
      start = end
    }
    return nil
  }

  private func beforeTrailing(_ region: Range<Int>) -> Int {
    var end = region.upperBound
    while end > region.lowerBound {
      let starts = [RankWords.Part.copula, .lead, .glue, .joint, .article].compactMap {
        words.start(of: $0, in: tokens, before: end, from: region.lowerBound)
      }
      guard let start = starts.min() else { return end }
      end = start
    }
    return end
  }
}
