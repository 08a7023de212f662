import Basics
import TextAnalysis

/// A quantity, a number, a time or a name in a text.
package struct Entity: Hashable, Sendable {
  package let kind: Kind
  /// Byte range in the text, without the hedges.
  package let bytes: Range<Int>
  /// Indices of its tokens in the text.
  package let tokens: Range<Int>
  /// Byte ranges of the words before and after a quantity that limit it: 将近, or so. Ascending.
  package let hedges: [Range<Int>]
  /// The number of a quantity, or the two ends of a range; empty if the text has none (几亿美金). A
  /// share is a part of 1: 0.15 for 15%, 2 for 两倍.
  package let numbers: [Double]
  /// Indices of the tokens that name what a quantity counts, in the text's numbering: 海报 for
  /// 两千张海报, `device types` for `44 device types`. They may follow the entity. Nil for other kinds, and
  /// if the text does not name it right there.
  package let noun: Range<Int>?
  /// Indices of the tokens of the unit or counter, in the text's numbering: 张 for 两千张海报; nil if
  /// there is none.
  package let unit: Range<Int>?

  /// What an entity is.
  package enum Kind: Hashable, BitwiseStorable, Sendable {
    /// A number with its unit; with a unit of time, a duration. An age is not a duration.
    case quantity(Lexicon.Unit.Kind)
    /// A number by itself, which answers only where somebody asks for it.
    case number
    /// A date, a period or a time of day.
    case time
    /// A name, with its kind; nil if the lexicon does not have the name.
    case name(Lexicon.Name.Kind?)
  }
}

extension Entity.Kind {
  /// As patterns and examples write it: `money`, `duration`, `age`, `number`, `time`, `person`,
  /// `name`.
  package var label: String {
    switch self {
    case .quantity(.time): "duration"
    case .quantity(let unit): unit.rawValue
    case .number: "number"
    case .time: "time"
    case .name(let name): name?.rawValue ?? "name"
    }
  }

  /// The labels of all kinds.
  package static let labels =
    ["duration", "number", "time", "name"] + Lexicon.Unit.Kind.allCases.map(\.rawValue)
    + Lexicon.Name.Kind.allCases.map(\.rawValue)

  package var isQuantity: Bool {
    if case .quantity = self { true } else { false }
  }

  package var isName: Bool {
    if case .name = self { true } else { false }
  }
}

/// An entity by its tokens in a marked text, before its place in the plain text is known.
struct EntityDraft {
  let kind: Entity.Kind
  let tokens: Range<Int>
  var hedges: [Range<Int>] = []
  var numbers: [Double] = []
  var noun: Range<Int>?
  var unit: Range<Int>?

  /// The one that ends later, or the first if both end together; nil if both are nil.
  static func longer(_ first: EntityDraft?, _ second: EntityDraft?) -> EntityDraft? {
    guard let first, let second else { return first ?? second }
    return second.tokens.upperBound > first.tokens.upperBound ? second : first
  }
}

extension Entity: Storable {
  /// The part of an entity that has a fixed size.
  private struct Core: BitwiseCopyable {
    let kind: Kind
    let start, end, firstToken, endOfTokens: Int32
    /// Number of its hedges and of its numbers, which are stored after all cores.
    let hedges, numbers: Int32
    let noun, unit: Part
  }

  /// A range of tokens, or none if its start is negative.
  private struct Part: BitwiseCopyable {
    private let start, end: Int32

    init(_ range: Range<Int>?) {
      start = Int32(range?.lowerBound ?? -1)
      end = Int32(range?.upperBound ?? -1)
    }

    var range: Range<Int>? { start < 0 ? nil : Int(start)..<Int(end) }
  }

  package init(from reader: inout StoreReader) { self = Self.array(from: &reader)[0] }

  package func store(in writer: inout StoreWriter) { Self.store([self], in: &writer) }

  package static func array(from reader: inout StoreReader) -> [Entity] {
    let cores: [Core] = reader.array()
    var borders = reader.value(of: [Int32].self)[...]
    var numbers = reader.value(of: [Double].self)[...]
    return cores.map { core in
      let hedges = (0..<core.hedges).map { _ in
        let start = Int(borders.removeFirst())
        return start..<Int(borders.removeFirst())
      }
      let own = Array(numbers.prefix(Int(core.numbers)))
      numbers.removeFirst(own.count)
      return Entity(
        kind: core.kind, bytes: Int(core.start)..<Int(core.end),
        tokens: Int(core.firstToken)..<Int(core.endOfTokens), hedges: hedges, numbers: own,
        noun: core.noun.range, unit: core.unit.range)
    }
  }

  package static func store(_ entities: [Entity], in writer: inout StoreWriter) {
    writer.add(
      array: entities.map {
        Core(
          kind: $0.kind, start: Int32($0.bytes.lowerBound), end: Int32($0.bytes.upperBound),
          firstToken: Int32($0.tokens.lowerBound), endOfTokens: Int32($0.tokens.upperBound),
          hedges: Int32($0.hedges.count), numbers: Int32($0.numbers.count),
          noun: Part($0.noun), unit: Part($0.unit))
      })
    writer.add(
      entities.flatMap(\.hedges).flatMap { [Int32($0.lowerBound), Int32($0.upperBound)] })
    writer.add(entities.flatMap(\.numbers))
  }
}
