import Basics

/// The most that single postings are worth, told without what else a passage has of the term.
///
/// Whoever reads it keeps the index's `ImpactScorer` alive, as with `IndexBytes`.
struct PostingBounds {
  /// By number of the profile a `ProfileBound`.
  private let profiles: IndexBytes
  private let inText: FieldImpacts
  private let inContext: FieldImpacts
  private let lastPassage: Int

  init(
    of profiles: FieldFrequencyList, passages: Int, inText: FieldImpacts, inContext: FieldImpacts,
    keptIn tables: inout [StoredBytes]
  ) {
    self.profiles = IndexBytes(
      of: (0..<profiles.count).map { ProfileBound(of: profiles[UInt32($0)]) }, keptIn: &tables)
    self.inText = inText
    self.inContext = inContext
    lastPassage = passages - 1
  }

  @inline(__always)
  private func profile(_ number: UInt32) -> ProfileBound {
    profiles.load(at: Int(number) * MemoryLayout<ProfileBound>.stride)
  }

  /// What a posting is worth at most in the passage that says it, without what neighbours say.
  @inline(__always)
  func bound(ofSaid posting: Posting) -> Float {
    let profile = profile(posting.profile)
    guard profile.inTextOnly > 0 else { return profile.most }
    return inText.mostImpact(of: Int(profile.inTextOnly), in: Int(posting.passage))
  }

  /// What it is worth at most in the passages before and behind as what their neighbour says.
  @inline(__always)
  func boundsAround(_ posting: Posting) -> (before: Float, behind: Float) {
    let count = Int(profile(posting.profile).inText)
    guard count > 0, inContext.isHeld else { return (0, 0) }
    let passage = Int(posting.passage)
    return (
      inContext.mostImpact(of: count, in: max(0, passage - 1)),
      inContext.mostImpact(of: count, in: min(passage + 1, lastPassage))
    )
  }
}

/// What a profile tells without the passage.
private struct ProfileBound: BitwiseCopyable {
  /// The most that it is worth in any passage.
  let most: Float
  /// How often the term stands in the text, and the same where it stands nowhere else, otherwise 0.
  let inText: UInt32
  let inTextOnly: UInt32

  init(of profile: FieldFrequencies) {
    most = profile.bounds[0]
    inText = profile.inText
    inTextOnly = UInt32(profile.inTextOnly)
  }
}
