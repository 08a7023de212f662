import TextAnalysis

/// A question that *yes* or *no* answers, by its form.
struct PolarQuestion {
  /// Whether *yes* and *no* alone may be taken either way: it holds a denial (`You never married?`),
  /// or asks for consent to what it states.
  let isLeading: Bool

  /// Nil unless the words ask for yes or no, and for nothing else.
  ///
  /// - Parameter tokens: those of one sentence, without marks.
  init?(_ tokens: [Token], words: AnswerWords, isAsked: Bool) {
    guard !words.occurs(.asksMore, in: tokens),
      !words.occurs(.choice, in: tokens, outside: .noChoice)
    else { return nil }
    let tag = words.start(of: .tag, in: tokens, before: tokens.count)
    let body = Array(tokens[..<(tag ?? tokens.count)])
    let last = words.start(of: .asksLast, in: body, before: body.count)
    let stated = Array(body[..<(last ?? body.count)])
    let asks = last != nil || words.occurs(.asks, in: body) || Self.isInverted(body, words)
    guard asks || tag != nil || isAsked, !stated.isEmpty else { return nil }
    isLeading = !asks || words.occurs(.denial, in: stated, outside: .noDenial)
  }

  /// Whether an auxiliary begins the sentence or stands before a pronoun, and no word that asks
  /// for more before it.
  private static func isInverted(_ tokens: [Token], _ words: AnswerWords) -> Bool {
    var index = 0
    while let end = words.end(of: [.opener, .joint, .turn, .adverb], in: tokens, at: index) {
      index = end
    }
    if words.end(of: .asksFirst, in: tokens, at: index) != nil { return true }
    for start in tokens.indices.dropFirst(index) {
      if words.end(of: .asksOpen, in: tokens, at: start) != nil { return false }
      if let end = words.end(of: .asksFirst, in: tokens, at: start) {
        return words.end(of: [.own, .other, .you], in: tokens, at: end) != nil
      }
    }
    return false
  }
}
