import Basics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// BM25F: the term frequencies of all fields are weighted, normalised by length and added before
/// they saturate (Robertson, Zaragoza, Taylor: "Simple BM25 Extension to Multiple Weighted Fields",
/// 2004).
package enum BM25F {
  /// How fast repetitions of a term stop counting.
  static let k1: Float = 0.4

  struct FieldWeight {
    /// What an occurrence in the field counts, relative to 1 in the text.
    let weight: Float
    /// How strongly long fields are penalised, from 0 to 1.
    let b: Float
  }

  static func weight(of field: Field) -> FieldWeight {
    switch field {
    case .text: FieldWeight(weight: 1, b: 0.3)
    case .otherEditions: FieldWeight(weight: 0.6, b: 0.3)
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

  /// Divides the weighted frequency of a term in a field: above 1 where the field is longer than
  /// the average.
  ///
  /// - Parameters:
  ///   - length: in terms.
  ///   - average: in terms; 0 if no passage has the field.
  static func norm(of field: Field, length: Int, average: Float) -> Float {
    let field = weight(of: field)
    let relativeLength = average > 0 ? Float(length) / average : 1
    return 1 - field.b + field.b * relativeLength
  }

  /// A hash of the constants.
  static var fingerprint: UInt64 {
    var constants = [UInt64(k1.bitPattern)]
    for field in Field.allCases {
      let field = weight(of: field)
      constants.append(UInt64(field.weight.bitPattern))
      constants.append(UInt64(field.b.bitPattern))
    }
    return Checksum.of(constants)
  }

  /// The impact of a pseudo-frequency, from 0 to 1.
  static func saturation(_ frequency: Float) -> Float {
    frequency / (k1 + frequency)
  }

  /// The pseudo-frequency that has an impact below 1: the inverse of `saturation`.
  static func frequency(ofImpact impact: Float) -> Float {
    k1 * impact / (1 - impact)
  }

  /// Inverse document frequency as in Lucene: never negative.
  ///
  /// - Parameter documentFrequency: the number of the passages that contain the term.
  package static func idf(passages: Int, documentFrequency: Int) -> Float {
    log(1 + (Float(passages - documentFrequency) + 0.5) / (Float(documentFrequency) + 0.5))
  }
}
