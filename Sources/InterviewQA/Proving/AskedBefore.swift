import Corpora
import TextAnalysis
import Transcripts

/// Whether the question right before a passage asks what the user asks.
struct AskedBefore {
  let parts: QuestionParts
  let words: AnswerWords
  let analyzer: Analyzer

  /// The words of the last sentence of a text, without marks; nil if it has none.
  func lastQuestion(of asked: AnalyzedText) -> [Token]? {
    guard let sentence = asked.sentences.last, asked.reading.utf8.endsAsQuestion else {
      return nil
    }
    let tokens = analyzer.tokens(of: Array(asked.reading.utf8[sentence.bytes]))
    return tokens.isEmpty ? nil : tokens
  }

  /// Whether a question has all parts of the user's, and little that the user does not ask.
  ///
  /// - Parameter proved: by part of the user's question, what proves it in the passage.
  func asksTheSame(
    _ tokens: [Token], stopWords: PhraseTable<Void>, proved: [ProofPart]
  ) -> Bool {
    let places = parts.places(in: tokens[...])
    var (isSubjectOpen, hasWords) = (false, false)
    for (index, part) in parts.all.enumerated() where places[index] == nil {
      guard part.isTakenOver || part.kind == .entity && proved[index].source != nil else {
        return false
      }
      isSubjectOpen = isSubjectOpen || part.kind == .entity
    }
    var held = [Bool](repeating: false, count: tokens.count)
    for (index, token) in tokens.enumerated() {
      held[index] = places.contains { $0?.overlaps(token.range) ?? false }
      hasWords = hasWords || held[index]
    }
    let known = held.count { $0 }
    markCommon(in: tokens, stopWords, &held)
    let extra = tokens.indices.count { !held[$0] }
    return hasWords && (isSubjectOpen ? extra == 0 : extra <= max(1, known / 2))
  }

  private func markCommon(
    in tokens: [Token], _ stopWords: PhraseTable<Void>, _ held: inout [Bool]
  ) {
    let common: [AnswerWords.Part] = [
      .own, .other, .you, .adverb, .opener, .asksFirst, .asks, .asksLast, .tag, .article,
    ]
    for index in tokens.indices {
      let end = [
        stopWords.end(in: tokens, at: index), words.end(of: common, in: tokens, at: index),
      ]
      .compactMap { $0 }.max()
      guard let end else { continue }
      for place in index..<end { held[place] = true }
    }
  }
}
