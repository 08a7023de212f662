import EntityRecognition
import TextAnalysis

/// Finds what a value is about where its rule does not say.
struct SubjectFinder {
  let text: FactText
  /// The paragraph with the question that this one answers; nil if there is none.
  let question: FactText?
  let rules: FactRules
  let stopWords: PhraseTable<Void>

  /// The nearest name before the value in its clause, else the words of the clause before it, else
  /// the nearest name before it in the paragraph, else the last one of the question.
  func subject(of draft: FactDraft) -> String? {
    let value = draft.start
    if let subject = draft.subject, !rules.holds(.pronoun, text.tokens[subject]) {
      return words(trimmed(subject))
    }
    if draft.subject != nil, let person = name(before: value, from: 0, isPerson: true) {
      return person
    }
    let clause = text.clauseStart(before: value)
    return name(before: value, from: clause) ?? stretch(from: clause, to: value)
      ?? name(before: value, from: 0) ?? question.flatMap(Self.lastName)
  }

  private func name(before end: Int, from start: Int, isPerson: Bool = false) -> String? {
    let name = text.entities.last { entity in
      entity.kind.isName && start <= entity.tokens.lowerBound && entity.tokens.upperBound <= end
        && (!isPerson || entity.kind == .name(.person))
    }
    return name.map { text.text(of: $0.bytes) }
  }

  private static func lastName(in text: FactText) -> String? {
    text.entities.last { $0.kind.isName }.map { text.text(of: $0.bytes) }
  }

  private func stretch(from start: Int, to end: Int) -> String? {
    let quantities = text.entities.filter { entity in
      entity.kind.isQuantity && start <= entity.tokens.lowerBound && entity.tokens.upperBound <= end
    }
    let before = start..<(quantities.first?.tokens.lowerBound ?? end)
    let after = (quantities.last?.tokens.upperBound ?? end)..<end
    return [before, after].map(trimmed).first { $0.count >= Self.minTokens }.flatMap(words)
  }

  private static let maxTokens = 12
  private static let minTokens = 2

  /// The range without leading stop words and without trailing words that lead to the value. A
  /// single Han character may be half of a word, so it is no leading stop word.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = max(range.lowerBound, range.upperBound - Self.maxTokens)..<range.upperBound
    while let end = rules.end(of: .open, in: text.tokens, at: range.lowerBound),
      end <= range.upperBound
    {
      range = end..<range.upperBound
    }
    while !range.isEmpty,
      let stop = stopWords.longestMatch(in: text.tokens, at: range.lowerBound)?.tokens,
      stop.upperBound <= range.upperBound,
      stop.count > 1 || text.tokens[stop.lowerBound].kind != .han
    {
      range = stop.upperBound..<range.upperBound
    }
    while let link = link(endingAt: range.upperBound, from: range.lowerBound) {
      range = range.lowerBound..<link
    }
    return range
  }

  private func link(endingAt end: Int, from start: Int) -> Int? {
    (max(start, end - Self.maxLinkTokens)..<max(start, end)).first { first in
      rules.holds(.link, text.tokens[first..<end])
    }
  }

  private static let maxLinkTokens = 3

  private func words(_ range: Range<Int>) -> String? {
    range.isEmpty ? nil : text.text(of: text.bytes(of: range))
  }
}
