import Basics

/// What a term is worth in a passage: BM25F of the profile that a posting tells and of the lengths
/// that the index has of the passage's fields.
final class ImpactScorer: Sendable {
  let passageCount: Int
  let links: ContextLinkTable
  let profiles: FieldFrequencyList
  /// What postings are worth by themselves.
  let bounds: PostingBounds
  /// By field.
  private let impacts: [FieldImpacts]
  private let inText: FieldImpacts
  /// Those in which some passage has a term.
  let fields: FieldSet
  /// Keep the bytes of all the others.
  private let storage: IndexStorage
  private let tables: [StoredBytes]

  init(of storage: IndexStorage) {
    self.storage = storage
    var tables: [StoredBytes] = []
    profiles = FieldFrequencyList(storage.part(.profiles))
    links = ContextLinkTable(
      profiles: profiles, context: storage.part(.links), exchanges: storage.part(.exchanges))
    passageCount = Int(storage.word(IndexLayout.Word.passages))
    let averages = Field.allCases.map { field in
      let bits = storage.word(IndexLayout.Word.averages + field.rawValue)
      return Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    }
    let columns = Self.columns(of: storage, keptIn: &tables)
    impacts = Field.allCases.map { field in
      FieldImpacts(
        field, columns[field.rawValue], average: averages[field.rawValue],
        isMostlyAlone: field == .text || field == .context, keptIn: &tables)
    }
    fields = FieldSet(Field.allCases.filter { [impacts] in impacts[$0.rawValue].isHeld })
    inText = impacts[Field.text.rawValue]
    bounds = PostingBounds(
      of: profiles, passages: passageCount, inText: inText,
      inContext: impacts[Field.context.rawValue], keptIn: &tables)
    self.tables = tables
  }

  /// By field.
  private static func columns(
    of storage: IndexStorage, keptIn tables: inout [StoredBytes]
  ) -> [LengthColumn] {
    let passages = Int(storage.word(IndexLayout.Word.passages))
    let widths = storage.word(IndexLayout.Word.lengthWidths)
    let (all, allLong) = (storage.part(.lengths), storage.part(.longLengths))
    var (start, startLong) = (0, 0)
    return Field.allCases.map { field in
      let width = Int(widths >> UInt64(field.rawValue * 8) & 0xFF)
      let longCount = Int(storage.word(IndexLayout.Word.longLengths + field.rawValue))
      let endLong = startLong + longCount * MemoryLayout<LongLength>.stride
      defer { (start, startLong) = (start + width * passages, endLong) }
      return LengthColumn(
        all.dropFirst(start), width: width,
        long: LongLengths(allLong.part(startLong..<endLong), keptIn: &tables))
    }
  }

  /// From 0 to 1: what a term of that profile is worth in a passage.
  @inline(__always)
  func impact(_ profile: FieldFrequencies, in passage: Int) -> Float {
    let count = profile.inTextOnly
    // Most terms stand in the text only.
    guard count == 0 else { return inText.impact(of: count, in: passage) }
    return impact(profile, lengths: lengths(of: passage))
  }

  /// - Parameter lengths: of the passage's fields, as `lengths` tells them.
  @inline(__always)
  func impact(_ profile: FieldFrequencies, lengths: SIMD8<UInt32>) -> Float {
    var frequency: Float = 0
    for field in 0..<Field.allCases.count where profile.counts[field] > 0 {
      frequency += impacts[field].share(
        of: Int(profile.counts[field]), length: Int(lengths[field]))
    }
    return BM25F.saturation(frequency)
  }

  /// The most that a posting is worth in an answer by what was asked.
  func bound(ofAsked posting: Posting) -> Float {
    let length = links.questionLength(ofExchange: Int(posting.passage))
    return impact(profiles[posting.profile], lengths: SIMD8(repeating: UInt32(length)))
  }

  /// In terms, by field.
  @inline(__always)
  func lengths(of passage: Int) -> SIMD8<UInt32> {
    var all = SIMD8<UInt32>()
    for field in 0..<Field.allCases.count {
      all[field] = UInt32(impacts[field].lengths.length(of: passage))
    }
    return all
  }
}
