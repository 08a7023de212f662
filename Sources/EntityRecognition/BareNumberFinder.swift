import TextAnalysis

/// Finds numbers that stand by themselves: `there are 44`, 一共有四十一, the score 4:1.
struct BareNumberFinder {
  let tokens: [Token]
  let words: QuantityWords
  let numbers: NumberReader
  let bytes: TokenBytes

  /// The number that begins at a token and neither measures, counts nor names anything.
  ///
  /// - Parameter number: the one that begins at `start`.
  func number(at start: Int, _ number: NumberReading) -> EntityDraft? {
    guard !number.values.isEmpty, !isName(start), !continues(number.end) else { return nil }
    if let ratio = ratio(from: start, number) { return ratio }
    guard !isInRow(start..<number.end), isStated(start, number) else { return nil }
    return EntityDraft(
      kind: .number, tokens: start..<number.end, numbers: number.values)
  }

  /// Whether a word before the number says that it names something, or the number does: 007.
  private func isName(_ start: Int) -> Bool {
    words.start(of: .label, in: tokens, before: start) != nil || isCode(tokens[start])
  }

  private func isCode(_ token: Token) -> Bool {
    guard token.kind == .number else { return false }
    let digits = token.word.description.utf8
    return digits.count > 1 && digits.starts(with: "0".utf8) && !digits.starts(with: "0.".utf8)
  }

  /// Whether letters follow without a gap: the B of 2B.
  private func continues(_ end: Int) -> Bool {
    bytes.touches(end) && tokens[end].kind == .word
      || bytes.isSlash(before: end) || end < tokens.count && tokens[end].kind == .sign
  }

  /// `4:1`, 四比一
  private func ratio(from start: Int, _ number: NumberReading) -> EntityDraft? {
    guard number.end < tokens.count else { return nil }
    let colon = tokens[number.end].word == Self.colon ? number.end + 1 : nil
    guard let versus = colon ?? words.end(of: .versus, in: tokens, at: number.end),
      colon == nil || areNumbers(around: number.end), let other = numbers.number(at: versus),
      !other.values.isEmpty, !continues(other.end)
    else { return nil }
    return EntityDraft(
      kind: .number, tokens: start..<other.end,
      numbers: [number.values[0], other.values[other.values.count - 1]])
  }

  private static let colon = Term(":")
  private static let dash = Term("~")

  /// Whether numbers in figures touch a mark on both sides.
  private func areNumbers(around mark: Int) -> Bool {
    mark + 1 < tokens.count && tokens[mark - 1].kind == .number
      && tokens[mark + 1].kind == .number
      && tokens[mark + 1].range.lowerBound - tokens[mark - 1].range.upperBound <= Self.markWidth
  }

  /// Bytes of a full-width colon.
  private static let markWidth = 3

  /// Whether the number is one of several, as in a telephone number, a list or a time code.
  private func isInRow(_ range: Range<Int>) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    if before >= 0, tokens[before].kind == .number || isJoint(before) { return true }
    guard after < tokens.count else { return false }
    let opensItem = before < 0 && tokens[after].kind == .mark
    return tokens[after].kind == .number || isJoint(after) || opensItem
  }

  private func isJoint(_ index: Int) -> Bool {
    tokens[index].word == Self.dash
      || tokens[index].word == Self.colon && areNumbers(around: index)
  }

  /// Whether the words are a number for sure. Single characters and words are often no more than a
  /// part of an idiom, so they need a word before them or the end of the clause after them.
  private func isStated(_ start: Int, _ number: NumberReading) -> Bool {
    switch tokens[start].kind {
    case .number: return true
    case .word: return !number.isOne && (isBorder(number.end) || endsNoun(number.end))
    default:
      let length = number.end - start
      let isWhole = length > 2 || length == 2 && number.scales.first ?? 0 >= 10
      let begins = words.values.end(in: tokens, at: start) != nil
      let follows = words.start(of: .states, in: tokens, before: start) != nil
      return begins && isWhole && (isBorder(number.end) || endsNoun(number.end) || follows)
        || follows && isBorder(number.end)
    }
  }

  private func isBorder(_ index: Int) -> Bool {
    index == tokens.count || tokens[index].kind == .mark
  }

  private func endsNoun(_ index: Int) -> Bool {
    words.end(of: .nounEnd, in: tokens, at: index) != nil
  }
}
