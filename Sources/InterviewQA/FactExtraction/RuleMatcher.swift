import Basics
import EntityRecognition
import TextAnalysis

/// Finds what the rules state in a text.
struct RuleMatcher {
  let text: FactText
  let rules: FactRules
  private let filler: SlotFiller
  private let matcher: PatternMatcher

  init(text: FactText, rules: FactRules) {
    self.text = text
    self.rules = rules
    filler = SlotFiller(text: text, rules: rules)
    matcher = PatternMatcher(tokens: text.tokens, filling: filler.ends)
  }

  /// From left to right; where one pattern has matched, the rule's other patterns are not tried.
  func drafts(by rule: FactRule) -> [FactDraft] {
    var drafts: [FactDraft] = []
    var start = 0
    while start < text.tokens.count {
      let match = rule.patterns.firstNonNil { matcher.match($0, from: start) }
      guard let match else {
        start += 1
        continue
      }
      drafts += self.drafts(of: match, by: rule)
      start = max(start + 1, match.end)
    }
    return drafts
  }

  private func drafts(of match: Pattern.Match, by rule: FactRule) -> [FactDraft] {
    guard let (slot, start) = match.slots(.value), !isDenied(match.start) else { return [] }
    let value = start.lowerBound..<(match.slots(.to)?.range ?? start).upperBound
    guard slot.kind == FactRule.Filler.list.rawValue, let list = filler.list(at: value.lowerBound)
    else {
      return draft(value, match, rule).map { [$0] } ?? []
    }
    let items = list.items.compactMap { item in
      draft(item.lowerBound..<min(item.upperBound, value.upperBound), match, rule)
    }
    guard rule.relation == .ranking else { return items }
    return items.contains { holdsRank($0.value) } ? [] : ranks(of: items, rule)
  }

  /// Whether a word such as 不 ends at a place.
  private func isDenied(_ start: Int) -> Bool {
    (max(0, start - Self.maxDenialTokens)..<start).contains { first in
      rules.holds(.not, text.tokens[first..<start])
    }
  }

  private static let maxDenialTokens = 2

  /// Whether an item states its place itself.
  private func holdsRank(_ item: Range<Int>) -> Bool {
    text.entities.contains { $0.kind == .quantity(.rank) && $0.tokens.overlaps(item) }
  }

  /// The facts that give each item of a ranking its place.
  private func ranks(of items: [FactDraft], _ rule: FactRule) -> [FactDraft] {
    items.enumerated().map { index, item in
      FactDraft(
        relation: .rank, start: item.start, subject: item.value, value: item.value,
        place: index + 1,
        hedges: item.hedges, time: item.time, rule: rule.name)
    }
  }

  private func draft(
    _ value: Range<Int>, _ match: Pattern.Match, _ rule: FactRule
  ) -> FactDraft? {
    let (value, degrees) = trimmed(value)
    guard !value.isEmpty, !rules.holds(.pronoun, text.tokens[value]) else { return nil }
    let hedge = match.slots(.hedge)?.range
    let own = text.entity(at: value.lowerBound).map { $0.tokens == value ? $0.hedges : [] } ?? []
    let hedges = (hedge.map { [$0] } ?? []) + degrees + own.map(text.tokens(in:))
    return FactDraft(
      relation: rule.relation, start: match.start, subject: match.slots(.subject)?.range,
      value: value, hedges: hedges.sorted { $0.lowerBound < $1.lowerBound },
      time: match.slots(.time)?.range,
      rule: rule.name)
  }

  /// The value without leading words that are no part of it, and those of them that qualify it.
  private func trimmed(_ value: Range<Int>) -> (value: Range<Int>, degrees: [Range<Int>]) {
    var degrees: [Range<Int>] = []
    var start = value.lowerBound
    while start < value.upperBound, text.entity(at: start) == nil {
      if let end = rules.end(of: .article, in: text.tokens, at: start) {
        start = end
      } else if let end = rules.end(of: .degree, in: text.tokens, at: start) {
        degrees.append(start..<end)
        start = end
      } else {
        break
      }
    }
    return start < value.upperBound ? (start..<value.upperBound, degrees) : (start..<start, degrees)
  }
}

extension Pattern.Match {
  /// The slot of that name with the tokens in it.
  fileprivate func slots(_ name: FactRule.Slot) -> (slot: Pattern.Slot, range: Range<Int>)? {
    slots.first { $0.key.name == name.rawValue }.map { ($0.key, $0.value) }
  }
}
