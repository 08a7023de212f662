import Basics
import TextAnalysis

/// What kind of thing answers a question in short.
package struct ExpectedAnswerType: Sendable {
  package let kinds: EntityKinds
  /// What a number is to measure, if the question tells.
  let measure: Lexicon.Unit.Kind?

  /// Whether an answer without it is none: a number, a time, a company. A place may be told without
  /// a name.
  package let isStrict: Bool

  /// Whether it is of one kind only.
  var isNarrow: Bool { kinds.count == 1 }

  /// Whether it is a name.
  var isName: Bool { !kinds.isDisjoint(with: .names) }

  /// Whether any kind of thing is expected, so that one text can hold it and another not.
  package var isKnown: Bool { !kinds.isEmpty }

  /// - Parameter name: what kind of name is asked for, if the question tells.
  init(type: QuestionType, measure: Lexicon.Unit.Kind?, name: NameKind?) {
    self.measure = measure
    isStrict = type == .number || type == .time || type == .entity && name?.isExact == true
    kinds =
      switch type {
      case .number: measure.map { EntityKinds(.quantity($0)) } ?? .quantities
      case .ranking: EntityKinds(.quantity(.rank))
      case .time: EntityKinds([.time, .quantity(.time)])
      case .person:
        EntityKinds([.name(.person), .name(nil), .name(.company), .name(.organisation)])
      case .place: EntityKinds([.name(.place), .name(.event)])
      case .entity, .list: name?.kinds ?? []
      default: []
      }
  }

  package func accepts(_ kind: Entity.Kind) -> Bool { kinds.contains(kind) }
}

/// What kind of name is asked for.
struct NameKind {
  let kind: Lexicon.Name.Kind
  /// Whether it is the name itself that is asked for: 公司叫什么名字. Then a name that the lexicon
  /// does not know, which may be anything, is no answer.
  let isExact: Bool

  /// Of a name that the lexicon lacks the kind is not known, and what is a company to one is an
  /// organisation to another.
  var kinds: EntityKinds {
    let known =
      switch kind {
      case .company, .organisation: EntityKinds([.name(.company), .name(.organisation)])
      case .product, .model, .technology:
        EntityKinds([.name(.product), .name(.model), .name(.technology)])
      case .person, .place, .event: EntityKinds(.name(kind))
      }
    return isExact ? known : known.union(EntityKinds(.name(nil)))
  }
}

extension ExpectedAnswerType: Storable {
  package init(from reader: inout StoreReader) {
    kinds = EntityKinds(rawValue: reader.value())
    (measure, isStrict) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(kinds.rawValue, measure, isStrict)
  }
}
