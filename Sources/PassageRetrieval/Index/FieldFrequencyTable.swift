/// The profiles that occur, each with a number. A passage's profile decides what a term is worth
/// there, and few differ, so that a posting holds the profile's number and no frequencies.
struct FieldFrequencyTable {
  private(set) var profiles: [FieldFrequencies] = []
  /// By profile number: in how many postings.
  private(set) var uses: [UInt64] = []
  private var numbers: [FieldFrequencies: UInt32] = [:]
  /// Number by count of the profiles of nothing but text, which most are; from 1, as 0 means none.
  private var ofText = [UInt32](repeating: 0, count: 64)

  init() {}

  /// The number of a profile for some more postings.
  @discardableResult
  mutating func use(_ profile: FieldFrequencies, times: UInt64 = 1) -> UInt32 {
    let number = number(of: profile)
    uses[Int(number)] += times
    return number
  }

  private mutating func number(of profile: FieldFrequencies) -> UInt32 {
    let inText = profile.inText
    guard inText < UInt32(ofText.count), profile.counts.wrappedSum() == inText else {
      return known(profile)
    }
    if ofText[Int(inText)] == 0 { ofText[Int(inText)] = known(profile) + 1 }
    return ofText[Int(inText)] - 1
  }

  private mutating func known(_ profile: FieldFrequencies) -> UInt32 {
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
