import TextAnalysis

/// Cuts a text into words by the phrases of the lexicon.
struct WordSegmenter {
  let lexicon: Lexicon

  /// Byte ranges, in order: each phrase, and each run of other tokens that touch one another and
  /// are all Han characters or all none.
  func words(of tokens: [Token]) -> [Range<Int>] {
    let phrases = phrases(in: tokens)
    var words: [Range<Int>] = []
    var run: Token?  // the last token of a run that may go on
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let end = phrases[index] ?? index + 1
      let isPhrase = phrases[index] != nil
      let start = !isPhrase && goesOn(run, with: token) ? words.popLast()?.lowerBound : nil
      words.append((start ?? token.range.lowerBound)..<tokens[end - 1].range.upperBound)
      run = isPhrase ? nil : token
      index = end
    }
    return words
  }

  private func goesOn(_ run: Token?, with token: Token) -> Bool {
    guard let run else { return false }
    return run.range.upperBound == token.range.lowerBound
      && (run.kind == .han) == (token.kind == .han)
  }

  /// The end of the longest phrase, by the index of its first token.
  private func phrases(in tokens: [Token]) -> [Int: Int] {
    let found =
      lexicon.names.matches(in: tokens).map(\.tokens)
      + lexicon.synonyms.expansions.matches(in: tokens).map(\.tokens)
      + lexicon.stopWords.matches(in: tokens).map(\.tokens)
    return found.reduce(into: [:]) { ends, phrase in
      ends[phrase.lowerBound] = max(ends[phrase.lowerBound] ?? 0, phrase.upperBound)
    }
  }
}
