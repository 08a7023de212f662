import EntityRecognition
import TextAnalysis

/// Finds the quantities and times that are facts by themselves.
struct QuantityFacts {
  let text: FactText

  func drafts() -> [FactDraft] {
    text.entities.compactMap { entity in
      guard let relation = FactRelation(entity.kind), says(entity) else { return nil }
      let hedges = entity.hedges.map(text.tokens(in:))
      return FactDraft(
        relation: relation,
        start: min(entity.tokens.lowerBound, hedges.first?.lowerBound ?? entity.tokens.lowerBound),
        value: entity.tokens, hedges: hedges, rule: relation.rawValue)
    }
  }

  /// Whether it states something by itself: a time without a number (去年) only dates another
  /// statement, one day or year says hardly more than the word, and a rank needs somebody who holds
  /// it.
  private func says(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .time: holdsNumber(entity.tokens)
    case .quantity(.time): entity.numbers != [1] || !entity.hedges.isEmpty
    case .quantity(.rank): false
    default: true
    }
  }

  private func holdsNumber(_ range: Range<Int>) -> Bool {
    text.tokens[range].contains { $0.kind == .number || Numeral.isHan($0.word) }
      || text.tokens[range].count { $0.kind == .word } > 2
  }
}
