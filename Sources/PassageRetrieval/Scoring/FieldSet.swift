/// A set of fields, one bit each.
package struct FieldSet: Hashable, Sendable {
  private(set) var bits: UInt8 = 0

  package init(_ fields: some Sequence<Field>) {
    for field in fields { insert(field) }
  }

  init(bits: UInt8) {
    self.bits = bits
  }

  mutating func insert(_ field: Field) {
    bits |= 1 << UInt8(field.rawValue)
  }

  func overlaps(_ other: FieldSet) -> Bool { bits & other.bits != 0 }

  func contains(_ other: FieldSet) -> Bool { bits & other.bits == other.bits }

  /// All ones in the lanes of the fields.
  var mask: SIMD8<UInt32> {
    var mask = SIMD8<UInt32>()
    for field in mask.indices where bits >> UInt8(field) & 1 == 1 { mask[field] = .max }
    return mask
  }
}

extension FieldSet {
  package static let all = FieldSet(Field.allCases)

  /// The paragraph itself, in any edition.
  package static let paragraph = FieldSet([.text, .otherEditions])

  /// What the paragraph says: itself, in any edition, and the facts that it proves.
  package static let statements = FieldSet([.text, .otherEditions, .facts])

  /// Where a name has to stand for the passage to be about it. Its neighbourhood is not enough.
  package static let mentions = FieldSet([.text, .otherEditions, .facts, .question, .speaker])

  /// What comes from the sources and what an editor says about them, but not the questions that the
  /// editor anticipates: those prove nothing.
  package static let allButAnticipated = FieldSet(Field.allCases.filter { $0 != .anticipated })

  package static let speaker = FieldSet([.speaker])
}
