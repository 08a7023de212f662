/// A passage with its score as one number, the greater the better: of equal scores the earlier passage
/// stands first.
struct Rank: Comparable {
  /// The score above, its bits so turned that they compare as the scores do (IEEE 754 orders them by
  /// magnitude); below it the passage, turned too.
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
