/// Says which sentences must not be quoted apart: where one carries the denial or the limits of the
/// next, or the next takes it back.
package struct SentenceTies: Sendable {
  private let analyzer: Analyzer
  private let lexicon: Lexicon

  /// - Parameter analyzer: the one that the texts' tokens are of.
  package init(analyzer: Analyzer, lexicon: Lexicon) {
    self.analyzer = analyzer
    self.lexicon = lexicon
  }

  /// Whether a sentence must not be quoted without the one before: `Not at all. He sold it.`
  ///
  /// - Parameters:
  ///   - sentence: byte range in the text.
  ///   - previous: of the same speaker, directly before.
  ///   - tokens: the analyzer's tokens of the text.
  package func leansBack(
    _ sentence: Range<Int>, on previous: Range<Int>, tokens: [Token], of utf8: [UInt8]
  ) -> Bool {
    let before = words(of: previous, tokens, utf8)
    let reading = AssertionReading(before, of: utf8)
    guard let last = reading.verdicts.last, !isQuestion(reading, utf8) else { return false }
    if isFrame(before) { return true }
    let isQualified = reading.verdicts.contains { $0.assertion > .planned } || isHedged(last)
    guard isQualified else { return false }
    let own = words(of: sentence, tokens, utf8)
    return refersBack(own)
  }

  /// Whether the next sentence takes a sentence back: `He sold it. No, wait, that was his brother.`
  ///
  /// - Parameters:
  ///   - sentence: byte range in the text.
  ///   - next: of the same speaker, directly after.
  ///   - tokens: the analyzer's tokens of the text.
  package func isTakenBack(
    _ sentence: Range<Int>, by next: Range<Int>, tokens: [Token], of utf8: [UInt8]
  ) -> Bool {
    let after = words(of: next, tokens, utf8)
    let opening = opening(of: after)
    guard opening != .none else { return false }
    let own = words(of: sentence, tokens, utf8)
    let reading = AssertionReading(own, of: utf8)
    guard !isQuestion(reading, utf8) else { return false }
    return opening == .sure || reading.verdicts.allSatisfy { $0.assertion < .doubted }
  }

  private func words(
    of sentence: Range<Int>, _ tokens: [Token], _ utf8: [UInt8]
  ) -> ClauseTokens {
    ClauseTokens(in: sentence, tokens: tokens, of: utf8, analyzer: analyzer, lexicon: lexicon)
  }

  private func isQuestion(_ reading: AssertionReading, _ utf8: [UInt8]) -> Bool {
    reading.verdicts.last?.assertion == .asked
  }

  private func isHedged(_ verdict: Verdict) -> Bool { verdict.assertion == .hedged }

  /// Whether a sentence is short and only denies, limits or supposes.
  private func isFrame(_ text: ClauseTokens) -> Bool {
    let words = text.tokens.count { $0.kind != .mark }
    guard words <= Self.maxFrame else { return false }
    let framing: AssertionWord = [.frame, .isFalse, .suppose, .correct]
    if text.cues.contains(where: { !$0.word.isDisjoint(with: framing) }) { return true }
    let bare: AssertionWord = [.no, .not, .deny, .yes, .hedge, .doubt]
    return words > 0
      && text.cues.filter { !$0.word.isDisjoint(with: bare) }.map(\.tokens.count).reduce(0, +)
        == words
      && text.cues.contains { !$0.word.isDisjoint(with: bare.subtracting(.yes)) }
  }

  /// In tokens.
  private static let maxFrame = 8

  /// Whether a sentence speaks of what the one before does: by a pronoun in its first words, or by
  /// beginning with a word that sets it against that.
  private func refersBack(_ text: ClauseTokens) -> Bool {
    let words = text.tokens.indices.filter { !text.isMark($0) }
    guard let first = words.first else { return false }
    if text.has([.contrast, .turn, .and, .or, .because, .that], at: first) { return true }
    return words.prefix(Self.maxReference).contains { text.has([.reference], at: $0) }
  }

  /// In tokens.
  private static let maxReference = 8

  private enum Opening {
    case none, weak, sure
  }

  /// How a sentence begins to take back the one before.
  private func opening(of text: ClauseTokens) -> Opening {
    var index = 0
    var found = Opening.none
    while index < text.tokens.count {
      if text.isMark(index) {
        index += 1
        continue
      }
      guard let cue = text.cue(at: index), cue.start == index else { return found }
      if !cue.word.isDisjoint(with: [.correct, .isFalse]) { return .sure }
      let isAlone = cue.end == text.tokens.count || text.isMark(cue.end)
      if !cue.word.isDisjoint(with: [.amend, .no]) || cue.word.contains(.deny) && isAlone {
        guard isAlone || cue.word.contains(.amend) else { return found }
        found = .weak
      } else if !cue.word.contains(.yes) {
        return found
      }
      index = cue.end
    }
    return found
  }
}
