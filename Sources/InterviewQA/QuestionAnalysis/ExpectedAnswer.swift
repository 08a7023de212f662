import TextAnalysis

/// What kind of thing answers a question in short.
package struct ExpectedAnswer: Sendable {
  private let kinds: Set<Entity.Kind>

  /// Whether any kind of thing is expected, so that one text can hold it and another not.
  package var isKnown: Bool { !kinds.isEmpty }

  /// - Parameter unit: the unit that is asked for, if one is.
  init(type: QuestionType, unit: Lexicon.Unit.Kind?) {
    let quantities = Lexicon.Unit.Kind.allCases.map(Entity.Kind.quantity)
    kinds =
      switch type {
      case .number: unit.map { [.quantity($0)] } ?? Set(quantities)
      case .ranking: [.quantity(.rank)]
      case .time: [.time, .quantity(.time)]
      case .person: [.name(.person), .name(nil)]
      case .place: [.name(.place), .name(.event)]
      default: []
      }
  }

  package func accepts(_ kind: Entity.Kind) -> Bool { kinds.contains(kind) }
}
