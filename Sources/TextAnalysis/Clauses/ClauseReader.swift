/// Cuts a sentence into clauses and says how each is put forward.
///
/// `The mill did not move in 1998, it moved in 2003` → a denied clause and an asserted one. Knows
/// words and their order only; takes time in proportion to the length of the sentence.
package struct ClauseReader: Sendable {
  /// In the order of the sentence; never empty unless the sentence has no word.
  package let clauses: [Clause]

  /// - Parameters:
  ///   - sentence: byte range in the text.
  ///   - tokens: the analyzer's tokens of the text.
  ///   - utf8: the text.
  package init(
    _ sentence: Range<Int>, tokens: [Token], of utf8: [UInt8], analyzer: Analyzer, lexicon: Lexicon
  ) {
    let text = ClauseTokens(
      in: sentence, tokens: tokens, of: utf8, analyzer: analyzer, lexicon: lexicon)
    let reading = AssertionReading(text, of: utf8)
    clauses = zip(reading.segments, reading.verdicts).compactMap { segment, verdict in
      Clause(segment, verdict, in: text)
    }
  }

  /// How a part of the sentence is put forward: as its clause or the inset that it overlaps; of
  /// several the one that says least.
  package func assertion(of bytes: Range<Int>) -> Assertion {
    let overlapping = clauses.filter { $0.bytes.overlaps(bytes) }
    return overlapping.map { $0.assertion(of: bytes) }.max()
      ?? clause(at: bytes.lowerBound).assertion
  }

  /// The clause that holds a byte; of bytes between clauses the one before.
  package func clause(at byte: Int) -> Clause {
    clauses.last { $0.bytes.lowerBound <= byte } ?? clauses[0]
  }
}

extension Clause {
  fileprivate init?(_ segment: Segment, _ verdict: Verdict, in text: ClauseTokens) {
    guard let bytes = text.bytes(of: segment.tokens) else { return nil }
    self.init(
      tokens: text.plainIndices[
        segment.tokens.lowerBound]..<text.plainIndices[segment.tokens.upperBound], bytes: bytes,
      assertion: verdict.assertion,
      cue: verdict.cue.flatMap(text.bytes), continues: text.continues(segment),
      isFragment: text.isFragment(segment),
      insets: verdict.insets.compactMap { inset in
        guard let part = text.bytes(of: inset.tokens), let cue = text.bytes(of: inset.cue) else {
          return nil
        }
        return Inset(bytes: part, assertion: inset.assertion, cue: cue)
      })
  }
}
