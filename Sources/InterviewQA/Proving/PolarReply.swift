import Corpora
import TextAnalysis
import Transcripts

/// The beginning of a passage that says yes or no to the question before it.
struct PolarReply {
  private let words: AnswerWords
  private let utf8: [UInt8]
  /// With marks, up to the end of the second sentence.
  private let tokens: [Token]
  /// Index of the token after the words that say yes or no.
  private let end: Int
  /// Index of the token after the first sentence.
  private let sentenceEnd: Int
  /// Whether it repeats the verb of the question, so that it cannot be taken either way.
  private let isEcho: Bool

  /// Nil unless the first words of the text say yes or no, leave it open, or repeat the verb of the
  /// question.
  ///
  /// - Parameter asked: the words of that question.
  init?(in text: AnalyzedText, to asked: [Token], analyzer: Analyzer, words: AnswerWords) {
    guard let first = text.sentences.first else { return nil }
    let limit = text.sentences.dropFirst().first?.bytes.upperBound ?? first.bytes.upperBound
    let utf8 = Array(text.reading.utf8[..<limit])
    let tokens = MarkedTokens(analyzer.tokens(of: utf8), of: utf8).tokens
    let polarEnd = Self.polarEnd(in: tokens, words)
    guard let end = polarEnd ?? Self.echoEnd(in: tokens, of: asked, words) else { return nil }
    isEcho = polarEnd == nil
    sentenceEnd =
      tokens.firstIndex { $0.range.lowerBound >= first.bytes.upperBound } ?? tokens.count
    guard end <= sentenceEnd else { return nil }
    (self.utf8, self.tokens, self.end, self.words) = (utf8, tokens, end, words)
  }

  private static let polar: [AnswerWords.Part] = [.yes, .no, .unsure]

  /// Index of the token after all words at the start that say yes or no: `Oh, no, no`. Nil if the
  /// text begins otherwise: `No one knew`.
  private static func polarEnd(in tokens: [Token], _ words: AnswerWords) -> Int? {
    var (index, found): (Int, Int?) = (0, nil)
    while index < tokens.count {
      if tokens[index].kind == .mark {
        if tokens[index].isStop, found != nil { return found }
        index += 1
        continue
      }
      if let end = words.end(of: polar, in: tokens, at: index),
        isWhole(index..<end, in: tokens, words)
      {
        (index, found) = (end, end)
      } else if found == nil, let end = words.end(of: .opener, in: tokens, at: index) {
        index = end
      } else {
        return found
      }
    }
    return found
  }

  /// Index of the token after a first clause that only repeats words of the question, with or
  /// without a denial: 没骑过, `We did`. Nil if the text begins otherwise.
  private static func echoEnd(
    in tokens: [Token], of asked: [Token], _ words: AnswerWords
  ) -> Int? {
    var (index, hasVerb) = (0, false)
    while index < tokens.count, tokens[index].kind != .mark {
      let token = tokens[index]
      if let end = words.end(of: [.own, .other, .denial, .adverb], in: tokens, at: index) {
        index = end
      } else if let end = words.end(of: .asksFirst, in: tokens, at: index) {
        (index, hasVerb) = (end, index > 0)
      } else if token.kind == .han, asked.contains(where: { $0.word == token.word }) {
        (index, hasVerb) = (index + 1, true)
      } else {
        return nil
      }
    }
    return hasVerb && index <= maxEcho ? index : nil
  }

  /// In tokens.
  private static let maxEcho = 10

  /// Whether words stand by themselves, so that they are no part of others: 有 in 有一天 is.
  private static func isWhole(
    _ range: Range<Int>, in tokens: [Token], _ words: AnswerWords
  ) -> Bool {
    guard range.upperBound < tokens.count, tokens[range.upperBound].kind != .mark else {
      return true
    }
    if words.end(of: .noDenial, in: tokens, at: range.lowerBound) ?? 0 >= range.upperBound {
      return false
    }
    if tokens[range.lowerBound].kind == .han {
      return range.count > 1 && words.end(of: .yes, in: tokens, at: range.lowerBound) == nil
        && words.end(of: .no, in: tokens, at: range.lowerBound) != nil
    }
    return words.end(of: [.own, .other], in: tokens, at: range.upperBound) != nil
  }

  /// The words that decide, in bytes of the text; nil if they are too long, or may mean either.
  ///
  /// - Parameters:
  ///   - isLeading: whether yes and no alone may be taken either way.
  ///   - isPlain: whether bytes are put forward without doubt, so that they may be left out.
  func bytes(isLeading: Bool, isPlain: (Range<Int>) -> Bool) -> Range<Int>? {
    let isBare = !isEcho && !tokens[end..<sentenceEnd].contains { $0.kind != .mark }
    let needsAll = isLeading && !isEcho || turns
    let sentence = bytes(upTo: sentenceEnd)
    if !isBare {
      if sentence.isShort(in: utf8) { return sentence }
      return needsAll ? nil : clause(isPlain)
    }
    let both = bytes(upTo: tokens.count)
    if needsAll || goesOn, sentenceEnd < tokens.count, both.isShort(in: utf8) { return both }
    return needsAll || !sentence.isShort(in: utf8) ? nil : sentence
  }

  /// The words that say yes or no with the rest of their clause, `No, dropped`.
  private func clause(_ isPlain: (Range<Int>) -> Bool) -> Range<Int>? {
    let start = tokens[end..<sentenceEnd].firstIndex { $0.kind != .mark } ?? sentenceEnd
    let stop = tokens[start..<sentenceEnd].firstIndex { $0.kind == .mark } ?? sentenceEnd
    let clause = bytes(upTo: isEcho ? end : stop)
    if clause.isShort(in: utf8) { return clause }
    let rest = tokens[start].range.lowerBound..<clause.upperBound
    let polar = bytes(upTo: end)
    return isPlain(rest) && start > end && polar.isShort(in: utf8) ? polar : nil
  }

  /// Whether a word of the first sentence, or the first of the second, turns against the reply.
  private var turns: Bool {
    let next = tokens.indices.dropFirst(sentenceEnd).first { tokens[$0].kind != .mark }
    return tokens[end..<sentenceEnd].indices.contains {
      words.end(of: .turn, in: tokens, at: $0) != nil
    } || next.map { words.end(of: .turn, in: tokens, at: $0) != nil } ?? false
  }

  /// Whether the second sentence says the same in full: `No. It never was.`
  private var goesOn: Bool {
    guard
      let next = tokens.indices.dropFirst(sentenceEnd).first(where: { tokens[$0].kind != .mark })
    else { return false }
    return words.end(of: [.own, .other, .yes, .no, .denial], in: tokens, at: next) != nil
  }

  /// From the first word to the last one before a token.
  private func bytes(upTo end: Int) -> Range<Int> {
    let own = tokens[..<end].filter { $0.kind != .mark }
    return (own.first?.range.lowerBound ?? 0)..<(own.last?.range.upperBound ?? 0)
  }
}

extension Token {
  /// Whether it is the mark of the end of a sentence.
  var isStop: Bool { kind == .mark && word == Self.stop }

  private static let stop = Term("。")
}

extension Range<Int> {
  /// Whether bytes of a text are short enough to be shown as an answer: at most 60 bytes of Latin
  /// text or 30 Han characters.
  func isShort(in utf8: [UInt8]) -> Bool {
    let wide = utf8[self].count { $0 >= 0xE0 }
    let narrow = utf8[self].count { $0 < 0x80 }
    return !isEmpty && narrow + 2 * wide <= 60
  }
}
