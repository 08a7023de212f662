/// Cuts a quotation out of a passage: whole sentences, as few as make sense.
struct QuotationCutter {
  /// Maximum length that a quotation grows to, in Unicode scalars; what is needed may be longer.
  let maxLength: Int
  /// Number of further sentences on either side, however long.
  let context: Int

  /// - Parameters:
  ///   - type: for a short answer the sentence and what it refers to are enough; a reason or a list
  ///     needs more.
  ///   - context: number of further sentences that the user asks for.
  init(type: QuestionType, context: Int) {
    switch type {
    case .number, .time, .person, .place, .entity, .definition, .metadata, .statement:
      maxLength = 60
    case .ranking, .list, .reason, .manner, .opinion, .comparison, .prediction, .asked:
      maxLength = 240
    }
    self.context = context
  }

  /// Indices of the sentences to quote.
  ///
  /// - Parameters:
  ///   - focus: index of the sentence that answers.
  ///   - needed: indices of sentences that must be included, such as those with the short answer.
  func run(
    of sentences: [ScoredSentence], in text: [UInt8], around focus: Int, needed: Range<Int>? = nil
  ) -> Range<Int> {
    var run = focus..<focus + 1
    if let needed {
      run = min(run.lowerBound, needed.lowerBound)..<max(run.upperBound, needed.upperBound)
    }
    while let wider = widened(run, sentences, text) { run = wider }
    let after = min(context, sentences.count - run.upperBound)
    return max(0, run.lowerBound - context)..<run.upperBound + after
  }

  /// The run with the better of its neighbours, if that keeps it short enough; nil if neither does.
  /// The sentence before wins a tie, since it says what the quotation is about.
  private func widened(
    _ run: Range<Int>, _ sentences: [ScoredSentence], _ text: [UInt8]
  ) -> Range<Int>? {
    let before = max(0, run.lowerBound - 1)..<run.upperBound
    let after = run.lowerBound..<min(sentences.count, run.upperBound + 1)
    let mayGrowBefore = before != run && isShort(before, sentences, text)
    let mayGrowAfter = after != run && isShort(after, sentences, text)
    if mayGrowBefore, mayGrowAfter {
      return sentences[after.upperBound - 1].score > sentences[before.lowerBound].score
        ? after : before
    }
    return mayGrowBefore ? before : mayGrowAfter ? after : nil
  }

  private func isShort(_ run: Range<Int>, _ sentences: [ScoredSentence], _ text: [UInt8]) -> Bool {
    let start = sentences[run.lowerBound].range.lowerBound
    let bytes = start..<sentences[run.upperBound - 1].range.upperBound
    // A scalar has one to four bytes, so that most runs need not be counted.
    if bytes.count <= maxLength { return true }
    if bytes.count > 4 * maxLength { return false }
    return text[bytes].count { $0 & 0xC0 != 0x80 } <= maxLength
  }
}
