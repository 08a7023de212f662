import TextAnalysis

/// What kind of thing answers a question in short.
package struct ExpectedAnswer: Sendable {
  let kinds: Set<Entity.Kind>
  /// What a number is to measure, if the question tells.
  let measure: Lexicon.Unit.Kind?

  /// Whether any kind of thing is expected, so that one text can hold it and another not.
  package var isKnown: Bool { !kinds.isEmpty }

  init(type: QuestionType, measure: Lexicon.Unit.Kind?) {
    self.measure = measure
    let quantities = Lexicon.Unit.Kind.allCases.map(Entity.Kind.quantity)
    kinds =
      switch type {
      case .number: measure.map { [.quantity($0)] } ?? Set(quantities)
      case .ranking: [.quantity(.rank)]
      case .time: [.time, .quantity(.time)]
      case .person: [.name(.person), .name(nil), .name(.company), .name(.organisation)]
      case .place: [.name(.place), .name(.event)]
      default: []
      }
  }

  package func accepts(_ kind: Entity.Kind) -> Bool { kinds.contains(kind) }
}
