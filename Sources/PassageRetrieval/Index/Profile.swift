/// How often a term stands in each field of a passage.
struct Profile: Hashable, Comparable {
  /// By field; one lane more than there are fields.
  private(set) var counts = SIMD8<UInt32>()

  init() {}

  mutating func add(_ field: Field) {
    counts[field.rawValue] &+= 1
  }

  /// As an index has it: the counts, and in the last lane a bit for each field that has any.
  var packed: SIMD8<UInt32> {
    var packed = counts
    for field in Field.allCases where counts[field.rawValue] > 0 {
      packed[Self.fieldLane] |= 1 << UInt32(field.rawValue)
    }
    return packed
  }

  init(packed: SIMD8<UInt32>) {
    counts = packed
    counts[Self.fieldLane] = 0
  }

  /// From 0 to 1: what a packed profile is worth, given the norm of each of its fields.
  @inline(__always)
  static func impact(
    ofPacked profile: SIMD8<UInt32>, _ weights: SIMD8<Float>, norm: (Int) -> Float
  ) -> Float {
    let weighted = SIMD8<Float>(profile) * weights
    var fields = fields(packedIn: profile)
    var frequency: Float = 0
    while fields != 0 {
      let field = fields.trailingZeroBitCount
      fields &= fields &- 1
      frequency += weighted[field] / norm(field)
    }
    return BM25F.saturation(frequency)
  }

  @inline(__always)
  static func fields(packedIn packed: SIMD8<UInt32>) -> UInt32 { packed[fieldLane] }

  private static let fieldLane = 7

  /// By fields in their order; it decides between profiles that are equally frequent.
  static func < (left: Profile, right: Profile) -> Bool {
    for lane in left.counts.indices where left.counts[lane] != right.counts[lane] {
      return left.counts[lane] < right.counts[lane]
    }
    return false
  }
}

/// The profiles that occur, each with a number. A passage's profile decides what a term is worth
/// there, and few differ, so that a posting holds the profile's number and no frequencies.
struct ProfileTable {
  private(set) var profiles: [Profile] = []
  /// By profile number: in how many postings.
  private(set) var uses: [UInt64] = []
  private var numbers: [Profile: UInt32] = [:]
  /// Number by count of the profiles of nothing but text, which most are; from 1, as 0 means none.
  private var ofText = [UInt32](repeating: 0, count: 64)

  init() {}

  /// The number of a profile for one more posting.
  mutating func use(_ profile: Profile) -> UInt32 {
    let number = number(of: profile)
    uses[Int(number)] += 1
    return number
  }

  private mutating func number(of profile: Profile) -> UInt32 {
    let inText = profile.counts[Field.text.rawValue]
    guard inText < UInt32(ofText.count), profile.counts.wrappedSum() == inText else {
      return known(profile)
    }
    if ofText[Int(inText)] == 0 { ofText[Int(inText)] = known(profile) + 1 }
    return ofText[Int(inText)] - 1
  }

  private mutating func known(_ profile: Profile) -> UInt32 {
    if let known = numbers[profile] { return known }
    let new = UInt32(profiles.count)
    numbers[profile] = new
    profiles.append(profile)
    uses.append(0)
    return new
  }

  /// The numbers of profiles in the order in which an index has them: the most used first, so that
  /// their own numbers there take the fewest bits.
  var byUse: [Int] {
    profiles.indices.sorted { left, right in
      uses[left] != uses[right] ? uses[left] > uses[right] : profiles[left] < profiles[right]
    }
  }
}
