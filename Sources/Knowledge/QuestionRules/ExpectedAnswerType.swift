import Basics
import EntityRecognition
import TextAnalysis

/// The kind of thing that answers a question in short.
///
/// *When* asks for a time; a duration answers it only where it asks for one as well (how long ago,
/// 多久以后). *How long* asks for a duration, *how old* for an age.
package struct ExpectedAnswerType: Sendable {
  /// The kinds of entities that answer; empty if no kind is expected.
  package let kinds: EntityKinds
  /// What a number must measure; nil if the question does not say.
  package let measure: Lexicon.Unit.Kind?

  /// Whether nothing else can answer: a number, a time, a company. A place can be given without a
  /// name.
  package let isStrict: Bool

  /// The kinds that speak for a passage: those that answer, and durations where a time is expected,
  /// which stand beside it in texts.
  package var hints: EntityKinds {
    kinds == EntityKinds(.time) ? kinds.union(EntityKinds(.quantity(.time))) : kinds
  }

  /// Whether a single kind speaks for a passage.
  package var isNarrow: Bool { hints.count == 1 }

  /// Whether it is a name.
  package var isName: Bool { !kinds.isDisjoint(with: .names) }

  /// Whether any kind of thing is expected.
  package var isKnown: Bool { !kinds.isEmpty }

  /// - Parameters:
  ///   - measure: what a number must measure; nil if the question does not say.
  ///   - name: what kind of name is asked for; nil if the question does not say.
  package init(type: QuestionType, measure: Lexicon.Unit.Kind?, name: NameKind?) {
    self.measure = measure
    isStrict = type == .number || type == .time || type == .entity && name?.isExact == true
    kinds =
      switch type {
      case .number: measure.map { EntityKinds(.quantity($0)) } ?? .quantities
      case .ranking: EntityKinds(.quantity(.rank))
      case .time: EntityKinds(measure == .time ? [.time, .quantity(.time)] : [.time])
      case .person:
        EntityKinds([.name(.person), .name(nil), .name(.company), .name(.organisation)])
      case .place: EntityKinds([.name(.place), .name(.event)])
      case .entity, .list: name?.kinds ?? []
      default: []
      }
  }

  /// Whether an entity of a kind can answer.
  package func accepts(_ kind: Entity.Kind) -> Bool { kinds.contains(kind) }
}

/// What kind of name is asked for.
package struct NameKind {
  let kind: Lexicon.Name.Kind
  /// Whether the name itself is asked for: 公司叫什么名字. Then a name that the lexicon does not have,
  /// which may be anything, is no answer.
  let isExact: Bool

  package init(kind: Lexicon.Name.Kind, isExact: Bool) {
    self.kind = kind
    self.isExact = isExact
  }

  /// The kinds of entities that have such a name. A name that the lexicon does not have may be of
  /// any kind, and kinds that are easily confused, such as company and organisation, answer for
  /// each other. No person has an acronym for a name.
  var kinds: EntityKinds {
    let known =
      switch kind {
      case .company, .organisation: EntityKinds([.name(.company), .name(.organisation)])
      case .product, .model, .technology:
        EntityKinds([.name(.product), .name(.model), .name(.technology)])
      case .person, .place, .event: EntityKinds(.name(kind))
      }
    if isExact { return known }
    return known.union(kind == .person ? EntityKinds(.name(nil)) : .unknownNames)
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
