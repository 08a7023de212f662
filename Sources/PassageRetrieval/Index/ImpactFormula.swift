/// What a term is worth in a passage: BM25F of the profile that a posting tells and of the lengths
/// that the index has of the passage's fields.
final class ImpactFormula: Sendable {
  let passageCount: Int
  /// By passage its `ContextLinks`.
  let links: IndexBytes
  private let profiles: IndexBytes
  private let weights = BM25F.weights
  /// By field where the lengths of its passages are, and in how many bytes each.
  private let lengths: [(bytes: IndexBytes, width: Int)]
  private let averages: [Float]
  /// By field, then by length: what a length amounts to, for the short ones.
  private let norms: [Float]

  /// A longer field's norm is computed when it is met.
  private static let tabled = 1024

  init(of storage: IndexStorage) {
    profiles = storage.part(.profiles)
    averages = Field.allCases.map { field in
      let bits = storage.word(IndexLayout.Word.averages + field.rawValue)
      return Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    }
    let passages = Int(storage.word(IndexLayout.Word.passages))
    passageCount = passages
    links = storage.part(.links)
    let widths = storage.word(IndexLayout.Word.lengthWidths)
    let all = storage.part(.lengths)
    var start = 0
    lengths = Field.allCases.map { field in
      let width = Int(widths >> UInt64(field.rawValue * 8) & 0xFF)
      defer { start += width * passages }
      return (all.dropFirst(start), width)
    }
    norms = Field.allCases.flatMap { [averages] field in
      (0..<Self.tabled).map { BM25F.norm(of: field, length: $0, average: averages[field.rawValue]) }
    }
  }

  @inline(__always)
  func profile(_ profile: UInt32) -> Profile {
    profiles.load(at: Int(profile) * MemoryLayout<Profile>.stride)
  }

  @inline(__always)
  func links(of passage: Int) -> ContextLinks { links.load(at: passage) }

  /// From 0 to 1: what a term of that profile is worth in a passage.
  @inline(__always)
  func impact(_ profile: Profile, in passage: Int) -> Float {
    profile.impact(weights) { norm(ofField: $0, in: passage) }
  }

  @inline(__always)
  private func norm(ofField field: Int, in passage: Int) -> Float {
    let length = length(ofField: field, in: passage)
    guard length >= Self.tabled else { return norms[field * Self.tabled + length] }
    return BM25F.norm(of: Field.allCases[field], length: length, average: averages[field])
  }

  /// In terms.
  @inline(__always)
  func length(ofField field: Int, in passage: Int) -> Int {
    let (bytes, width) = lengths[field]
    switch width {
    case 1: return Int(bytes.load(at: passage, as: UInt8.self))
    case 2: return Int(bytes.load(at: passage * 2, as: UInt16.self))
    case 4: return Int(bytes.load(at: passage * 4, as: UInt32.self))
    default: return 0
    }
  }

  /// In terms, by field.
  func lengths(of passage: Int) -> SIMD8<UInt32> {
    var all = SIMD8<UInt32>()
    for field in lengths.indices { all[field] = UInt32(length(ofField: field, in: passage)) }
    return all
  }

  var profileCount: Int { profiles.count / MemoryLayout<Profile>.stride }
}
