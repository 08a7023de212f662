import EntityRecognition
import TextAnalysis

/// What a sentence says about a fact: when, how certainly, and in whose words.
struct FactContext {
  let text: FactText
  let rules: FactRules
  /// Byte range in the reading text.
  let sentence: Range<Int>

  /// `将近`; several with a blank between them.
  func hedge(of draft: FactDraft) -> String? {
    let words = draft.hedges.map { text.text(of: text.bytes(of: $0)) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The time that the rule found, else the last one before the value, else the first one after it.
  func time(of draft: FactDraft) -> String? {
    if let time = draft.time { return text.text(of: text.bytes(of: time)) }
    let times = text.entities.filter { entity in
      entity.kind == .time && sentence.contains(entity.bytes.lowerBound)
        && !entity.tokens.overlaps(draft.value)
    }
    let before = times.last { $0.tokens.upperBound <= draft.value.lowerBound }
    return (before ?? times.first).map { text.text(of: $0.bytes) }
  }

  /// The last person before the value who stands next to a word such as 认为 or said.
  func claimant(of draft: FactDraft) -> String? {
    let person = text.entities.last { entity in
      entity.kind == .name(.person) && entity.tokens.upperBound <= draft.value.lowerBound
        && isSaying(entity.tokens)
    }
    return person.map { text.text(of: $0.bytes) }
  }

  private func isSaying(_ name: Range<Int>) -> Bool {
    rules.end(of: .say, in: text.tokens, at: name.upperBound) != nil
      || name.lowerBound > 0
        && rules.end(of: .say, in: text.tokens, at: name.lowerBound - 1) == name.lowerBound
  }
}
