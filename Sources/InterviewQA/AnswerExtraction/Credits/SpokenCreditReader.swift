import TextAnalysis

/// Reads credits that are said or written in a sentence: `I'm your host, Perla Ojeda`,
/// `本集節目由晨光銀行贊助`.
struct SpokenCreditReader {
  private let utf8: [UInt8]
  /// With marks between clauses.
  private let tokens: [Token]
  private let words: CreditWords

  /// - Parameter plain: the tokens of `utf8`.
  init(_ plain: [Token], of utf8: [UInt8], words: CreditWords) {
    tokens = MarkedTokens(plain, of: utf8).tokens
    self.utf8 = utf8
    self.words = words
  }

  /// In the order of the text.
  func fields() -> [HeadField] {
    tokens.indices.compactMap { start in
      guard tokens[start].kind != .mark else { return nil }
      if let match = words.phrases.longestMatch(in: tokens, at: start),
        let value = name(from: match.tokens.upperBound)
      {
        return HeadField(task: match.value, value: value)
      }
      return words.endings.longestMatch(in: tokens, at: start).flatMap { match in
        agent(before: start).map { HeadField(task: match.value, value: $0) }
      }
    }
  }

  /// In tokens: the longest name, in Han characters and in words.
  private static let (maxHan, maxWords) = (8, 7)

  /// Byte range of the name that begins behind a phrase.
  private func name(from start: Int) -> Range<Int>? {
    var start = start
    if start < tokens.count, tokens[start].kind == .mark, tokens[start].word != Self.stop {
      start += 1
    }
    var end = start
    while end < tokens.count, tokens[end].kind != .mark,
      words.end(of: .border, in: tokens, at: end) == nil
    { end += 1 }
    return name(start..<end)
  }

  private static let stop = Term("。")

  /// Byte range of the name between a word such as 由 and an ending.
  private func agent(before end: Int) -> Range<Int>? {
    let clause = tokens[..<end].lastIndex { $0.kind == .mark }.map { $0 + 1 } ?? 0
    let first = (clause..<end).last { words.end(of: .agent, in: tokens, at: $0) != nil }
    let start = first.flatMap { words.end(of: .agent, in: tokens, at: $0) } ?? clause
    return start < end ? name(start..<end) : nil
  }

  /// The run of Han characters, or of words with capitals, that a range begins with.
  private func name(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, first < tokens.count else { return nil }
    var end = first
    if tokens[first].kind == .han {
      while end < range.upperBound, tokens[end].kind == .han { end += 1 }
      guard end == range.upperBound, end - first <= Self.maxHan, end - first > 1 else { return nil }
    } else {
      while end < range.upperBound, mayContinueName(end, in: range) { end += 1 }
      guard end > first, end - first <= Self.maxWords, isCapital(first) else { return nil }
    }
    return tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound
  }

  /// Whether a word belongs to a name: it has a capital, or one follows it (`Bank of Ashby`).
  private func mayContinueName(_ index: Int, in range: Range<Int>) -> Bool {
    isCapital(index) || tokens[index].kind == .number
      || index + 1 < range.upperBound && isCapital(index + 1)
  }

  private func isCapital(_ index: Int) -> Bool {
    let first = utf8[tokens[index].range.lowerBound]
    return (0x41...0x5A).contains(first) || first >= 0xC3 && tokens[index].kind == .word
  }
}
