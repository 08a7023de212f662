import Basics

/// The impact of a term in a passage: BM25F of the frequencies that a posting refers to and of the
/// lengths of the passage's fields.
final class ImpactScorer: Sendable {
  let passageCount: Int
  let links: ContextLinkTable
  let fieldFrequencies: FieldFrequencyList
  /// The maximum impacts of single postings.
  let bounds: PostingBounds
  /// By field.
  private let impacts: [FieldImpacts]
  private let inText: FieldImpacts
  /// The fields in which any passage has a term.
  let fields: FieldSet
  /// Both retain the bytes of the others.
  private let storage: IndexStorage
  private let tables: [StoredBytes]

  init(of storage: IndexStorage) {
    self.storage = storage
    var tables: [StoredBytes] = []
    fieldFrequencies = FieldFrequencyList(storage.part(.fieldFrequencies))
    links = ContextLinkTable(
      fieldFrequencies: fieldFrequencies, context: storage.part(.contextLinks),
      exchanges: storage.part(.exchanges))
    passageCount = Int(storage.word(IndexLayout.Word.passages))
    let averages = Field.allCases.map { field in
      let bits = storage.word(IndexLayout.Word.averages + field.rawValue)
      return Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    }
    let columns = Self.columns(of: storage, retainedBy: &tables)
    impacts = Field.allCases.map { field in
      FieldImpacts(
        field, columns[field.rawValue], average: averages[field.rawValue],
        isMostlyAlone: field == .text || field == .context, retainedBy: &tables)
    }
    fields = FieldSet(Field.allCases.filter { [impacts] in impacts[$0.rawValue].isUsed })
    inText = impacts[Field.text.rawValue]
    bounds = PostingBounds(
      of: fieldFrequencies, passages: passageCount, inText: inText,
      inContext: impacts[Field.context.rawValue], retainedBy: &tables)
    self.tables = tables
  }

  /// By field.
  private static func columns(
    of storage: IndexStorage, retainedBy tables: inout [StoredBytes]
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
        long: LongLengths(allLong.part(startLong..<endLong), retainedBy: &tables))
    }
  }

  /// The impact of a term with given frequencies in a passage, from 0 to 1.
  @inline(__always)
  func impact(_ frequencies: FieldFrequencies, in passage: Int) -> Float {
    let count = frequencies.inTextOnly
    // Most terms occur in the text only.
    guard count == 0 else { return inText.impact(of: count, in: passage) }
    return impact(frequencies, lengths: lengths(of: passage))
  }

  /// - Parameter lengths: of the passage's fields, from `lengths(of:)`.
  @inline(__always)
  func impact(_ frequencies: FieldFrequencies, lengths: SIMD8<UInt32>) -> Float {
    var frequency: Float = 0
    for field in 0..<Field.allCases.count where frequencies.counts[field] > 0 {
      frequency += impacts[field].share(
        of: Int(frequencies.counts[field]), length: Int(lengths[field]))
    }
    return BM25F.saturation(frequency)
  }

  /// The maximum impact of a question's posting in the passages that answer it.
  func questionBound(of posting: Posting) -> Float {
    let length = links.questionLength(ofExchange: Int(posting.passage))
    return impact(fieldFrequencies[posting.frequencyID], lengths: SIMD8(repeating: UInt32(length)))
  }

  /// The lengths of a passage's fields, in terms.
  @inline(__always)
  func lengths(of passage: Int) -> SIMD8<UInt32> {
    var all = SIMD8<UInt32>()
    for field in 0..<Field.allCases.count {
      all[field] = UInt32(impacts[field].lengths.length(of: passage))
    }
    return all
  }
}
