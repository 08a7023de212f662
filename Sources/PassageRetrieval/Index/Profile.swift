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

  /// A packed profile with so much more in the context.
  @inline(__always)
  static func packed(_ profile: SIMD8<UInt32>, adding context: UInt32) -> SIMD8<UInt32> {
    var profile = profile
    if context > 0 {
      profile[Field.context.rawValue] += context
      profile[fieldLane] |= 1 << UInt32(Field.context.rawValue)
    }
    return profile
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
    var fields = fields(packedIn: profile)
    var frequency: Float = 0
    while fields != 0 {
      let field = fields.trailingZeroBitCount
      fields &= fields &- 1
      frequency += weights[field] * Float(profile[field]) / norm(field)
    }
    return BM25F.saturation(frequency)
  }

  static func fieldSet(ofPacked profile: SIMD8<UInt32>) -> FieldSet {
    FieldSet(bits: UInt8(truncatingIfNeeded: fields(packedIn: profile)))
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

  /// The number of a profile for some more postings.
  @discardableResult
  mutating func use(_ profile: Profile, times: UInt64 = 1) -> UInt32 {
    let number = number(of: profile)
    uses[Int(number)] += times
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

  /// By old number the new one, given the old ones in their new order.
  static func inverse(of order: [Int]) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { numbers[old] = UInt32(new) }
    return numbers
  }
}
