/// Cuts a quotation out of a passage: whole sentences, as few as make sense.
struct QuotationCutter {
  /// A quotation does not grow beyond this, in Unicode scalars.
  let length: Int
  /// So many sentences more on either side, however long.
  let context: Int

  /// A short answer needs its sentence and what that refers to; a reason or a list needs room.
  ///
  /// - Parameter context: what the user asks for on top.
  init(type: QuestionType, context: Int) {
    switch type {
    case .number, .time, .person, .place, .entity, .definition, .metadata, .statement: length = 60
    case .ranking, .list, .reason, .manner, .opinion, .comparison, .prediction, .asked:
      length = 240
    }
    self.context = context
  }

  /// Indices of the sentences to quote.
  ///
  /// - Parameters:
  ///   - focus: index of the sentence that answers.
  ///   - needed: indices of sentences that have to be in, such as those that hold the short answer.
  func run(
    of sentences: [ScoredSentence], in text: [UInt8], around focus: Int, needed: Range<Int>? = nil
  ) -> Range<Int> {
    var run = focus..<focus + 1
    if let needed {
      run = min(run.lowerBound, needed.lowerBound)..<max(run.upperBound, needed.upperBound)
    }
    while let wider = widened(run, sentences, text) { run = wider }
    return max(0, run.lowerBound - context)..<min(sentences.count, run.upperBound + context)
  }

  /// The run with the better of its neighbours, as long as the whole stays short; of two equal ones
  /// the one before, which tells what the quotation speaks of.
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
    // A scalar has one byte to four, so that most runs need not be counted.
    if bytes.count <= length { return true }
    if bytes.count > 4 * length { return false }
    return text[bytes].count { $0 & 0xC0 != 0x80 } <= length
  }
}
