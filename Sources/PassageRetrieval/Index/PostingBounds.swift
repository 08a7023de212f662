import Basics

/// The maximum impact of single postings, whatever else a passage has of the term.
///
/// Like `IndexBytes` it is valid only as long as the index's `ImpactScorer` lives.
struct PostingBounds {
  /// By frequency ID a `FrequencyBound`.
  private let frequencyBounds: IndexBytes
  private let inText: FieldImpacts
  private let inContext: FieldImpacts
  private let lastPassage: Int

  init(
    of fieldFrequencies: FieldFrequencyList, passages: Int, inText: FieldImpacts,
    inContext: FieldImpacts,
    retainedBy tables: inout [StoredBytes]
  ) {
    frequencyBounds = IndexBytes(
      of: (0..<fieldFrequencies.count).map { FrequencyBound(of: fieldFrequencies[UInt32($0)]) },
      retainedBy: &tables)
    self.inText = inText
    self.inContext = inContext
    lastPassage = passages - 1
  }

  @inline(__always)
  private func frequencyBound(_ id: UInt32) -> FrequencyBound {
    frequencyBounds.load(at: Int(id) * MemoryLayout<FrequencyBound>.stride)
  }

  /// The maximum impact of a posting in its own passage.
  @inline(__always)
  func ownBound(of posting: Posting) -> Float {
    let bound = frequencyBound(posting.frequencyID)
    guard bound.inTextOnly > 0 else { return bound.maxImpact }
    return inText.maxImpact(of: Int(bound.inTextOnly), in: Int(posting.passage))
  }

  /// The maximum impacts of a posting as the context of the passages before and after its own.
  @inline(__always)
  func contextBounds(of posting: Posting) -> (before: Float, after: Float) {
    let count = Int(frequencyBound(posting.frequencyID).inText)
    guard count > 0, inContext.isUsed else { return (0, 0) }
    let passage = Int(posting.passage)
    return (
      inContext.maxImpact(of: count, in: max(0, passage - 1)),
      inContext.maxImpact(of: count, in: min(passage + 1, lastPassage))
    )
  }
}

/// Bounds of field frequencies that hold for every passage.
private struct FrequencyBound: BitwiseCopyable {
  /// The maximum impact in any passage.
  let maxImpact: Float
  /// The frequency in the text, and the same unless the term occurs in other fields too, then 0.
  let inText: UInt32
  let inTextOnly: UInt32

  init(of frequencies: FieldFrequencies) {
    maxImpact = frequencies.maxImpacts[0]
    inText = frequencies.inText
    inTextOnly = UInt32(frequencies.inTextOnly)
  }
}
