/// How often a term stands in each field of a passage.
struct FieldFrequencies: Hashable, Comparable, BitwiseCopyable {
  /// By field.
  private(set) var counts = SIMD8<UInt32>()

  init() {}

  @inline(__always)
  mutating func add(_ field: Field) {
    counts[field.rawValue] &+= 1
  }

  /// Of a term that stands in the context only.
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

  /// How often it stands in the text; 0 where it stands elsewhere too.
  var inTextOnly: Int {
    counts.wrappedSum() == inText ? Int(inText) : 0
  }

  /// Whether it has any in some of the fields.
  func stands(in fields: FieldSet) -> Bool { stands(in: fields.mask) }

  /// - Parameter mask: that of the fields.
  @inline(__always)
  func stands(in mask: SIMD8<UInt32>) -> Bool { counts & mask != SIMD8() }

  /// From 0 to 1: what it is worth, given the norm of each of its fields.
  @inline(__always)
  func impact(_ weights: SIMD8<Float>, norm: (Int) -> Float) -> Float {
    var frequency: Float = 0
    for field in 0..<Field.allCases.count where counts[field] > 0 {
      frequency += weights[field] * Float(counts[field]) / norm(field)
    }
    return BM25F.saturation(frequency)
  }

  /// The most that it is worth in any passage, and the most that its text is worth as the context of
  /// a neighbour: where the fields are short.
  var bounds: SIMD2<Float> {
    let context = FieldFrequencies(context: inText)
    return SIMD2(
      impact(BM25F.weights, norm: Self.leastNorm),
      context.impact(BM25F.weights, norm: Self.leastNorm))
  }

  private static func leastNorm(ofField field: Int) -> Float {
    BM25F.norm(of: Field.allCases[field], length: 0, average: 1)
  }

  /// By fields in their order; it decides between profiles that are equally frequent.
  static func < (left: FieldFrequencies, right: FieldFrequencies) -> Bool {
    for lane in left.counts.indices where left.counts[lane] != right.counts[lane] {
      return left.counts[lane] < right.counts[lane]
    }
    return false
  }
}
