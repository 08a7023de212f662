import EntityRecognition
import TextAnalysis

/// Tells lines that ask nothing from questions.
struct UtteranceReader {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// What the line is if it consists of phrases that ask nothing, or of no words at all; nil if it
  /// says anything else.
  func utterance(of tokens: [Token]) -> Utterance? {
    if tokens.isEmpty { return .noise }
    guard let remarks = remarks(in: tokens) else { return nil }
    return remarks.contains(.help) || remarks.contains(.leave) ? .command : .greeting
  }

  /// What the line asks the program to do, if it consists of one such phrase; nil for any other.
  func request(in tokens: [Token]) -> Utterance.Request? {
    guard let remarks = remarks(in: tokens), remarks.count == 1 else { return nil }
    return switch remarks[0] {
    case .help: .help
    case .leave: .leave
    case .greeting, .beside: nil
    }
  }

  /// The phrases that ask nothing, if the line consists of such phrases alone; nil if it does not.
  private func remarks(in tokens: [Token]) -> [Lexicon.Remark]? {
    var remarks: [Lexicon.Remark] = []
    var index = 0
    while index < tokens.count {
      guard let match = lexicon.utterances.longestMatch(in: tokens, at: index) else { return nil }
      if match.value != .beside { remarks.append(match.value) }
      index = match.tokens.upperBound
    }
    return remarks.isEmpty ? nil : remarks
  }

  /// The tokens of the one word or name that the line consists of, beside words that make no
  /// question of it; nil if it says more: several words tell what is wanted (OpenAI ranking).
  ///
  /// - Parameter entities: those of the line.
  func word(in reading: QuestionReading, _ entities: [Entity]) -> Range<Int>? {
    let content = content(of: reading.tokens)
    guard isUnit(content, of: reading, entities), mayBeWord(content, of: reading) else {
      return nil
    }
    return content
  }

  /// Whether no word of the line carries a subject, nor asks anything.
  func isNoise(_ reading: QuestionReading) -> Bool {
    reading.match == nil
      && reading.words.stopWords.reduce(0) { $0 + $1.count }
        == reading.tokens.count
  }

  /// The tokens without those beside a lone word.
  private func content(of tokens: [Token]) -> Range<Int> {
    let beside = lexicon.utterances.matches(in: tokens).filter { $0.value == .beside }
      .map(\.tokens)
    var content = tokens.indices
    for word in beside where word.lowerBound == content.lowerBound {
      content = word.upperBound..<content.upperBound
    }
    for word in beside.reversed()
    where word.upperBound == content.upperBound && word.lowerBound >= content.lowerBound {
      content = content.lowerBound..<word.lowerBound
    }
    return content
  }

  /// Whether tokens are one word: a phrase of the lexicon, a name, or a few tokens without a blank.
  private func isUnit(
    _ content: Range<Int>, of reading: QuestionReading, _ entities: [Entity]
  ) -> Bool {
    if reading.words.names.contains(where: { $0.tokens == content })
      || reading.words.synonyms.contains(where: { $0.tokens == content })
      || entities.contains(where: { $0.tokens == content })
    {
      return true
    }
    guard !content.isEmpty, content.count <= Self.maxTokens,
      !reading.words.stopWords.contains(where: content.overlaps)
    else { return false }
    return content.dropFirst().allSatisfy {
      reading.tokens[$0 - 1].range.upperBound == reading.tokens[$0].range.lowerBound
    }
  }

  /// Longer runs of Han characters are several words.
  private static let maxTokens = 3

  /// Whether no words around the content ask anything.
  private func mayBeWord(_ content: Range<Int>, of reading: QuestionReading) -> Bool {
    guard let match = reading.match else { return true }
    let stopWords = reading.words.stopWords.filter(content.overlaps)
    return match.words.allSatisfy(content.contains)
      && stopWords.reduce(0) { $0 + $1.count } < content.count
  }
}
