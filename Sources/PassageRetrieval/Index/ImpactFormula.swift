/// What a term is worth in a passage: BM25F of the profile that a posting tells and of the lengths
/// that the index has of the passage's fields.
struct ImpactFormula: Sendable {
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

  /// From 0 to 1.
  @inline(__always)
  func impact(of posting: Posting) -> Float {
    let profile = profiles.load(
      at: Int(posting.profile) * MemoryLayout<Profile>.stride, as: SIMD8<UInt32>.self)
    let passage = Int(posting.passage)
    return Profile.impact(ofPacked: profile, weights) { norm(ofField: $0, in: passage) }
  }

  func fields(of posting: Posting) -> FieldSet {
    FieldSet(
      bits: UInt8(
        truncatingIfNeeded: Profile.fields(
          packedIn: profiles.load(at: Int(posting.profile) * MemoryLayout<Profile>.stride))))
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

  func profile(_ number: Int) -> Profile {
    Profile(packed: profiles.load(at: number * MemoryLayout<Profile>.stride))
  }

  var profileCount: Int { profiles.count / MemoryLayout<Profile>.stride }
}
