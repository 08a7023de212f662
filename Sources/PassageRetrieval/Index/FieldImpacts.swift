import Basics

/// What a term is worth that stands so often in a field of some length. Whoever reads it keeps the
/// index's `ImpactScorer` alive, as with `IndexBytes`.
struct FieldImpacts {
  let lengths: LengthColumn
  private let field: Field
  private let average: Float
  /// What occurrences add to the pseudo-frequency, by their number, then by the field's length, as far
  /// as those are tabled; empty for a field that no passage has.
  private let shares: IndexBytes
  /// The same as impacts, of a term that stands in this field only.
  private let impacts: IndexBytes

  /// Of so many lengths and numbers of occurrences tables tell, others are computed when met.
  private static let tabledLengths = 512
  private static let tabledCounts = 4

  /// - Parameters:
  ///   - average: length of the field, in terms; 0 where no passage has it.
  ///   - isMostlyAlone: whether terms often stand in this field only.
  init(
    _ field: Field, _ lengths: LengthColumn, average: Float, isMostlyAlone: Bool,
    keptIn tables: inout [StoredBytes]
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
    self.shares = IndexBytes(of: shares, keptIn: &tables)
    impacts = IndexBytes(
      of: isMostlyAlone ? shares.map(BM25F.saturation) : [], keptIn: &tables)
  }

  /// Whether some passage has the field.
  @inline(__always)
  var isHeld: Bool { average > 0 }

  @inline(__always)
  private func tabled(_ table: IndexBytes, _ count: Int, _ length: Int) -> Float {
    table.load(at: (count * Self.tabledLengths + length) * MemoryLayout<Float>.stride)
  }

  /// What so many occurrences in a field of some length, in terms, add to the pseudo-frequency.
  @inline(__always)
  func share(of count: Int, length: Int) -> Float {
    guard length < Self.tabledLengths, count < Self.tabledCounts else {
      return computedShare(of: count, length: length)
    }
    return tabled(shares, count, length)
  }

  /// From 0 to 1: what so many occurrences in this field alone are worth in a passage.
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

  /// The same or, where the field is long, something more.
  @inline(__always)
  func mostImpact(of count: Int, in passage: Int) -> Float {
    let length = min(lengths.leastLength(of: passage), Self.tabledLengths - 1)
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
