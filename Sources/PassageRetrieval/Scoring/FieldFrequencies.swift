/// How often a term occurs in each field of a passage.
struct FieldFrequencies: Hashable, Comparable, BitwiseCopyable {
  /// By field.
  private(set) var counts = SIMD8<UInt32>()

  init() {}

  @inline(__always)
  mutating func add(_ field: Field) {
    counts[field.rawValue] &+= 1
  }

  /// The frequencies of a term that occurs in the context only.
  @inline(__always)
  init(context: UInt32) {
    counts[Field.context.rawValue] = context
  }

  @inline(__always)
  mutating func add(_ other: FieldFrequencies) {
    counts &+= other.counts
  }

  var isEmpty: Bool { counts == SIMD8() }

  @inline(__always)
  var inText: UInt32 { counts[Field.text.rawValue] }

  /// The frequency in the text; 0 if the term occurs in other fields too.
  var inTextOnly: Int {
    counts.wrappedSum() == inText ? Int(inText) : 0
  }

  /// Whether the term occurs in any of the fields.
  func occurs(in fields: FieldSet) -> Bool { occurs(in: fields.mask) }

  /// - Parameter mask: of the fields.
  @inline(__always)
  func occurs(in mask: SIMD8<UInt32>) -> Bool { counts & mask != SIMD8() }

  /// From 0 to 1.
  ///
  /// - Parameter norm: of a field by its number.
  @inline(__always)
  func impact(_ weights: SIMD8<Float>, norm: (Int) -> Float) -> Float {
    var frequency: Float = 0
    for field in 0..<Field.allCases.count where counts[field] > 0 {
      frequency += weights[field] * Float(counts[field]) / norm(field)
    }
    return BM25F.saturation(frequency)
  }

  /// The maximum impact in any passage, and the maximum impact of its text as the context of a
  /// neighbour: both are reached where the fields are short.
  var maxImpacts: SIMD2<Float> {
    let context = FieldFrequencies(context: inText)
    return SIMD2(
      impact(BM25F.weights, norm: Self.minNorm), context.impact(BM25F.weights, norm: Self.minNorm))
  }

  private static func minNorm(ofField field: Int) -> Float {
    BM25F.norm(of: Field.allCases[field], length: 0, average: 1)
  }

  /// Field by field, in their order: decides between frequencies that are equally common.
  static func < (left: FieldFrequencies, right: FieldFrequencies) -> Bool {
    for lane in left.counts.indices where left.counts[lane] != right.counts[lane] {
      return left.counts[lane] < right.counts[lane]
    }
    return false
  }
}
