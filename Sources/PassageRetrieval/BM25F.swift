import Basics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The parts of a passage that are searched, each with a weight of its own.
package enum Field: Int, CaseIterable, Sendable {
  /// The paragraph's own words.
  case text
  /// The same paragraph in the other editions.
  case account
  /// What the facts that it proves are about, in an editor's words.
  case facts
  /// The questions that an editor says it answers.
  case anticipated
  /// The question it answers.
  case question
  case heading
  case speaker
  /// What is said right before and after it in the same conversation.
  case context
}

/// Some of the fields, one bit each.
package struct FieldSet: Hashable, Sendable {
  private(set) var bits: UInt8 = 0

  package static let all = FieldSet(Field.allCases)

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

  /// All ones in the places of the fields.
  var mask: SIMD8<UInt32> {
    var mask = SIMD8<UInt32>()
    for field in mask.indices where bits >> UInt8(field) & 1 == 1 { mask[field] = .max }
    return mask
  }
}

/// BM25F: term frequencies of all fields are weighted, normalised by length and added before they
/// saturate (Robertson, Zaragoza, Taylor: "Simple BM25 Extension to Multiple Weighted Fields", 2004).
package enum BM25F {
  /// How fast a repeated term stops to count.
  static let k1: Float = 0.4

  struct FieldWeight {
    /// What an occurrence in the field counts, against 1 in the text.
    let weight: Float
    /// How much a long field is held against its terms, from 0 to 1.
    let b: Float
  }

  static func weight(of field: Field) -> FieldWeight {
    switch field {
    case .text: FieldWeight(weight: 1, b: 0.3)
    case .account: FieldWeight(weight: 0.6, b: 0.3)
    case .facts: FieldWeight(weight: 0.6, b: 0.3)
    case .anticipated: FieldWeight(weight: 0.2, b: 0.5)
    case .question: FieldWeight(weight: 0.9, b: 0.3)
    case .heading: FieldWeight(weight: 0.1, b: 0)
    case .speaker: FieldWeight(weight: 0.8, b: 0)
    case .context: FieldWeight(weight: 0.05, b: 0.6)
    }
  }

  /// By field.
  static let weights: SIMD8<Float> = {
    var weights = SIMD8<Float>()
    for field in Field.allCases { weights[field.rawValue] = weight(of: field).weight }
    return weights
  }()

  /// What the weighted count of a term in a field is divided by: above 1 where the field is longer
  /// than the average.
  static func norm(of field: Field, length: Int, average: Float) -> Float {
    let field = weight(of: field)
    let relativeLength = average > 0 ? Float(length) / average : 1
    return 1 - field.b + field.b * relativeLength
  }

  /// What the constants hash to.
  static var fingerprint: UInt64 {
    let constants = [k1] + Field.allCases.flatMap { [weight(of: $0).weight, weight(of: $0).b] }
    return Checksum.of(constants.lazy.map { UInt64($0.bitPattern) })
  }

  /// From 0 to 1: what a pseudo-frequency amounts to.
  static func saturation(_ frequency: Float) -> Float {
    frequency / (k1 + frequency)
  }

  /// The pseudo-frequency that amounts to something below 1.
  static func frequency(ofImpact impact: Float) -> Float {
    k1 * impact / (1 - impact)
  }

  /// Inverse document frequency after Lucene: never negative.
  package static func idf(passages: Int, holding: Int) -> Float {
    log(1 + (Float(passages - holding) + 0.5) / (Float(holding) + 0.5))
  }
}
