/// What a term is worth in a passage: BM25F of the profile that a posting tells and of the lengths
/// that the index has of the passage's fields.
final class ImpactFormula: Sendable {
  let passageCount: Int
  let links: PassageLinks
  let profiles: ProfileList
  private let bounds: [ProfileBound]
  private let weights = BM25F.weights
  /// By field where the lengths of its passages are, and in how many bytes each.
  private let lengths: [(bytes: IndexBytes, width: Int)]
  /// By field.
  private let longLengths: [LongLengths]
  private let averages: [Float]
  /// Those in which some passage has a term.
  let fields: FieldSet
  /// The same fields by their numbers.
  private let held: [Int]
  /// What occurrences in a field add to the pseudo-frequency, by field, then by their number, then by
  /// the field's length, as far as those are tabled; a field that no passage has is left out.
  private let shares: [Float]
  /// By field where its shares begin.
  private let firstShares: [Int]
  /// The same as impacts, of a term that stands in the text only.
  private let inText: [Float]
  /// And of a term that stands in the context only.
  private let inContext: [Float]

  /// Of so many lengths and numbers of occurrences tables tell, others are computed when met.
  private static let tabledLengths = 512
  private static let tabledCounts = 4

  init(of storage: IndexStorage) {
    profiles = ProfileList(storage.part(.profiles))
    links = PassageLinks(
      profiles: profiles, context: storage.part(.links), exchanges: storage.part(.exchanges))
    bounds = (0..<profiles.count).map { [profiles] in ProfileBound(of: profiles[UInt32($0)]) }
    averages = Field.allCases.map { field in
      let bits = storage.word(IndexLayout.Word.averages + field.rawValue)
      return Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    }
    held = averages.indices.filter { [averages] in averages[$0] > 0 }
    fields = FieldSet(held.map { Field.allCases[$0] })
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
    let allLong = storage.part(.longLengths)
    var startLong = 0
    longLengths = Field.allCases.map { field in
      let count = Int(storage.word(IndexLayout.Word.longLengths + field.rawValue))
      let end = startLong + count * MemoryLayout<LongLength>.stride
      defer { startLong = end }
      return LongLengths(allLong.part(startLong..<end), passages: passages)
    }
    var shares: [Float] = []
    firstShares = Field.allCases.map { [averages, weights] field in
      let first = shares.count
      guard averages[field.rawValue] > 0 else { return first }
      let norms = (0..<Self.tabledLengths).map {
        BM25F.norm(of: field, length: $0, average: averages[field.rawValue])
      }
      for count in 0..<Self.tabledCounts {
        for norm in norms { shares.append(weights[field.rawValue] * Float(count) / norm) }
      }
      return first
    }
    self.shares = shares
    let impacts = { [firstShares] (field: Field) in
      shares.dropFirst(firstShares[field.rawValue])
        .prefix(Self.tabledCounts * Self.tabledLengths).map(BM25F.saturation)
    }
    inText = impacts(.text)
    inContext = averages[Field.context.rawValue] > 0 ? impacts(.context) : []
  }

  /// From 0 to 1: what a term of that profile is worth in a passage.
  @inline(__always)
  func impact(_ profile: Profile, in passage: Int) -> Float {
    let count = profile.inTextOnly
    guard count == 0 else { return impact(inText: count, of: passage) }
    return impact(profile) { length(ofField: $0, in: passage) }
  }

  /// - Parameter length: of a field, in terms.
  @inline(__always)
  private func impact(_ profile: Profile, length: (Int) -> Int) -> Float {
    var frequency: Float = 0
    for field in held where profile.counts[field] > 0 {
      frequency += share(of: Int(profile.counts[field]), inField: field, length: length(field))
    }
    return BM25F.saturation(frequency)
  }

  /// The most that a posting is worth in the passage that says it, without what neighbours say.
  @inline(__always)
  func bound(ofSaid posting: Posting) -> Float {
    let bound = bounds[Int(posting.profile)]
    guard bound.inTextOnly > 0 else { return bound.most }
    return impact(inText: Int(bound.inTextOnly), of: Int(posting.passage))
  }

  /// How often the text of a posting's passage has the term.
  @inline(__always)
  func countInText(of posting: Posting) -> Int { Int(bounds[Int(posting.profile)].inText) }

  /// What so many occurrences in the context of a passage are worth.
  ///
  /// - Parameter passage: of none that is not there anything is worth something.
  @inline(__always)
  func bound(ofContext count: Int, in passage: Int) -> Float {
    guard !inContext.isEmpty, passage >= 0, passage < passageCount else { return 0 }
    return impact(of: count, inField: .context, of: passage, tabled: inContext)
  }

  /// The same as of any profile, without looking at the other fields: most terms stand in the text
  /// only.
  @inline(__always)
  private func impact(inText count: Int, of passage: Int) -> Float {
    impact(of: count, inField: .text, of: passage, tabled: inText)
  }

  /// What so many occurrences in one field alone are worth.
  ///
  /// - Parameter impacts: what they are worth, by their number, then by the field's length.
  @inline(__always)
  private func impact(
    of count: Int, inField field: Field, of passage: Int, tabled impacts: [Float]
  ) -> Float {
    let length = length(ofField: field.rawValue, in: passage)
    guard length < Self.tabledLengths, count < Self.tabledCounts else {
      return BM25F.saturation(computedShare(of: count, inField: field.rawValue, length: length))
    }
    return impacts[count * Self.tabledLengths + length]
  }

  /// What so many occurrences in a field of some length add to the pseudo-frequency.
  @inline(__always)
  private func share(of count: Int, inField field: Int, length: Int) -> Float {
    guard length < Self.tabledLengths, count < Self.tabledCounts else {
      return computedShare(of: count, inField: field, length: length)
    }
    return shares[firstShares[field] + count * Self.tabledLengths + length]
  }

  private func computedShare(of count: Int, inField field: Int, length: Int) -> Float {
    weights[field] * Float(count)
      / BM25F.norm(of: Field.allCases[field], length: length, average: averages[field])
  }

  /// The most that a posting is worth in an answer by what was asked.
  func bound(ofAsked posting: Posting) -> Float {
    let length = links.questionLength(ofExchange: Int(posting.passage))
    return impact(profiles[posting.profile]) { _ in length }
  }

  /// In terms.
  @inline(__always)
  func length(ofField field: Int, in passage: Int) -> Int {
    let (bytes, width) = lengths[field]
    let length: Int
    switch width {
    case 1: length = Int(bytes.load(at: passage, as: UInt8.self))
    case 2: length = Int(bytes.load(at: passage * 2, as: UInt16.self))
    case 4: length = Int(bytes.load(at: passage * 4, as: UInt32.self))
    default: return 0
    }
    guard length == LongLength.least(ofWidth: width) else { return length }
    return longLengths[field].length(of: passage)
  }

  /// In terms, by field.
  func lengths(of passage: Int) -> SIMD8<UInt32> {
    var all = SIMD8<UInt32>()
    for field in lengths.indices { all[field] = UInt32(length(ofField: field, in: passage)) }
    return all
  }
}

/// What a profile tells without the passage.
private struct ProfileBound {
  /// The most that it is worth in any passage.
  let most: Float
  /// How often the term stands in the text, and the same where it stands nowhere else, otherwise 0.
  let inText: UInt32
  let inTextOnly: UInt32

  init(of profile: Profile) {
    most = profile.bounds[0]
    inText = profile.inText
    inTextOnly = UInt32(profile.inTextOnly)
  }
}
