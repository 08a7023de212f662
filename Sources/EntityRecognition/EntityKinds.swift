import TextAnalysis

/// A set of kinds of entities, one bit each.
///
/// It is public for its inlinable members, as `Term` is.
public struct EntityKinds: OptionSet, Sendable {
  /// A bit for each kind in the set.
  public let rawValue: UInt32

  /// The set of the kinds whose bits are set.
  @inlinable public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package init(_ kind: Entity.Kind) {
    let bit =
      switch kind {
      case .time: 0
      case .name(nil): 1
      case .name(let name?): Self.firstNameBit + name.bit
      case .number: Self.numberBit
      case .quantity(let unit): Self.firstUnitBit + unit.bit
      }
    self.init(rawValue: 1 << UInt32(bit))
  }

  package init(_ kinds: [Entity.Kind]) {
    self.init(kinds.map { EntityKinds($0) })
  }

  /// Bits of the first kind of known names and of the first kind of units.
  private static let firstNameBit = 2
  private static let firstUnitBit = 16
  private static let numberBit = 15

  /// All kinds of names, known and unknown.
  package static let names = EntityKinds(
    [.name(nil)] + Lexicon.Name.Kind.allCases.map(Entity.Kind.name))
  /// All kinds of quantities; a number by itself is none.
  package static let quantities = EntityKinds(Lexicon.Unit.Kind.allCases.map(Entity.Kind.quantity))

  /// Number of kinds.
  package var count: Int { rawValue.nonzeroBitCount }

  package func contains(_ kind: Entity.Kind) -> Bool { contains(EntityKinds(kind)) }

  /// Labels of the kinds, ascending.
  package var labels: [String] { Self.all.filter(contains).map(\.label).sorted() }

  private static let all =
    [.time, .number, .name(nil)] + Lexicon.Name.Kind.allCases.map(Entity.Kind.name)
    + Lexicon.Unit.Kind.allCases.map(Entity.Kind.quantity)
}

extension Lexicon.Name.Kind {
  fileprivate var bit: Int {
    switch self {
    case .person: 0
    case .company: 1
    case .product: 2
    case .model: 3
    case .organisation: 4
    case .place: 5
    case .event: 6
    case .technology: 7
    }
  }
}

extension Lexicon.Unit.Kind {
  fileprivate var bit: Int {
    switch self {
    case .money: 0
    case .time: 1
    case .share: 2
    case .count: 3
    case .length: 4
    case .mass: 5
    case .energy: 6
    case .data: 7
    case .rank: 8
    case .age: 9
    }
  }
}
