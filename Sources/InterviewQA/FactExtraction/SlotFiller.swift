import EntityRecognition
import TextAnalysis

/// Finds where the slots of a rule's pattern may end in a text.
struct SlotFiller: Sendable {
  let text: FactText
  let rules: FactRules

  @Sendable func ends(of slot: Pattern.Slot, at start: Int) -> [Int] {
    guard start < text.tokens.count, text.tokens[start].kind != .mark else { return [] }
    guard let kind = slot.kind else {
      return rules.hasClass(slot.name)
        ? classEnds(slot.name, start) : freeEnds(from: start, maxTokens: Self.maxFreeTokens)
    }
    switch FactRule.Filler(rawValue: kind) {
    case .phrase: return phraseEnd(from: start).map { [$0] } ?? []
    case .short: return shortEnds(from: start)
    case .clause: return clauseEnd(from: start).map { [$0] } ?? []
    case .list: return listEnds(from: start)
    case .name: return entityEnds(start) { $0.isName }
    case .quantity: return entityEnds(start) { $0.isQuantity }
    case .person: return entityEnds(start) { $0 == .name(.person) } + classEnds("someone", start)
    case nil: return entityEnds(start) { $0.label == kind } + classEnds(kind, start)
    }
  }

  func list(at start: Int) -> (items: [Range<Int>], end: Int)? {
    ListReader(tokens: text.tokens, rules: rules, joined: text.joined).list(at: start)
  }

  /// The longest first: the rest of the pattern may need the words at its end.
  private func listEnds(from start: Int) -> [Int] {
    guard let list = list(at: start), let last = list.items.last else { return [] }
    return (last.lowerBound + 1...list.end).reversed()
  }

  private func entityEnds(_ start: Int, _ isFit: (Entity.Kind) -> Bool) -> [Int] {
    text.entity(at: start).flatMap { isFit($0.kind) ? [$0.tokens.upperBound] : nil } ?? []
  }

  private func classEnds(_ name: String, _ start: Int) -> [Int] {
    rules.end(of: name, in: text.tokens, at: start).map { [$0] } ?? []
  }

  private static let maxFreeTokens = 12
  private static let maxPhraseTokens = 16
  private static let maxShortTokens = 7

  /// The shortest first; an entity is not cut.
  private func freeEnds(from start: Int, maxTokens: Int) -> [Int] {
    let limit = min(text.clauseEnd(from: start), start + maxTokens)
    return (start + 1..<max(start + 2, limit + 1)).filter { end in
      !text.entities.contains { $0.tokens.lowerBound < end && end < $0.tokens.upperBound }
    }
  }

  private func shortEnds(from start: Int) -> [Int] {
    let limit = phraseEnd(from: start) ?? start
    return freeEnds(from: start, maxTokens: Self.maxShortTokens).filter { $0 <= limit }
  }

  /// A single word says too little to be what somebody thinks or plans.
  private func clauseEnd(from start: Int) -> Int? {
    let end = text.clauseEnd(from: start)
    return end - start > 1 || text.tokens[start].kind != .word ? end : nil
  }

  private func phraseEnd(from start: Int) -> Int? {
    let limit = text.clauseEnd(from: start)
    let end = (start..<limit).first { rules.end(of: .break, in: text.tokens, at: $0) != nil }
    return end ?? limit > start && (end ?? limit) - start <= Self.maxPhraseTokens
      ? end ?? limit : nil
  }
}
