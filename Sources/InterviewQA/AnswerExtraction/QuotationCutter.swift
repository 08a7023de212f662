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
    let before = run.lowerBound > 0 ? run.lowerBound - 1..<run.upperBound : nil
    let after = run.upperBound < sentences.count ? run.lowerBound..<run.upperBound + 1 : nil
    let fitting = [before, after].compactMap { $0 }.filter { run in
      let bytes =
        sentences[run.lowerBound].range
        .lowerBound..<sentences[run.upperBound - 1].range
        .upperBound
      return text[bytes].count { $0 & 0xC0 != 0x80 } <= length
    }
    return fitting.max {
      score(ofAdded: $0, to: run, sentences) < score(ofAdded: $1, to: run, sentences)
    }
  }

  private func score(
    ofAdded wider: Range<Int>, to run: Range<Int>, _ sentences: [ScoredSentence]
  ) -> Float {
    sentences[wider.lowerBound < run.lowerBound ? wider.lowerBound : wider.upperBound - 1].score
  }
}
