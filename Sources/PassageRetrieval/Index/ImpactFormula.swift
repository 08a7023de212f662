/// What a term is worth in a passage: BM25F of the profile that a posting tells and of the lengths
/// that the index has of the passage's fields.
final class ImpactFormula: Sendable {
  let passageCount: Int
  let links: PassageLinks
  let profiles: ProfileList
  /// By profile the most that it is worth in any passage, and the most that its text is worth as the
  /// context of a neighbour.
  let bounds: [SIMD2<Float>]
  /// By profile how often the term stands in the text; 0 where it stands elsewhere too.
  private let inTextOnly: [Float]
  private let weights = BM25F.weights
  /// By field where the lengths of its passages are, and in how many bytes each.
  private let lengths: [(bytes: IndexBytes, width: Int)]
  private let averages: [Float]
  /// Those in which some passage has a term.
  let fields: FieldSet
  /// By field, then by length: what a length amounts to, for the short ones.
  private let norms: [Float]

  /// A longer field's norm is computed when it is met.
  private static let tabled = 1024

  init(of storage: IndexStorage) {
    profiles = ProfileList(storage.part(.profiles))
    links = PassageLinks(
      profiles: profiles, context: storage.part(.links), exchanges: storage.part(.exchanges))
    bounds = (0..<profiles.count).map { [profiles] in profiles[UInt32($0)].bounds }
    inTextOnly = (0..<profiles.count).map { [profiles] in profiles[UInt32($0)].inTextOnly }
    averages = Field.allCases.map { field in
      let bits = storage.word(IndexLayout.Word.averages + field.rawValue)
      return Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    }
    fields = FieldSet(Field.allCases.filter { [averages] in averages[$0.rawValue] > 0 })
    let passages = Int(storage.word(IndexLayout.Word.passages))
    passageCount = passages
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

  /// From 0 to 1: what a term of that profile is worth in a passage.
  @inline(__always)
  func impact(_ profile: Profile, in passage: Int) -> Float {
    let count = profile.inTextOnly
    return count > 0
      ? impact(inText: count, of: passage)
      : profile.impact(weights) { norm(ofField: $0, in: passage) }
  }

  /// The most that a posting is worth in the passage that says it, and in a neighbour of it.
  @inline(__always)
  func bounds(ofSaid posting: Posting) -> SIMD2<Float> {
    let profile = Int(posting.profile)
    var bounds = bounds[profile]
    let count = inTextOnly[profile]
    if count > 0 { bounds[0] = impact(inText: count, of: Int(posting.passage)) }
    return bounds
  }

  /// The same as of any profile, without looking at the other fields: most terms stand in the text
  /// only.
  @inline(__always)
  private func impact(inText count: Float, of passage: Int) -> Float {
    let text = Field.text.rawValue
    return BM25F.saturation(weights[text] * count / norm(ofField: text, in: passage))
  }

  /// The most that a posting is worth in an answer by what was asked.
  func bound(ofAsked posting: Posting) -> Float {
    let length = links.questionLength(ofExchange: Int(posting.passage))
    return profiles[posting.profile].impact(weights) { [averages] field in
      BM25F.norm(of: Field.allCases[field], length: length, average: averages[field])
    }
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
}
