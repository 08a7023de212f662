import Basics
import EntityRecognition
import TextAnalysis

/// What a fact states of its subject.
package enum FactRelation: String, BitwiseStorable, CaseIterable, Sendable {
  case role, rank, ranking, amount, share, count, duration, age, time, change, definition, reason
  case list
  case cause, advantage, weakness, challenge, opinion, prediction, plan, developer, field, place
  case competitor, data, cost, requirement, comparison

  /// The relation that a quantity or a time states by itself; nil for a name and a bare number.
  package init?(_ kind: Entity.Kind) {
    switch kind {
    case .quantity(.money), .quantity(.length), .quantity(.mass), .quantity(.energy),
      .quantity(.data):
      self = .amount
    case .quantity(.share): self = .share
    case .quantity(.count): self = .count
    case .quantity(.rank): self = .rank
    case .quantity(.time): self = .duration
    case .quantity(.age): self = .age
    case .time: self = .time
    case .number, .name: return nil
    }
  }
}
