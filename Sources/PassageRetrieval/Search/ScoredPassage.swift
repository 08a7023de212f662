/// A passage that was found.
package struct ScoredPassage: Hashable, Sendable {
  /// Number of the passage, from 0, in the order in which passages were added.
  package let passage: Int
  package let score: Float

  package init(passage: Int, score: Float) {
    self.passage = passage
    self.score = score
  }

  package func raised(by amount: Float) -> ScoredPassage {
    ScoredPassage(passage: passage, score: score + amount)
  }

  package func weakened(by factor: Float, times count: Int) -> ScoredPassage {
    ScoredPassage(passage: passage, score: (0..<count).reduce(score) { score, _ in score * factor })
  }

  /// Best first; of equal scores the earlier passage first.
  package static func sorted(_ passages: [ScoredPassage]) -> [ScoredPassage] {
    passages.sorted { Rank($1) < Rank($0) }
  }
}

/// A passage and its score as one number, greater for a better passage; of equal scores the earlier
/// passage ranks higher.
struct Rank: Comparable {
  /// The score in the upper half, its bits mapped so that they compare as the scores do (IEEE 754
  /// orders them by magnitude); the inverted passage number in the lower half.
  private let bits: UInt64

  init(_ passage: ScoredPassage) {
    let score = passage.score.bitPattern
    let ordered = score & Self.sign == 0 ? score | Self.sign : ~score
    bits = UInt64(ordered) << 32 | UInt64(~UInt32(truncatingIfNeeded: passage.passage))
  }

  private static let sign: UInt32 = 1 << 31

  var score: Float {
    let ordered = UInt32(truncatingIfNeeded: bits >> 32)
    return Float(bitPattern: ordered & Self.sign == 0 ? ~ordered : ordered & ~Self.sign)
  }

  var passage: ScoredPassage {
    ScoredPassage(passage: Int(~UInt32(truncatingIfNeeded: bits)), score: score)
  }

  static func < (left: Rank, right: Rank) -> Bool { left.bits < right.bits }
}
