import Basics

/// The impact of a number of occurrences in one field of a passage.
///
/// Like `IndexBytes` it is valid only as long as the index's `ImpactScorer` lives.
struct FieldImpacts {
  let lengths: LengthColumn
  private let field: Field
  private let average: Float
  /// What occurrences add to the pseudo-frequency, by their count, then by the field's length.
  /// Empty if no passage has the field.
  private let shares: IndexBytes
  /// The same as impacts of a term that occurs in this field only.
  private let impacts: IndexBytes

  /// Lengths and counts below these limits are looked up in the tables; others are rare and
  /// computed.
  private static let tabledLengths = 512
  private static let tabledCounts = 4

  /// - Parameters:
  ///   - average: the average length of the field, in terms; 0 if no passage has it.
  ///   - isMostlyAlone: whether terms often occur in this field only.
  init(
    _ field: Field, _ lengths: LengthColumn, average: Float, isMostlyAlone: Bool,
    retainedBy tables: inout [StoredBytes]
  ) {
    self.lengths = lengths
    self.field = field
    self.average = average
    var shares: [Float] = []
    if average > 0 {
      let weight = BM25F.weights[field.rawValue]
      let norms = (0..<Self.tabledLengths).map {
        BM25F.norm(of: field, length: $0, average: average)
      }
      for count in 0..<Self.tabledCounts {
        for norm in norms { shares.append(weight * Float(count) / norm) }
      }
    }
    self.shares = IndexBytes(of: shares, retainedBy: &tables)
    impacts = IndexBytes(
      of: isMostlyAlone ? shares.map(BM25F.saturation) : [], retainedBy: &tables)
  }

  /// Whether any passage has the field.
  @inline(__always)
  var isUsed: Bool { average > 0 }

  @inline(__always)
  private func tabled(_ table: IndexBytes, _ count: Int, _ length: Int) -> Float {
    table.load(at: (count * Self.tabledLengths + length) * MemoryLayout<Float>.stride)
  }

  /// What a number of occurrences adds to the pseudo-frequency.
  ///
  /// - Parameter length: of the field, in terms.
  @inline(__always)
  func share(of count: Int, length: Int) -> Float {
    guard length < Self.tabledLengths, count < Self.tabledCounts else {
      return computedShare(of: count, length: length)
    }
    return tabled(shares, count, length)
  }

  /// The impact of a number of occurrences in this field alone, from 0 to 1.
  @inline(__always)
  func impact(of count: Int, in passage: Int) -> Float {
    impact(of: count, length: lengths.length(of: passage))
  }

  @inline(__always)
  func impact(of count: Int, length: Int) -> Float {
    guard length < Self.tabledLengths, count < Self.tabledCounts else {
      return BM25F.saturation(computedShare(of: count, length: length))
    }
    return tabled(impacts, count, length)
  }

  /// An upper bound of the same: exact unless the field is long.
  @inline(__always)
  func maxImpact(of count: Int, in passage: Int) -> Float {
    let length = min(lengths.minLength(of: passage), Self.tabledLengths - 1)
    guard count < Self.tabledCounts else {
      return BM25F.saturation(computedShare(of: count, length: length))
    }
    return tabled(impacts, count, length)
  }

  private func computedShare(of count: Int, length: Int) -> Float {
    BM25F.weights[field.rawValue] * Float(count)
      / BM25F.norm(of: field, length: length, average: average)
  }
}
